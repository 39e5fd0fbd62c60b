"""What one cell of a table of sessions says: a day, a time, a length, a clock.

Each raises a ValueError with a sentence for the person who wrote it.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.domain.base.phone_text import plain_characters, plain_value
from bot.domain.base.plain_text import fold
from bot.domain.season.round import Round
from bot.languages.catalogue import phrase
from bot.readers.timetables.slots import in_years, quoted
from bot.readers.timetables.times_of_day import TimeSpan, find_times
from bot.readers.timetables.timetable_days import find_day, settle_day
from bot.readers.typed.countries_and_zones import zone_meant, zones
from bot.readers.typed.times.durations import parse_duration

_LENGTH_OF_A_DAY = len("2023-07-02")
_EXCELS_BEGINNING = datetime(1899, 12, 30)  # noqa: DTZ001 - a count of days, on no clock
_MINUTES_OF_A_DAY = 24 * 60
_DAY_COUNT = re.compile(r"[34567]\d{4}(?:[.,]\d{1,12})?")  # 45038, 45038.4375
_PART_OF_A_DAY = re.compile(r"0[.,](?:5|25|75|\d{3,12})")  # 0.5, 0.4375
_OTHER_NAMES_OF_UTC = ("z", "gmt")


def read_day(cell: str, days: Sequence[date]) -> date:
    """The one of these days that the cell says.

    Raises:
        ValueError: it is no day, none of these, or could be several.
    """
    text = fold(cell)
    counted = _counted_moment(text)
    if counted:
        text = f"{counted:%Y-%m-%d}"
    day_and_rest = find_day(text)
    if day_and_rest is None:
        raise ValueError(
            phrase('I can\'t read "{text}" as a date (try {example}).', text=quoted(text), example=days[0])
        )
    said_day, _ = day_and_rest
    return settle_day(said_day, days)


def read_moment(cell: str) -> datetime | None:
    """The date and time of `2023-07-02T10:25:00+02:00`, naive without an offset; None when it is none.

    Raises:
        ValueError: it is not in the years that seasons are of.
    """
    text = plain_characters(cell)
    counted = _counted_moment(text)
    if counted and counted.time() != time():
        return counted
    if len(text) <= _LENGTH_OF_A_DAY:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    in_years(moment)
    return moment


def read_time(cell: str) -> TimeSpan:
    """The one time of day, or span of two, that the cell says.

    Raises:
        ValueError: there is none, or several.
    """
    if _PART_OF_A_DAY.fullmatch(cell.strip()):
        minutes = round(float(cell.replace(",", ".")) * _MINUTES_OF_A_DAY)
        return TimeSpan(timedelta(minutes=minutes), None)
    spans = find_times(fold(cell)).spans
    if len(spans) != 1:
        raise ValueError(phrase('I can\'t read "{text}" as a time (try 10:25).', text=quoted(cell)))
    return spans[0]


def read_length(cell: str) -> timedelta | None:
    """How long a session lasts; figures alone are minutes. None for an empty cell.

    Raises:
        ValueError: it is no duration.
    """
    text = fold(cell)
    if not text:
        return None
    length = parse_duration(text, bare_unit="m") or find_times(text).length or _length_on_the_clock(text)
    if not length:
        raise ValueError(phrase('I can\'t read "{text}" as a length (try 60m or 1h30m).', text=quoted(text)))
    return length


def _counted_moment(text: str) -> datetime | None:
    """What Excel keeps for a date, and a time behind the point: `45038` is 2023-04-22, `45038.5` its noon."""
    if not _DAY_COUNT.fullmatch(text):
        return None
    minutes = round(float(text.replace(",", ".")) * _MINUTES_OF_A_DAY)
    return _EXCELS_BEGINNING + timedelta(minutes=minutes)


def _length_on_the_clock(text: str) -> timedelta | None:
    """The length of `0:45`."""
    spans = find_times(text).spans
    if len(spans) != 1:
        return None
    return spans[0].begins


def read_zone(cell: str, round_: Round) -> ZoneInfo | None:
    """The zone that a row's times are in; None for the venue's own clock.

    Raises:
        ValueError: there is no such zone.
    """
    text = plain_value(cell)
    if not text:
        return None
    name = _zone_name(text)
    if name is None:
        example = zone_meant(text) or round_.timezone
        raise ValueError(
            phrase(
                'I can\'t read "{text}" as a time zone (try {example}).', text=quoted(text), example=example
            )
        )
    if name == round_.timezone:
        return None
    return ZoneInfo(name)


def _zone_name(text: str) -> str | None:
    if text in zones():
        return text
    if fold(text) in _OTHER_NAMES_OF_UTC:
        return "UTC"
    return None
