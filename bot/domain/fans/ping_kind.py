"""The kinds of news that a fan may be pinged for: each is a role in their server."""

from collections.abc import Iterable
from enum import StrEnum

from bot.domain.season.session_kinds import SessionKind, kind_of_session


class PingKind(StrEnum):
    """What a fan opts into. The values stand in rows and custom ids."""

    RACES = "races"
    QUALIFYING = "qualifying"
    PRACTICE = "practice"
    RESULTS = "results"
    QUOTES = "quotes"
    SCHEDULE = "schedule"


_NOT_RACES = {
    SessionKind.QUALIFYING: PingKind.QUALIFYING,
    SessionKind.SUPERPOLE: PingKind.QUALIFYING,
    SessionKind.PRACTICE: PingKind.PRACTICE,
    SessionKind.WARM_UP: PingKind.PRACTICE,
    SessionKind.TEST: PingKind.PRACTICE,
}


def ping_kind_of_session(session_key: str) -> PingKind | None:
    """Whom a session's reminder pings: heats and stages are races; None for a media day and its like."""
    kind = kind_of_session(session_key).kind
    if kind is SessionKind.OTHER:
        return None
    return _NOT_RACES.get(kind, PingKind.RACES)


def in_usual_order(kinds: Iterable[PingKind]) -> list[PingKind]:
    """Each kind once, as forms and posts list them."""
    wanted_kinds = set(kinds)
    return [kind for kind in PingKind if kind in wanted_kinds]
