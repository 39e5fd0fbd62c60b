"""A season as an iCalendar file (RFC 5545) that phones and computers add to a calendar."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from bot.domain.season.calendar_events import Event
from bot.domain.season.session import EventState
from bot.readers.calendars.vtimezone import vtimezone
from bot.readers.typed.countries_and_zones import countries

_PRODUCT = "-//Pitboard//Season calendar//EN"
_HOST = "pitboard"
_NEWEST = "Times that are set or changed later: get the calendar again in Discord, with /calendar or /next."
_OFF = (EventState.POSTPONED, EventState.CANCELLED)
_ABOUT_AN_HOUR = "How long it lasts is not known; an hour is assumed."


def write_calendar(name: str, events: Sequence[Event], now: datetime) -> bytes:
    """The file with these events, made at `now`; times on the venues' clocks, with their zones' rules."""
    calendar = icalendar.Calendar()
    for key, value in (("version", "2.0"), ("prodid", _PRODUCT), ("name", name), ("x-wr-calname", name)):
        calendar.add(key, value)
    for zone in _zones(events):
        days = [day for event in events for day in (_day(event.begins), _day(event.ends))]
        calendar.add_component(vtimezone(zone, min(days), max(days)))
    for event in events:
        calendar.add_component(_event(event, now))
    return bytes(calendar.to_ical())


def _zones(events: Iterable[Event]) -> list[ZoneInfo]:
    zones = {event.round.timezone: event.round.zone for event in events if event.is_timed}
    return [zones[key] for key in sorted(zones) if not _is_utc(zones[key])]


def _is_utc(zone: ZoneInfo) -> bool:
    return zone.key in {"UTC", "Etc/UTC"}


def _day(at: date | datetime) -> date:
    return at.date() if isinstance(at, datetime) else at


def _event(event: Event, now: datetime) -> icalendar.Event:
    made = icalendar.Event()
    made.add("uid", f"{event.revision.uid}@{_HOST}")
    made.add("sequence", event.revision.sequence)
    made.add("dtstamp", now.replace(microsecond=0))
    if event.revision.changed_at:
        made.add("last-modified", event.revision.changed_at.replace(microsecond=0))
    made.add("dtstart", _unmistakable(event.begins))
    made.add("dtend", _unmistakable(event.ends))
    made.add("summary", _title(event))
    made.add("location", _place(event))
    made.add("description", "\n".join(_details(event)))
    if event.session and event.session.watch:
        made.add("url", event.session.watch)
    made.add("status", _status(event))
    # A weekend over its days leaves people free; a session is what they keep an hour for.
    made.add("transp", "OPAQUE" if event.is_timed else "TRANSPARENT")
    for before in event.alarms:
        made.add_component(_alarm(event, before))
    return made


def _unmistakable(at: date | datetime) -> date | datetime:
    """In an hour that comes twice, a calendar takes the first: the second is told in UTC (3.3.5)."""
    if not isinstance(at, datetime):
        return at
    utc = at.astimezone(UTC)
    return utc if at.fold or _is_utc(ZoneInfo(str(at.tzinfo))) else at


def _status(event: Event) -> str:
    """What is postponed doesn't take place at the time or on the days that it still has here."""
    if event.state is EventState.CANCELLED or not event.round.is_on:
        return "TENTATIVE" if event.state is EventState.TBC else "CANCELLED"
    return "CONFIRMED" if event.session is None or event.session.start else "TENTATIVE"


def _title(event: Event) -> str:
    """`Race 1, Misano (GT4 European Series)`: what matters first, as a phone shows little of it."""
    what = f"{event.session.name}, {event.round.name}" if event.session else event.round.name
    off = f"{event.state.value.capitalize()}: " if event.state in _OFF else ""
    return f"{off}{what} ({event.season.series})"


def _place(event: Event) -> str:
    return f"{event.round.venue}, {countries().get(event.round.country, event.round.country)}"


def _details(event: Event) -> list[str]:
    """What holds for this entry alone, so that it changes only when the entry is counted as changed."""
    lines = [f"{event.season.title}: {event.round.name}"]
    if event.session and event.session.watch:
        lines.append(f"Watch live: {event.session.watch}")
    if event.session and event.session.start and not event.session.duration:
        lines.append(_ABOUT_AN_HOUR)
    return lines if event.is_timed else [*lines, _NEWEST]


def _alarm(event: Event, before: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _title(event))
    alarm.add("trigger", -before)
    return alarm
