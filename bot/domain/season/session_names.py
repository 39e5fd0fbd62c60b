"""The sessions of a race weekend: their usual keys and names, and what people call them."""

import re
from collections.abc import Sequence
from operator import attrgetter

from bot.domain.base.names import fold
from bot.domain.season.season import EventState, Round, Session
from bot.errors import UserError

_KINDS = {
    "fp": "Free practice",
    "q": "Qualifying",
    "race": "Race",
    "warmup": "Warm-up",
    "test": "Test",
    "sprint": "Sprint",
    "superpole": "Superpole",
}
_SPOKEN = {
    "p": "fp",
    "practice": "fp",
    "freepractice": "fp",
    "quali": "q",
    "qualy": "q",
    "qualifying": "q",
    "qualification": "q",
    "r": "race",
    "": "race",
}
_KEY = re.compile(r"([a-z]*)(\d*)")


def usual_name(key: str) -> str:
    """The name of a session by its key: `race2` is "Race 2", `q1` "Qualifying 1"; others as they are."""
    match = _KEY.fullmatch(key)
    kind = _KINDS.get(match[1]) if match else None
    if not match or not kind:
        return key.replace("_", " ").replace("-", " ").capitalize()
    return f"{kind} {match[2]}".strip()


def listed_name(session: Session) -> str:
    """The name as a results list has it: the press release writes "Qualifying 1 (Q1)"."""
    short = session.key.upper()
    if re.fullmatch(r"Q\d+", short) and session.name == usual_name(session.key):
        return f"{session.name} ({short})"
    return session.name


def in_time_order(sessions: Sequence[Session]) -> tuple[Session, ...]:
    """Timed sessions in order of time, in the places that timed sessions have; the others stay."""
    timed = [session for session in sessions if session.start]
    ordered = iter(sorted(timed, key=attrgetter("start")))
    return tuple(next(ordered) if session.start else session for session in sessions)


def find_session(typed: str, sessions: Sequence[Session]) -> Session | None:
    """The session that somebody means: by key, name, `R2`, `2` (a race), `Quali 2`, `Qualifying 1 (Q1)`.

    Case, accents, spaces and dashes don't matter. None when nothing or more than one thing fits.
    """
    wanted = _squash(typed)
    by_key = next((session for session in sessions if session.key == typed), None)
    if by_key:  # what autocompletion gives: whatever else is named like it
        return by_key
    for spelling in (_exact, _canonical, _only_of_its_kind):
        found = [session for session in sessions if spelling(session, wanted)]
        if len(found) == 1:
            return found[0]
    return None


def _squash(text: str) -> str:
    return "".join(filter(str.isalnum, fold(text)))


def _exact(session: Session, wanted: str) -> bool:
    spellings = (session.key, session.name, listed_name(session))
    return bool(wanted) and wanted in map(_squash, spellings)


def _canonical(session: Session, wanted: str) -> bool:
    match = _KEY.fullmatch(wanted)
    if not match or not wanted:
        return False
    return _squash(session.key) == _SPOKEN.get(match[1], match[1]) + match[2]


def _only_of_its_kind(session: Session, wanted: str) -> bool:
    """`race` where the weekend has one race, `r1` where its key is plain `race`."""
    match = _KEY.fullmatch(wanted)
    kind = _KEY.fullmatch(_squash(session.key))
    if not match or not kind or not wanted or match[2] not in ("", "1"):
        return False
    return kind[1] == _SPOKEN.get(match[1], match[1]) and (not match[2] or not kind[2])


def require_not_cancelled(round_: Round, session: Session, *, told: bool) -> None:
    """Let through a session that can have a result; `told` when it has one, which may be corrected.

    Raises:
        UserError: the session is cancelled, or its round was before it was driven.
    """
    if session.state is EventState.CANCELLED:
        what, remedy = session.name, f"`/session restore {session.key}`"
    elif round_.state is EventState.CANCELLED and not told:
        what, remedy = "The round", f"`/round restore {round_.number}`"
    else:
        return
    raise UserError(
        f"{what} ({round_.name}) is cancelled, so there is no result. "
        f"If it takes place after all, bring it back first: {remedy}."
    )
