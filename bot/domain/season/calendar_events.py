"""A season as the entries of people's own calendars. Nothing in them tells how anything came out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.domain.planned.lead_times import Lead
from bot.domain.planned.reminders import CIVIL_HOUR
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session


@dataclass(frozen=True, slots=True)
class Revision:
    """By what calendars know a round or session, for ever, and how often what they show of it has changed.

    `changed_at` is when it last did (UTC); None before the first time.
    """

    uid: str
    sequence: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Revisions:
    """Those of a season, by the ids of its rounds and sessions."""

    rounds: Mapping[int, Revision]
    sessions: Mapping[int, Revision]


@dataclass(frozen=True, slots=True)
class Event:
    """One entry: a round over its days, or a session at its time.

    `begins` and `ends` (exclusive) are days, or instants on the venue's clock. `alarms` are how
    long before `begins`; a day begins at midnight where the reader is.
    """

    season: Season
    round: Round
    session: Session | None
    begins: date | datetime
    ends: date | datetime
    revision: Revision
    alarms: tuple[timedelta, ...] = ()

    @property
    def state(self) -> EventState:
        """Whether it takes place: a session by itself, and with its round."""
        return self.session.state if self.session and self.round.is_on else self.round.state

    @property
    def is_timed(self) -> bool:
        """Whether it has a time of day."""
        return isinstance(self.begins, datetime)


def calendar_events(
    season: Season, rounds: Iterable[Round], revisions: Revisions, leads: Iterable[Lead]
) -> list[Event]:
    """Each of these rounds of the season over its days, followed by its sessions with a time.

    A session that lost its time stays, over the round's days: calendars that have it at the old
    time learn so. What is off stays too, and rings no alarm. `leads` become alarms as they become
    reminders: days before rounds, hours before sessions.
    """
    before = tuple(leads)
    return [event for round_ in rounds for event in _of_round(season, round_, revisions, before)]


def _of_round(
    season: Season, round_: Round, revisions: Revisions, leads: tuple[Lead, ...]
) -> Iterator[Event]:
    days = (round_.first_day, round_.last_day + timedelta(days=1))
    its = revisions.rounds[round_.id]
    yield Event(season, round_, None, *days, its, _alarms_of_days(leads) if round_.is_on else ())
    for session in round_.sessions:
        own = revisions.sessions[session.id]
        told = _both(own, its)
        if session.start and session.end:
            times = (session.start.astimezone(round_.zone), session.end.astimezone(round_.zone))
            alarms = _alarms_of_hours(leads) if session in round_.held else ()
            yield Event(season, round_, session, *times, told, alarms)
        elif own.sequence:
            yield Event(season, round_, session, *days, told)


def _both(session: Revision, round_: Revision) -> Revision:
    """A session's entry shows its round too: it changes with either."""
    changes = [at for at in (session.changed_at, round_.changed_at) if at]
    return Revision(session.uid, session.sequence + round_.sequence, max(changes, default=None))


def _alarms_of_hours(leads: tuple[Lead, ...]) -> tuple[timedelta, ...]:
    return tuple(lead.span for lead in leads if not lead.is_of_rounds)


def _alarms_of_days(leads: tuple[Lead, ...]) -> tuple[timedelta, ...]:
    """At the civil hour of a day before, as reminders do."""
    civil = datetime.combine(date.min, CIVIL_HOUR) - datetime.combine(date.min, time())
    return tuple(lead.span - civil for lead in leads if lead.is_of_rounds)
