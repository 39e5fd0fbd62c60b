"""The places and times of a season file: country, zone, day, start, duration, state."""

from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from bot.domain.season.season import EventState
from bot.readers.season_file.refusals import refused
from bot.readers.typed.countries_and_zones import countries, country_meant, zone_meant, zones
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.durations import HOW_TO_WRITE, parse_duration
from bot.readers.typed.quoting import quote_value

FIRST_YEAR = 1950
LAST_YEAR = 2100
"""The years a season can be of; its last round may be in the year after."""

_DAY = "such as 2023-06-29."
_START = "such as 2023-07-02T10:25:00."


def _country(code: str) -> str:
    if code not in countries():
        meant = did_you_mean(country_meant(code))
        raise refused(
            f"{quote_value(code)} is no ISO 3166-1 alpha-2 country code.{meant} "
            "Write two capital letters, such as BE or IT."
        )
    return code


def _zone(name: str) -> str:
    if name not in zones():
        meant = did_you_mean(zone_meant(name))
        raise refused(
            f"{quote_value(name)} is no IANA time zone.{meant} "
            "Write a name of the IANA list, such as Europe/Brussels."
        )
    return name


def _day(value: object) -> date:
    if isinstance(value, datetime):
        raise refused(f"{quote_value(value)} has a time; write the day alone, {_DAY}")
    if isinstance(value, str):
        raise refused(f"{quote_value(value)} is text; write it without quotes, {_DAY}")
    if not isinstance(value, date):
        raise refused(f"{quote_value(value)} is no date; write a date without quotes, {_DAY}")
    return _in_years(value)


def _start(value: object) -> datetime:
    if isinstance(value, str):
        raise refused(f"{quote_value(value)} is text; write it without quotes, {_START}")
    if isinstance(value, datetime):
        _in_years(value.date())
        return value
    if isinstance(value, date | time):
        raise refused(f"{quote_value(value)} is only half of it; write the date and the local time, {_START}")
    raise refused(f"{quote_value(value)} is no date and time; write the local time at the venue, {_START}")


def _in_years(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR + 1:
        raise refused(f"{quote_value(day)} is not in the years {FIRST_YEAR} to {LAST_YEAR + 1}.")
    return day


def _duration(value: object) -> timedelta:
    span = parse_duration(value) if isinstance(value, str) else None
    if span is None:
        raise refused(f"{quote_value(value)} is no duration; {HOW_TO_WRITE}")
    return span


def _state(value: object) -> EventState:
    if not isinstance(value, str) or value not in list(EventState):
        raise refused(f"{quote_value(value)} is no state; write one of {', '.join(EventState)} in quotes.")
    return EventState(value)


Country = Annotated[str, AfterValidator(_country)]
Zone = Annotated[str, AfterValidator(_zone)]
Day = Annotated[date, BeforeValidator(_day)]
LocalStart = Annotated[datetime, BeforeValidator(_start)]
"""Naive on purpose: local at the venue, whose zone another key names. Only in an hour that comes twice
there it has an offset (`start_rules` sees to that)."""
Duration = Annotated[timedelta, BeforeValidator(_duration)]
State = Annotated[EventState, BeforeValidator(_state)]
