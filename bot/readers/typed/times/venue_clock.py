"""A wall-clock time at a venue as an instant, also in the two nights when the clocks there are changed."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class VenueTime:
    """The moments at which a venue's clocks show a time, both aware and in the venue's zone.

    `first` and `last` are the same instant, but where the clocks go back over the time (`comes_twice`)
    or forward over it (`is_skipped`): then they are what the clock before and after the change makes of it.
    """

    first: datetime
    last: datetime
    comes_twice: bool = False
    is_skipped: bool = False


def venue_time(local: datetime, zone: ZoneInfo) -> VenueTime:
    """What the naive `local`, from year 2 to 9998, is on the clocks of `zone`."""
    first, last = local.replace(tzinfo=zone, fold=0), local.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == last.utcoffset():
        return VenueTime(first, last)
    shown_there = first.astimezone(UTC).astimezone(zone).replace(tzinfo=None)
    is_shown = shown_there == local
    return VenueTime(first, last, comes_twice=is_shown, is_skipped=not is_shown)
