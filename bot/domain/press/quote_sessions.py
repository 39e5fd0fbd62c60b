"""The session that a driver's words are probably about."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.session import Session


def likeliest_session(round_: Round, with_result: Collection[int], now: datetime) -> Session | None:
    """The last session that has begun or has a result; None where none has: the words are of the weekend.

    `with_result` are the ids of those with a result: a session may have no time.
    """
    latest: Session | None = None
    for session in round_.held:
        has_begun = session.start is not None and session.start <= now
        if has_begun or session.id in with_result:
            latest = session
    return latest
