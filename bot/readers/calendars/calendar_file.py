"""A calendar file's events and the lines that they begin on, with what some programs write mended."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import icalendar

_NOT_ICALENDAR = (ValueError, KeyError, IndexError, TypeError, RecursionError)
"""What icalendar raises where something isn't as RFC 5545 has it."""
_EVENT = re.compile(r"begin:vevent\s*", re.IGNORECASE)
_ZONE = re.compile(r"begin:vtimezone\s*", re.IGNORECASE)
_END_OF_ZONE = re.compile(r"end:vtimezone\s*", re.IGNORECASE)
_DATE_WITH_TIME = re.compile(r";VALUE=DATE(?=[:;])[^:\n]{0,80}:(\d{8}T\d{6}Z?)", re.IGNORECASE)
"""What some programs write: `DTSTART;VALUE=DATE:20230422T120000Z`."""


@dataclass(frozen=True, slots=True)
class CalendarEvents:
    """Events with the lines (from 1) that they begin on; with METHOD:CANCEL, the file cancels them all."""

    events: list[tuple[Any, int]]
    is_cancellation: bool


def calendar_events(text: str) -> CalendarEvents:
    """The events of a calendar file: those on days before those with times.

    A zone that can't be read costs nothing but itself.

    Raises:
        ValueError: it is no calendar file.
    """
    try:
        plain = _DATE_WITH_TIME.sub(r":\1", text)
        calendar = icalendar.Calendar.from_ical("\r\n".join(_without_broken_zones(plain)))
        events = list(calendar.walk("VEVENT"))
    except _NOT_ICALENDAR as error:
        raise ValueError(str(error)) from error
    numbered_events = list(zip(events, _first_lines(text), strict=False))
    numbered_events.sort(key=lambda numbered: not _is_on_days(numbered[0]))
    return CalendarEvents(numbered_events, str(calendar.get("METHOD", "")).upper() == "CANCEL")


def _is_on_days(event: Any) -> bool:
    start = event.get("DTSTART")
    return isinstance(start, icalendar.vDDDTypes) and not isinstance(start.dt, datetime)


def _without_broken_zones(text: str) -> Iterator[str]:
    """The lines, but for those of zones that can't be read."""
    zone_lines: list[str] = []
    for line in text.splitlines():
        if zone_lines or _ZONE.fullmatch(line):
            zone_lines.append(line)
        else:
            yield line
        if zone_lines and _END_OF_ZONE.fullmatch(line):
            if _is_zone(zone_lines):
                yield from zone_lines
            zone_lines = []
    yield from zone_lines


def _is_zone(lines: list[str]) -> bool:
    try:
        icalendar.Calendar.from_ical("\r\n".join(("BEGIN:VCALENDAR", *lines, "END:VCALENDAR", "")))
    except _NOT_ICALENDAR:
        return False
    return True


def _first_lines(text: str) -> Iterator[int]:
    for number, line in enumerate(text.splitlines(), 1):
        if _EVENT.fullmatch(line):
            yield number
