"""A season: its rounds, their sessions, and the cars entered.

Instants are aware and in UTC; days are the venue's own calendar days. `id` is 0 until stored.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from bot.domain.season.session_kinds import NumberedKind, SessionKind, kind_of_session

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
    """Practice, qualifying or race within a round."""

    key: str
    name: str
    start: datetime | None = None
    duration: timedelta | None = None
    watch: str | None = None
    replay: str | None = None
    id: int = 0
    state: EventState = EventState.SCHEDULED

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


@dataclass(frozen=True, slots=True)
class Round:
    """One race weekend at a venue; `number` counts from 1 in order of date.

    `near` is the town that people know the venue by.
    """

    name: str
    venue: str
    country: str
    timezone: str
    first_day: date
    last_day: date
    sessions: tuple[Session, ...] = ()
    number: int = 0
    id: int = 0
    state: EventState = EventState.SCHEDULED
    near: str | None = None

    @property
    def is_on(self) -> bool:
        """Whether it takes place on its days."""
        return self.state is EventState.SCHEDULED

    @property
    def held(self) -> tuple[Session, ...]:
        """The sessions that take place, with or without a time yet."""
        return tuple(session for session in self.sessions if session.is_on) if self.is_on else ()

    @property
    def zone(self) -> ZoneInfo:
        """The venue's time zone."""
        return ZoneInfo(self.timezone)

    @property
    def begins(self) -> datetime:
        """The first moment of the first day at the venue, in UTC."""
        return self.local(self.first_day)

    @property
    def ends(self) -> datetime:
        """When the round is over (UTC): with its last session, or with its last day if that has no time."""
        held = self.held
        if held and held[-1].end:
            return max(session.end for session in held if session.end)
        return self.local(self.last_day + timedelta(days=1))

    @property
    def opens(self) -> datetime | None:
        """The start of the first session that is held, when it is known (UTC)."""
        return self.held[0].start if self.held else None

    def local(self, day: date, at: time = time()) -> datetime:
        """The instant (UTC) of a wall-clock time at the venue; in a DST gap, the moment after it."""
        return datetime.combine(day, at, self.zone).astimezone(UTC)

    def has_day(self, at: datetime) -> bool:
        """Whether an instant is on one of the round's days at the venue."""
        return self.first_day <= at.astimezone(self.zone).date() <= self.last_day

    def is_under_way(self, now: datetime) -> bool:
        """Whether `now` falls in this weekend."""
        return self.is_on and self.begins <= now < self.ends

    def end_of(self, session: Session) -> datetime | None:
        """When a session should be over (UTC); a length only assumed stops where the next one starts."""
        if session.start is None or session.end is None or session.duration:
            return session.end
        following = (s.start for s in self.held if s.start and s.start > session.start)
        return min([session.end, *following])

    def session_on(self, now: datetime) -> Session | None:
        """The session being driven at `now`, the one begun last where two overlap."""
        on = [s for s in self.held if s.start and s.start <= now < (self.end_of(s) or now)]
        return max(on, key=lambda s: s.start or now) if on else None

    def session_next(self, now: datetime) -> Session | None:
        """The earliest session with a start time still ahead of `now`."""
        ahead = [s for s in self.held if s.start and s.start > now]
        return min(ahead, key=lambda s: s.start or now) if ahead else None


@dataclass(frozen=True, slots=True)
class Entry:
    """One car with its crew in a season."""

    car: str
    class_name: str
    drivers: tuple[str, ...]
    number: str | None = None
    id: int = 0

    @property
    def label(self) -> str:
        """How people tell this car from the team's others: `#42 Andreas Bäckman / Jessica Bäckman`."""
        crew = " / ".join(self.drivers)
        return f"#{self.number} {crew}" if self.number else crew


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

    @property
    def title(self) -> str:
        """`GT4 European Series 2023`."""
        return f"{self.series} {self.year}"

    @property
    def drivers(self) -> tuple[str, ...]:
        """Every driver of the season once, in the order of the entries."""
        return tuple(dict.fromkeys(driver for entry in self.entries for driver in entry.drivers))

    @property
    def classes(self) -> tuple[str, ...]:
        """Every class the team is entered in, once."""
        return tuple(dict.fromkeys(entry.class_name for entry in self.entries))

    def round_under_way(self, now: datetime) -> Round | None:
        """The weekend that `now` falls in."""
        return next((r for r in self.rounds if r.is_under_way(now)), None)

    def round_in_focus(self, now: datetime) -> Round | None:
        """The round under way, or else the next one that has a date; None when no more are to come."""
        return next((r for r in self.rounds if r.is_on and now < r.ends), None)

    def round_missed(self, now: datetime) -> Round | None:
        """The weekend that `now` would fall in if it weren't called off; None while another is under way."""
        if self.round_under_way(now):
            return None
        return next((r for r in self.rounds if not r.is_on and r.begins <= now < r.ends), None)

    def round_at_hand(self, now: datetime) -> Round | None:
        """The round on one of whose days it is at the venue, all that day long, or else the one in focus."""
        at_hand = (r for r in self.rounds if r.is_on and r.has_day(now))
        return next(at_hand, None) or self.round_in_focus(now)

    def round_last_begun(self, now: datetime) -> Round | None:
        """The round under way, or else the last one that was; None before the season."""
        begun = [r for r in self.rounds if r.is_on and r.begins <= now]
        return begun[-1] if begun else None

    @property
    def rounds_without_date(self) -> tuple[Round, ...]:
        """The rounds that wait for a date."""
        return tuple(r for r in self.rounds if r.state in (EventState.POSTPONED, EventState.TBC))
