"""The sessions of a race weekend as they are listed, and the one that somebody means."""

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from bot.domain.season.round import Round
from bot.domain.season.session import Session
from bot.domain.season.session_kinds import SessionKind, spoken_kind, squashed, usual_name
from bot.languages.catalogue import mark, phrase, phrase_in_context

_USUAL_NAMES = {
    SessionKind.PRACTICE: (mark("Free practice"), mark("Free practice {number}")),
    SessionKind.QUALIFYING: (mark("Qualifying"), mark("Qualifying {number}")),
    SessionKind.SUPERPOLE: (mark("Superpole"), mark("Superpole {number}")),
    SessionKind.WARM_UP: (mark("Warm-up"), mark("Warm-up {number}")),
    SessionKind.TEST: (mark("Test"), mark("Test {number}")),
    SessionKind.HEAT: (mark("Heat"), mark("Heat {number}")),
    SessionKind.SEMIFINAL: (mark("Semi-final"), mark("Semi-final {number}")),
    SessionKind.SPRINT: (mark("Sprint"), mark("Sprint {number}")),
    SessionKind.RACE: (mark("Race"), mark("Race {number}")),
    SessionKind.FINAL: ("", mark("Final {number}")),
    SessionKind.STAGE: (mark("Stage"), mark("Stage {number}")),
}


def shown_name(session: Session) -> str:
    """`Rennen 2` in German: the usual names in the language that is spoken, others as people gave them."""
    kind, number = session.numbered_kind.kind, session.numbered_kind.number
    if kind not in _USUAL_NAMES or session.name != f"{kind.usual_name} {number}".strip():
        return session.name
    if kind is SessionKind.FINAL and not number:  # a result may be final, too
        return phrase_in_context("the race that decides", "Final")
    plain_name, numbered_name = _USUAL_NAMES[kind]
    if not number:
        return phrase(plain_name)
    return phrase(numbered_name, number=number)


def usual_name_shown(key: str) -> str:
    """The usual name of a session of that key in the language that is spoken."""
    return shown_name(Session(key, usual_name(key)))


def listed_name(session: Session) -> str:
    """The name as a results list has it: the press release writes "Qualifying 1 (Q1)"."""
    short = session.key.upper()
    if re.fullmatch(r"Q\d+", short) and session.name == usual_name(session.key):
        return f"{shown_name(session)} ({short})"
    return shown_name(session)


def in_time_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Timed sessions in order of time, in the places that timed sessions have; the others stay."""
    places: list[int] = []
    timed: list[Session] = []
    for place, session in enumerate(sessions):
        if session.start:
            places.append(place)
            timed.append(session)
    timed.sort(key=attrgetter("start"))
    in_order = list(sessions)
    for place, session in zip(places, timed, strict=True):
        in_order[place] = session
    return tuple(in_order)


def session_of(round_: Round, key: str) -> Session:
    """The round's session of that key.

    Raises:
        KeyError: it has none.
    """
    for session in round_.sessions:
        if session.key == key:
            return session
    raise KeyError(key)


def replace_session(round_: Round, changed: Session) -> Round:
    """The round with a session of the same key in the place of its own."""
    sessions = list(round_.sessions)
    sessions[sessions.index(session_of(round_, changed.key))] = changed
    return replace(round_, sessions=tuple(sessions))


def find_session(typed: str, sessions: Sequence[Session]) -> Session | None:
    """The session that somebody means: by key, name, `R2`, `2` (a race), `Quali 2`, `Qualifying 1 (Q1)`.

    Case, accents, spaces and dashes don't matter. None when nothing or more than one thing fits.
    """
    for session in sessions:
        if session.key == typed:  # what autocompletion gives: whatever else is named like it
            return session
    for fits in (_is_spelled_so, _has_kind_and_number, _is_only_of_its_kind):
        fitting = [session for session in sessions if fits(session, typed)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _is_spelled_so(session: Session, typed: str) -> bool:
    letters = squashed(typed)
    spellings = (
        session.key,
        session.name,
        f"{session.name} ({session.key})",
        shown_name(session),
        listed_name(session),
    )
    return bool(letters) and letters in map(squashed, spellings)


def _has_kind_and_number(session: Session, typed: str) -> bool:
    return spoken_kind(typed) == session.numbered_kind


def _is_only_of_its_kind(session: Session, typed: str) -> bool:
    """`race` where the weekend has one race, `r1` where its key is plain `race`."""
    spoken = spoken_kind(typed)
    if spoken is None or spoken.kind is not session.kind:
        return False
    return not spoken.number or (spoken.number == "1" and not session.numbered_kind.number)
