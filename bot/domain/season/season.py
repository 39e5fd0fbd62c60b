"""A season: its rounds with their sessions, and the cars entered."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from bot.domain.standings.points_rules import PointsRules


@dataclass(frozen=True, slots=True)
class Season:
    """One championship year of a team."""

    series: str
    year: int
    team: str
    session_keys: tuple[str, ...]
    entries: tuple[Entry, ...]
    rounds: tuple[Round, ...]
    photos: str | None = None
    id: int = 0
    points: PointsRules | None = None

    @property
    def title(self) -> str:
        """`GT4 European Series 2023`."""
        return f"{self.series} {self.year}"

    @property
    def drivers(self) -> tuple[str, ...]:
        """Every driver of the season once, in the order of the entries."""
        drivers: list[str] = []
        for entry in self.entries:
            drivers.extend(entry.drivers)
        return tuple(dict.fromkeys(drivers))

    @property
    def classes(self) -> tuple[str, ...]:
        """Every class the team is entered in, once."""
        return tuple(dict.fromkeys(entry.class_name for entry in self.entries))

    def round_under_way(self, now: datetime) -> Round | None:
        """The weekend that `now` falls in."""
        for round_ in self.rounds:
            if round_.is_under_way(now):
                return round_
        return None

    def round_in_focus(self, now: datetime) -> Round | None:
        """The round under way, or else the next one that has a date; None when no more are to come."""
        for round_ in self.rounds:
            if round_.is_on and now < round_.ends:
                return round_
        return None

    def round_missed(self, now: datetime) -> Round | None:
        """The weekend that `now` would fall in if it weren't called off; None while another is under way."""
        if self.round_under_way(now):
            return None
        for round_ in self.rounds:
            if not round_.is_on and round_.begins <= now < round_.ends:
                return round_
        return None

    def round_at_hand(self, now: datetime) -> Round | None:
        """The round on one of whose days it is at the venue, all that day long, or else the one in focus."""
        for round_ in self.rounds:
            if round_.is_on and round_.has_day(now):
                return round_
        return self.round_in_focus(now)

    def round_last_begun(self, now: datetime) -> Round | None:
        """The round under way, or else the last one that was; None before the season."""
        for round_ in reversed(self.rounds):
            if round_.is_on and round_.begins <= now:
                return round_
        return None

    @property
    def rounds_without_date(self) -> tuple[Round, ...]:
        """The rounds that wait for a date."""
        waiting = (EventState.POSTPONED, EventState.TBC)
        return tuple(round_ for round_ in self.rounds if round_.state in waiting)
