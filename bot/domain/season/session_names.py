"""The sessions of a race weekend as they are listed, and the one that somebody means."""

import re
from collections.abc import Sequence
from operator import attrgetter

from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import spoken_kind, squashed, usual_name
from bot.errors import UserError


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
    by_key = next((session for session in sessions if session.key == typed), None)
    if by_key:  # what autocompletion gives: whatever else is named like it
        return by_key
    for fits in (_is_spelled_so, _has_kind_and_number, _is_only_of_its_kind):
        fitting = [session for session in sessions if fits(session, typed)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _is_spelled_so(session: Session, typed: str) -> bool:
    letters = squashed(typed)
    spellings = (session.key, session.name, listed_name(session))
    return bool(letters) and letters in map(squashed, spellings)


def _has_kind_and_number(session: Session, typed: str) -> bool:
    return spoken_kind(typed) == session.numbered_kind


def _is_only_of_its_kind(session: Session, typed: str) -> bool:
    """`race` where the weekend has one race, `r1` where its key is plain `race`."""
    spoken = spoken_kind(typed)
    if spoken is None or spoken.kind is not session.kind:
        return False
    return not spoken.number or (spoken.number == "1" and not session.numbered_kind.number)


def require_not_cancelled(round_: Round, session: Session, *, has_result: bool) -> None:
    """Let through a session that can have a result; `has_result` when it has one, which may be corrected.

    Raises:
        UserError: the session is cancelled, or its round was before it was driven.
    """
    if session.state is EventState.CANCELLED:
        what, remedy = session.name, f"`/session restore {session.key}`"
    elif round_.state is EventState.CANCELLED and not has_result:
        what, remedy = "The round", f"`/round restore {round_.number}`"
    else:
        return
    raise UserError(
        f"{what} ({round_.name}) is cancelled, so there is no result. "
        f"If it takes place after all, bring it back first: {remedy}."
    )
