"""Which session somebody at the track probably means."""

from collections.abc import Collection
from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.session import Session


def likely_sessions(round_: Round, with_result: Collection[int], now: datetime) -> list[Session]:
    """A round's sessions, likeliest first; `with_result` are the ids of those with a result.

    First what has run and has no result, the latest first; then what has no time and no result,
    in order; then what has a result, the latest first, to correct it; then what is still ahead, and
    last what is off.
    """

    def rank(place: int) -> tuple[int, float]:
        session = round_.sessions[place]
        if not session.is_on:
            return 4, place
        if session.id in with_result:
            return 2, -place
        if session.start is None:
            return 1, place
        return (0, -place) if session.start <= now else (3, place)

    return [round_.sessions[place] for place in sorted(range(len(round_.sessions)), key=rank)]
