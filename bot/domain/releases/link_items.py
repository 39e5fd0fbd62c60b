"""The links and the picture credit that a release gives, held against what is stored."""

from collections.abc import Iterator, Sequence

from bot.domain.releases.comparison import compare_with_stored, lines_by_value
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import Credit, LinkUse, ReleaseLink
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session

_KINDS = {LinkUse.REPLAY: ItemKind.REPLAY, LinkUse.WATCH: ItemKind.WATCH, LinkUse.PHOTOS: ItemKind.PHOTOS}


def link_items(links: Sequence[ReleaseLink], season: Season, round_: Round) -> Iterator[ProposedItem]:
    """An item for each session's link and for the pictures, then what the text has no address for."""
    for use in (LinkUse.WATCH, LinkUse.REPLAY):
        for session in round_.sessions:
            yield from _of_session(links, use, session, round_)
    photos = lines_by_value(
        (link.url, link.line) for link in links if link.use is LinkUse.PHOTOS and link.url
    )
    if photos:
        standing, choices, why = compare_with_stored(photos, season.photos)
        yield ProposedItem(ItemKind.PHOTOS, "photos", standing, choices, why, season.photos)
    for link in links:
        yield from _unfit(link, round_)


def _of_session(
    links: Sequence[ReleaseLink], use: LinkUse, session: Session, round_: Round
) -> Iterator[ProposedItem]:
    said = lines_by_value(
        (link.url, link.line)
        for link in links
        if link.use is use and link.url and _is_of(link, session, round_)
    )
    if said:
        stored = session.replay if use is LinkUse.REPLAY else session.watch
        standing, choices, why = compare_with_stored(said, stored)
        yield ProposedItem(
            _KINDS[use], f"{use}.{session.key}", standing, choices, why, stored, round_, session
        )


def _is_of(link: ReleaseLink, session: Session, round_: Round) -> bool:
    return any(find_session(key, round_.sessions) is session for key in link.sessions)


def _unfit(link: ReleaseLink, round_: Round) -> Iterator[ProposedItem]:
    """A link without an address, or of no session that is stored."""
    if link.use is LinkUse.PHOTOS:
        return
    fits = any(find_session(key, round_.sessions) for key in link.sessions)
    if link.url and fits:
        return
    why = QuestionReason.NO_ADDRESS if link.url is None else QuestionReason.NO_SESSION
    choices = (ItemChoice(link.url or "", (link.line,)),)
    label = ", ".join(key.upper() if len(key) < 4 else key for key in link.sessions)  # noqa: PLR2004 - q1, fp2
    yield ProposedItem(
        _KINDS[link.use],
        f"{link.use}.line{link.line}",
        ItemState.NOTED,
        choices,
        why,
        None,
        round_,
        label=label,
    )


def credit_items(credits_: Sequence[Credit]) -> Iterator[ProposedItem]:
    """Whose picture it is: to be typed with the picture, as it belongs to that alone."""
    for credit in credits_:
        choices = (ItemChoice(credit.text, (credit.line,)),)
        yield ProposedItem(
            ItemKind.CREDIT, f"credit.{credit.line}", ItemState.NOTED, choices, QuestionReason.ELSEWHERE
        )
