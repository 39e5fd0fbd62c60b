"""A season as an iCalendar file (RFC 5545) that phones and computers add to a calendar."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from bot.domain.season.calendar_events import Event
from bot.domain.season.session import EventState
from bot.domain.season.session_names import shown_name
from bot.languages.catalogue import phrase
from bot.languages.countries import country_name
from bot.writers.vtimezone import vtimezone

_PRODUCT = "-//Pitboard//Season calendar//EN"
_HOST = "pitboard"

_FETCHED_EVERY = timedelta(hours=1)
"""A session that moves on race day is in the calendar within an hour, if the app obeys (RFC 7986, 5.7)."""


def write_calendar(
    name: str, events: Sequence[Event], now: datetime, *, is_subscribed: bool = False
) -> bytes:
    """The file with these events, made at `now`; times on the venues' clocks, with their zones' rules.

    One that is subscribed to says how often to fetch it, and not where to download it again.
    """
    calendar = icalendar.Calendar()
    for key, value in (("version", "2.0"), ("prodid", _PRODUCT), ("name", name), ("x-wr-calname", name)):
        calendar.add(key, value)
    if is_subscribed:
        calendar.add("refresh-interval", _FETCHED_EVERY, parameters={"VALUE": "DURATION"})
        calendar.add("x-published-ttl", icalendar.vDuration(_FETCHED_EVERY))
    for zone in _zones(events):
        first_day = min(_day(event.begins) for event in events)
        last_day = max(_day(event.ends) for event in events)
        calendar.add_component(vtimezone(zone, first_day, last_day))
    for event in events:
        calendar.add_component(_event(event, now, is_subscribed=is_subscribed))
    return bytes(calendar.to_ical())


def _zones(events: Iterable[Event]) -> list[ZoneInfo]:
    """The zones of what has a time, by name, but UTC, which a calendar knows."""
    zones: dict[str, ZoneInfo] = {}
    for event in events:
        if event.is_timed and not _is_utc(event.round.zone):
            zones[event.round.timezone] = event.round.zone
    return [zones[name] for name in sorted(zones)]


def _is_utc(zone: ZoneInfo) -> bool:
    return zone.key in {"UTC", "Etc/UTC"}


def _day(at: date | datetime) -> date:
    return at.date() if isinstance(at, datetime) else at


def _event(event: Event, now: datetime, *, is_subscribed: bool) -> icalendar.Event:
    entry = icalendar.Event()
    entry.add("uid", f"{event.revision.uid}@{_HOST}")
    entry.add("sequence", event.revision.sequence)
    entry.add("dtstamp", now.replace(microsecond=0))
    if event.revision.changed_at:
        entry.add("last-modified", event.revision.changed_at.replace(microsecond=0))
    entry.add("dtstart", _unmistakable(event.begins))
    entry.add("dtend", _unmistakable(event.ends))
    entry.add("summary", _title(event))
    entry.add("location", _place(event))
    entry.add("description", "\n".join(_details(event, is_subscribed=is_subscribed)))
    if event.session and event.session.watch:
        entry.add("url", event.session.watch)
    entry.add("status", _status(event))
    # A weekend over its days leaves people free; a session is what they keep an hour for.
    entry.add("transp", "OPAQUE" if event.is_timed else "TRANSPARENT")
    for time_ahead in event.alarms:
        entry.add_component(_alarm(event, time_ahead))
    return entry


def _unmistakable(at: date | datetime) -> date | datetime:
    """An hour that comes twice is told in UTC: RFC 5545 (3.3.5) takes the first one, ical.js the second."""
    if not isinstance(at, datetime):
        return at
    comes_twice = at.replace(fold=0).utcoffset() != at.replace(fold=1).utcoffset()
    if comes_twice or _is_utc(ZoneInfo(str(at.tzinfo))):
        return at.astimezone(UTC)
    return at


def _status(event: Event) -> str:
    """What is postponed doesn't take place at the time or on the days that it still has here."""
    is_off = event.state is EventState.CANCELLED or not event.round.is_on
    if is_off and event.state is not EventState.TBC:
        return "CANCELLED"
    if is_off or (event.session and not event.session.start):
        return "TENTATIVE"
    return "CONFIRMED"


def _title(event: Event) -> str:
    """`Race 1, Misano (GT4 European Series)`: what matters first, as a phone shows little of it."""
    title = f"{event.round.name} ({event.season.series})"
    if event.session:
        title = f"{shown_name(event.session)}, {title}"
    if event.state is EventState.POSTPONED:
        return phrase("Postponed: {event}", event=title)
    if event.state is EventState.CANCELLED:
        return phrase("Cancelled: {event}", event=title)
    return title


def _place(event: Event) -> str:
    return f"{event.round.venue}, {country_name(event.round.country)}"


def _details(event: Event, *, is_subscribed: bool) -> list[str]:
    """What holds for this entry alone, so that it changes only when the entry is counted as changed."""
    lines = [f"{event.season.title}: {event.round.name}"]
    if event.session and event.session.watch:
        lines.append(phrase("Watch live: {address}", address=event.session.watch))
    if event.session and event.session.start and not event.session.duration:
        lines.append(phrase("Length not known; one hour assumed."))
    if not event.is_timed and not is_subscribed:
        lines.append(
            phrase("Changed times? Download the calendar again in Discord, with /calendar or /next.")
        )
    return lines


def _alarm(event: Event, time_ahead: timedelta) -> icalendar.Alarm:
    alarm = icalendar.Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _title(event))
    alarm.add("trigger", -time_ahead)
    return alarm
