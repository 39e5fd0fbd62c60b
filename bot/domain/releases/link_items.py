"""The links and the picture credit that a release gives, held against what is stored."""

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.base.evidence import Confidence, Evidence
from bot.domain.releases.comparison import SaidValue, compare_with_stored, gather_values
from bot.domain.releases.proposed_item import ItemChoice, ItemKind, ItemState, ProposedItem, QuestionReason
from bot.domain.releases.release import Credit, LinkUse, ReleaseLink
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session

_KINDS = {LinkUse.REPLAY: ItemKind.REPLAY, LinkUse.WATCH: ItemKind.WATCH, LinkUse.PHOTOS: ItemKind.PHOTOS}
_SHORTEST_WORD = 4
"""Characters; a shorter key is an abbreviation."""


def link_items(links: Sequence[ReleaseLink], season: Season, round_: Round) -> Iterator[ProposedItem]:
    """An item for each session's link and for the pictures, then what the text has no address for."""
    for use in (LinkUse.WATCH, LinkUse.REPLAY):
        for session in round_.sessions:
            yield from _of_session(links, use, session, round_)
    photos = _urls(link for link in links if link.use is LinkUse.PHOTOS)
    if photos:
        state, choices, reason = compare_with_stored(photos, season.photos)
        yield ProposedItem(ItemKind.PHOTOS, "photos", state, choices, reason, season.photos)
    for link in links:
        yield from _unfit(link, round_)


def _of_session(
    links: Sequence[ReleaseLink], use: LinkUse, session: Session, round_: Round
) -> Iterator[ProposedItem]:
    urls = _urls(link for link in links if link.use is use and _is_of(link, session, round_))
    if not urls:
        return
    stored = session.watch
    if use is LinkUse.REPLAY:
        stored = session.replay
    state, choices, reason = compare_with_stored(urls, stored)
    key = f"{use}.{session.key}"
    yield ProposedItem(_KINDS[use], key, state, choices, reason, stored, round_, session)


def _urls(links: Iterable[ReleaseLink]) -> list[SaidValue[str]]:
    return gather_values((link.url, link.line, Confidence.CERTAIN, Evidence()) for link in links if link.url)


def _is_of(link: ReleaseLink, session: Session, round_: Round) -> bool:
    return any(find_session(key, round_.sessions) is session for key in link.sessions)


def _unfit(link: ReleaseLink, round_: Round) -> Iterator[ProposedItem]:
    """A link without an address, or of no session that is stored."""
    if link.use is LinkUse.PHOTOS:
        return
    fits = any(find_session(key, round_.sessions) for key in link.sessions)
    if link.url and fits:
        return
    reason = QuestionReason.NO_SESSION
    if link.url is None:
        reason = QuestionReason.NO_ADDRESS
    key = f"{link.use}.line{link.line}"
    choices = (ItemChoice(link.url or "", (link.line,)),)
    label = ", ".join(map(_label, link.sessions))
    yield ProposedItem(_KINDS[link.use], key, ItemState.NOTED, choices, reason, None, round_, label=label)


def _label(session_key: str) -> str:
    """`Q1` and `FP2`, but `race2`."""
    if len(session_key) < _SHORTEST_WORD:
        return session_key.upper()
    return session_key


def credit_items(credits_: Sequence[Credit]) -> Iterator[ProposedItem]:
    """Whose picture it is: to be typed with the picture, as it belongs to that alone."""
    for credit in credits_:
        choices = (ItemChoice(credit.text, (credit.line,)),)
        yield ProposedItem(
            ItemKind.CREDIT, f"credit.{credit.line}", ItemState.NOTED, choices, QuestionReason.ELSEWHERE
        )
