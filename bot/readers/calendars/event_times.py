"""When an event of a calendar file is: on days, on the venue's clock, or at instants."""

from datetime import date, datetime
from typing import Any

from bot.languages.catalogue import phrase
from bot.readers.timetables.slots import in_years, quoted


def event_times(event: Any) -> tuple[date, date]:
    """When an event begins and ends (exclusive): both days, both naive times at the venue, or both instants.

    Raises:
        ValueError: it doesn't say, or not so that it could be understood.
    """
    try:
        begins, ends = event.start, event.end
        zone = event["DTSTART"].params.get("TZID")
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        raise ValueError(phrase("I can't read its start or end.")) from error
    if zone and isinstance(begins, datetime) and begins.tzinfo is None:
        raise ValueError(phrase("its time zone {zone} is not known, and not in the file.", zone=quoted(zone)))
    if _kind(begins) != _kind(ends):
        raise ValueError(phrase("its start and its end are on different clocks."))
    in_years(begins)
    in_years(ends)
    return begins, ends


def _kind(at: date) -> str:
    """What kind of time it is: a day, a time where the venue is, or an instant."""
    if not isinstance(at, datetime):
        return "day"
    if at.tzinfo is None:
        return "local"
    return "instant"
