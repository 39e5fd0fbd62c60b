"""A time zone as calendars carry it (RFC 5545, 3.6.5), made from the machine's own zone data.

icalendar makes these too, but in version 7.3 its clocks go forward an hour late.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_STEP = timedelta(days=1)  # no zone changes its clocks twice in a day
_SECOND = timedelta(seconds=1)


def vtimezone(zone: ZoneInfo, first: date, last: date) -> Timezone:
    """The zone's clocks from the day before `first` to the day after `last`."""
    begin = datetime.combine(first, time(), UTC) - _STEP
    end = datetime.combine(last, time(), UTC) + 2 * _STEP
    component = Timezone()
    component.add("tzid", zone.key)
    component.add_component(_from(begin, zone, _offset(begin, zone)))
    for at in _changes(zone, begin, end):
        component.add_component(_from(at, zone, _offset(at - _SECOND, zone)))
    return component


def _from(at: datetime, zone: ZoneInfo, before: timedelta) -> TimezoneStandard | TimezoneDaylight:
    """What holds from the instant `at` on; its start is told on the clock that was right until then."""
    local = at.astimezone(zone)
    component = TimezoneDaylight() if local.dst() else TimezoneStandard()
    component.add("dtstart", (at + before).replace(tzinfo=None))
    component.add("tzoffsetfrom", before)
    component.add("tzoffsetto", _offset(at, zone))
    component.add("tzname", local.tzname() or zone.key)
    return component


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The instants (UTC) at which the zone's clocks change, to the second."""
    at = begin
    while at < end:
        if _offset(at, zone) != _offset(at + _STEP, zone):
            yield _change(zone, at, at + _STEP)
        at += _STEP


def _change(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    old_offset = _offset(before, zone)
    while after - before > _SECOND:
        middle = before + (after - before) // 2 // _SECOND * _SECOND
        if _offset(middle, zone) == old_offset:
            before = middle
        else:
            after = middle
    return after


def _offset(at: datetime, zone: ZoneInfo) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()
