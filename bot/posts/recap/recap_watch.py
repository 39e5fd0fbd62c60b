"""Where the weekend can be seen again: a recap's links, and the sentence above them, in plain words."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import SessionKind
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import mark, phrase
from bot.languages.lists import join_list
from bot.posts.kit.link_buttons import LONGEST_NAMES, names_by_address, sessions_together
from bot.posts.kit.post import Link

_ONE_AND_SEVERAL = {
    SessionKind.PRACTICE: (mark("practice"), mark("practice")),
    SessionKind.QUALIFYING: (mark("qualifying"), mark("qualifying")),
    SessionKind.SUPERPOLE: (mark("qualifying"), mark("qualifying")),
    SessionKind.HEAT: (mark("heat"), mark("heats")),
    SessionKind.SEMIFINAL: (mark("semi-final"), mark("semi-finals")),
    SessionKind.SPRINT: (mark("sprint"), mark("sprints")),
    SessionKind.RACE: (mark("race"), mark("races")),
    SessionKind.FINAL: (mark("final"), mark("finals")),
    SessionKind.STAGE: (mark("stage"), mark("stages")),
}
"""What a sentence calls one session of a kind and several; others are called by their own names."""


def watch_links(round_: Round) -> Iterator[Link]:
    """One link for each address: both qualifyings are often one video."""
    shared = names_by_address((shown_name(session), _address(session)) for session in round_.sessions)
    for address, session_names in shared.items():
        yield Link(phrase("Watch {sessions}", sessions=_named(session_names)), address)


def _named(session_names: Sequence[str]) -> str:
    """`Qualifying 1 & Qualifying 2`, as a release has it; more of them in short."""
    named = " & ".join(session_names)
    if len(named) <= LONGEST_NAMES:
        return named
    return sessions_together(session_names, LONGEST_NAMES)


def watch_title(round_: Round) -> str:
    """`TV links in case you missed the weekend's qualifying and races:`."""
    counts = Counter(_one_and_several(session) for session in round_.sessions if _address(session))
    kinds = []
    for (one, several), count in counts.items():
        if count == 1:
            kinds.append(one)
        else:
            kinds.append(several)
    if not kinds:
        return ""
    return phrase("TV links in case you missed the weekend's {sessions}:", sessions=join_list(kinds))


def _one_and_several(session: Session) -> tuple[str, str]:
    if session.kind not in _ONE_AND_SEVERAL:
        return shown_name(session), shown_name(session)
    one, several = _ONE_AND_SEVERAL[session.kind]
    return phrase(one), phrase(several)


def _address(session: Session) -> str | None:
    """The replay; until there is one the live link, which often becomes it."""
    if session.replay:
        return session.replay
    if session.is_on:
        return session.watch
    return None
