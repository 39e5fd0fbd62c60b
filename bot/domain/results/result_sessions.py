"""The sessions that a result may be of: the one somebody probably means, and those that have none."""

from collections.abc import Collection
from datetime import datetime
from operator import itemgetter

from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import shown_name
from bot.errors import UserError
from bot.languages.catalogue import phrase


def likely_sessions(round_: Round, with_result: Collection[int], now: datetime) -> list[Session]:
    """A round's sessions, likeliest first; `with_result` are the ids of those with a result.

    First what has run and has no result, the latest first; then what has no time and no result,
    in order; then what has a result, the latest first, to correct it; then what is still ahead, and
    last what is off.
    """
    ranked: list[tuple[int, int, Session]] = []
    for place, session in enumerate(round_.sessions):
        rank = _rank(session, with_result, now)
        order = -place if rank in _LATEST_FIRST else place
        ranked.append((rank, order, session))
    ranked.sort(key=itemgetter(0, 1))
    return [session for _, _, session in ranked]


_HAS_RUN, _HAS_NO_TIME, _HAS_RESULT, _IS_AHEAD, _IS_OFF = range(5)
_LATEST_FIRST = (_HAS_RUN, _HAS_RESULT)


def _rank(session: Session, with_result: Collection[int], now: datetime) -> int:
    if not session.is_on:
        return _IS_OFF
    if session.id in with_result:
        return _HAS_RESULT
    if session.start is None:
        return _HAS_NO_TIME
    if session.start <= now:
        return _HAS_RUN
    return _IS_AHEAD


def require_not_cancelled(round_: Round, session: Session, *, has_result: bool) -> None:
    """Let through a session that can have a result; `has_result` when it has one, which may be corrected.

    Raises:
        UserError: the session is cancelled, or its round was before it was driven.
    """
    if session.state is EventState.CANCELLED:
        raise UserError(
            phrase(
                "{session} ({round}) is cancelled, so it can't have a result. Is it on after all? Restore it "
                "first: `/session restore {key}`.",
                session=shown_name(session),
                round=round_.name,
                key=session.key,
            )
        )
    if round_.state is EventState.CANCELLED and not has_result:
        raise UserError(
            phrase(
                "The round ({round}) is cancelled, so it can't have a result. Is it on after all? Restore it "
                "first: `/round restore {number}`.",
                round=round_.name,
                number=round_.number,
            )
        )
