"""A round of a season: one race weekend.

Instants are aware and in UTC; days are the venue's own calendar days. `id` is 0 until stored.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.season.session import EventState, Session


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
    held: tuple[Session, ...] = field(init=False, repr=False, compare=False)
    """The sessions that take place, with or without a time yet: one answer asks for them dozens of times."""

    def __post_init__(self) -> None:
        held: tuple[Session, ...] = ()
        if self.is_on:
            held = tuple(session for session in self.sessions if session.is_on)
        object.__setattr__(self, "held", held)

    @property
    def is_on(self) -> bool:
        """Whether it takes place on its days."""
        return self.state is EventState.SCHEDULED

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
        if not self.held:
            return None
        return self.held[0].start

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
        following = self.session_next(session.start)
        if following is None or following.start is None:
            return session.end
        return min(session.end, following.start)

    def driven_at(self, session: Session) -> datetime:
        """When a session is driven (UTC): its start, or the round's end where it has no time."""
        return session.start or self.ends

    def session_on(self, now: datetime) -> Session | None:
        """The session being driven at `now`, the one begun last where two overlap."""
        latest: Session | None = None
        for session in self.held:
            end = self.end_of(session)
            if session.start is None or end is None or not session.start <= now < end:
                continue
            if latest is None or latest.start is None or session.start > latest.start:
                latest = session
        return latest

    def session_next(self, now: datetime) -> Session | None:
        """The earliest session with a start time still ahead of `now`."""
        earliest: Session | None = None
        for session in self.held:
            if session.start is None or session.start <= now:
                continue
            if earliest is None or earliest.start is None or session.start < earliest.start:
                earliest = session
        return earliest
