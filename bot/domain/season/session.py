"""A session of a round: practice, qualifying or race. Instants are aware and in UTC."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from bot.domain.season.session_kinds import NumberedKind, SessionKind, kind_of_session
from bot.domain.standings.points_rules import FULL_POINTS

ASSUMED_DURATION = timedelta(minutes=60)
"""How long a session is taken to last when nobody said: GT4 races and most sessions are an hour."""


class EventState(StrEnum):
    """Whether a round or session takes place.

    A postponed session has no time any more; a cancelled one keeps the time that it had. A round's
    days stay as they were: they say where in the season it stood. A session without a time is to be
    confirmed by itself, so only a round is ever kept as `tbc`.
    """

    SCHEDULED = "scheduled"
    TBC = "tbc"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Session:
    """Practice, qualifying or race within a round; all points of it are multiplied by `points_factor`."""

    key: str
    name: str
    start: datetime | None = None
    duration: timedelta | None = None
    watch: str | None = None
    replay: str | None = None
    id: int = 0
    state: EventState = EventState.SCHEDULED
    points_factor: Decimal = FULL_POINTS

    @property
    def is_on(self) -> bool:
        """Whether it takes place, as far as it is up to the session; its round may be off."""
        return self.state is EventState.SCHEDULED

    @property
    def numbered_kind(self) -> NumberedKind:
        """Its kind, and which of them it is, by its key or a series' own name."""
        return kind_of_session(self.key, self.name)

    @property
    def kind(self) -> SessionKind:
        """Practice, qualifying, race, and what else there is."""
        return self.numbered_kind.kind

    @property
    def end(self) -> datetime | None:
        """When it should be over (UTC), an hour after its start unless a duration is known."""
        return self.start + (self.duration or ASSUMED_DURATION) if self.start else None
