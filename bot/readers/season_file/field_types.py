"""What one value of a season file may be: names, session keys, links, places, days and times.

Each type's check raises ValueError with what is wrong and what is allowed.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator

from bot.domain.season.session import EventState
from bot.languages.catalogue import phrase
from bot.readers.typed.countries_and_zones import countries, country_meant, zone_meant, zones
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.durations import HOW_TO_WRITE, parse_duration
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR, LONGEST_NAME, checked_line, checked_link

_KEY = re.compile(r"[a-z][a-z0-9_-]{0,19}")


def _refusal(why: str) -> ValueError:
    """The error for any wrong value, also of another type: pydantic collects no TypeErrors."""
    return ValueError(why)


def _line_of(most: int) -> Callable[[str], str]:
    """A validator of a one-line text of 1 to `most` characters, which it strips."""

    def check(text: str) -> str:
        return checked_line(text, most)

    return check


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise _refusal(
            phrase(
                "I can't read {text} as a session key: use 1 to 20 of a–z, 0–9, - and _, beginning with "
                "a letter, such as fp1, q2 or race1.",
                text=quote_value(text),
            )
        )
    return text


def _country(code: str) -> str:
    if code not in countries():
        question = did_you_mean(country_meant(code))
        raise _refusal(
            phrase(
                "I don't know the country code {code}.{question} Write two capital letters, such as BE "
                "or IT.",
                code=quote_value(code),
                question=question,
            )
        )
    return code


def _zone(name: str) -> str:
    if name not in zones():
        question = did_you_mean(zone_meant(name))
        raise _refusal(
            phrase(
                "I don't know the time zone {name}.{question} Write an IANA name, such as Europe/Brussels.",
                name=quote_value(name),
                question=question,
            )
        )
    return name


def _day(value: object) -> date:
    if isinstance(value, datetime):
        raise _refusal(
            phrase("{value} has a time; write the day alone, such as 2023-06-29.", value=quote_value(value))
        )
    if isinstance(value, str):
        raise _refusal(
            phrase("{value} is text; write it without quotes, such as 2023-06-29.", value=quote_value(value))
        )
    if not isinstance(value, date):
        raise _refusal(
            phrase(
                "I can't read {value} as a date; write it without quotes, such as 2023-06-29.",
                value=quote_value(value),
            )
        )
    return _in_years(value)


def _start(value: object) -> datetime:
    if isinstance(value, str):
        raise _refusal(
            phrase(
                "{value} is text; write it without quotes, such as 2023-07-02T10:25:00.",
                value=quote_value(value),
            )
        )
    if isinstance(value, datetime):
        _in_years(value.date())
        return value
    if isinstance(value, date | time):
        raise _refusal(
            phrase(
                "{value} is only half of it; write the date and the local time, such as 2023-07-02T10:25:00.",
                value=quote_value(value),
            )
        )
    raise _refusal(
        phrase(
            "I can't read {value} as a date and time; write the local time at the venue, such as "
            "2023-07-02T10:25:00.",
            value=quote_value(value),
        )
    )


def _in_years(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR + 1:
        raise _refusal(
            phrase(
                "{value} is not in the years {first} to {last}.",
                value=quote_value(day),
                first=FIRST_YEAR,
                last=LAST_YEAR + 1,
            )
        )
    return day


def _duration(value: object) -> timedelta:
    duration = parse_duration(value) if isinstance(value, str) else None
    if duration is None:
        raise _refusal(
            phrase(
                "I can't read {value} as a length; {how}", value=quote_value(value), how=phrase(HOW_TO_WRITE)
            )
        )
    return duration


def _state(value: object) -> EventState:
    if not isinstance(value, str) or value not in list(EventState):
        states = ", ".join(EventState)
        raise _refusal(
            phrase(
                "I don't know the state {value}; write one of {states} in quotes.",
                value=quote_value(value),
                states=states,
            )
        )
    return EventState(value)


LongName = Annotated[str, AfterValidator(_line_of(LONGEST_NAME))]
"""A series, team, round, venue or session: 1 to 80 characters."""
Name = Annotated[str, AfterValidator(_line_of(60))]
"""A car, class or driver: 1 to 60 characters."""
StartNumber = Annotated[str, AfterValidator(_line_of(10))]
"""What is painted on the car: text, because of 007 and 42X."""
Key = Annotated[str, AfterValidator(_key)]
Url = Annotated[str, AfterValidator(checked_link)]
Country = Annotated[str, AfterValidator(_country)]
Zone = Annotated[str, AfterValidator(_zone)]
Day = Annotated[date, BeforeValidator(_day)]
LocalStart = Annotated[datetime, BeforeValidator(_start)]
"""Naive on purpose: local at the venue, whose zone another key names. Only in an hour that comes twice
there it has an offset (`start_rules` sees to that)."""
Duration = Annotated[timedelta, BeforeValidator(_duration)]
State = Annotated[EventState, BeforeValidator(_state)]
