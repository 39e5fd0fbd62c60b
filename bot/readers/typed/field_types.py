"""What one value of a season file may be: names, session keys, links, places, days and times.

Each type's check says what is wrong and what is allowed (`refusal`).
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError
from yarl import URL

from bot.domain.season.session import EventState
from bot.readers.typed.countries_and_zones import countries, country_meant, zone_meant, zones
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.durations import HOW_TO_WRITE, parse_duration

FIRST_YEAR = 1950
LAST_YEAR = 2100
"""The years a season can be of; its last round may be in the year after."""

_DAY = "such as 2023-06-29."
_START = "such as 2023-07-02T10:25:00."
LONGEST_URL = 512
_KEY = re.compile(r"[a-z][a-z0-9_-]{0,19}")
_UNSEEN = {"Cc", "Cs", "Zl", "Zp"}  # control characters and line ends
_TURNERS = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")  # turn the rest of a message around
_PLAIN_URL = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+")
_NOT_IN_URLS = set('<>"`\\')


REFUSED = "refusal"
"""The type of pydantic's errors whose text is in `ctx["why"]`, ready to be read."""


def refusal(why: str) -> PydanticCustomError:
    """The error to raise in a field's check; `why` says what is wrong and what is allowed."""
    return PydanticCustomError(REFUSED, "{why}", {"why": why})


def _line_of(most: int) -> Callable[[str], str]:
    """A validator of a one-line text of 1 to `most` characters, which it strips."""

    def check(text: str) -> str:
        line = text.strip()
        if not any(map(_is_seen, line)):
            raise refusal(f"this is empty; write 1 to {most} characters.")
        for char in line:
            if _is_unwritable(char):
                raise refusal(
                    f"there is a control character or line end (U+{ord(char):04X}) in it; "
                    "write plain text on one line."
                )
        if len(line) > most:
            raise refusal(f"{quote_value(line)} has {len(line)} characters; the limit is {most}.")
        return line

    return check


def _is_unwritable(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or char in _TURNERS


def _is_seen(char: str) -> bool:
    return char.isprintable() and not char.isspace()


def _key(text: str) -> str:
    if not _KEY.fullmatch(text):
        raise refusal(
            f"I can't read {quote_value(text)} as a session key: use 1 to 20 of a–z, 0–9, - and _, beginning "
            "with a letter, such as fp1, q2 or race1."
        )
    return text


def checked_link(text: str) -> str:
    """The address of a page as Discord's buttons take it (RFC 3986): letters beyond ASCII are encoded.

    Raises:
        PydanticCustomError: it is none; a ValueError that says why.
    """
    if len(text) > LONGEST_URL:
        raise refusal(f"the link has {len(text)} characters; at most {LONGEST_URL} are allowed.")
    if not all(map(_is_seen, text)) or not _NOT_IN_URLS.isdisjoint(text):
        raise refusal(
            f"{quote_value(text)} has a space or another character that no link has; copy it again."
        )
    if not _has_host(text):
        raise refusal(
            f"I can't read {quote_value(text)} as a link: it has to begin like https://example.org."
        )
    if _PLAIN_URL.fullmatch(text):
        return text
    return _encoded(text)


def _encoded(url: str) -> str:
    try:
        encoded = str(URL(url))
    except ValueError as error:
        raise refusal(f"{quote_value(url)} has a host that can't be; copy it again.") from error
    if len(encoded) > LONGEST_URL:
        raise refusal(
            f"the link has {len(encoded)} characters once encoded; at most {LONGEST_URL} are allowed."
        )
    return encoded


def _has_host(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a broken IPv6 host or port
        return False


def _country(code: str) -> str:
    if code not in countries():
        question = did_you_mean(country_meant(code))
        raise refusal(
            f"I don't know the country code {quote_value(code)}.{question} "
            "Write two capital letters, such as BE or IT."
        )
    return code


def _zone(name: str) -> str:
    if name not in zones():
        question = did_you_mean(zone_meant(name))
        raise refusal(
            f"I don't know the time zone {quote_value(name)}.{question} "
            "Write an IANA name, such as Europe/Brussels."
        )
    return name


def _day(value: object) -> date:
    if isinstance(value, datetime):
        raise refusal(f"{quote_value(value)} has a time; write the day alone, {_DAY}")
    if isinstance(value, str):
        raise refusal(f"{quote_value(value)} is text; write it without quotes, {_DAY}")
    if not isinstance(value, date):
        raise refusal(f"I can't read {quote_value(value)} as a date; write it without quotes, {_DAY}")
    return _in_years(value)


def _start(value: object) -> datetime:
    if isinstance(value, str):
        raise refusal(f"{quote_value(value)} is text; write it without quotes, {_START}")
    if isinstance(value, datetime):
        _in_years(value.date())
        return value
    if isinstance(value, date | time):
        raise refusal(f"{quote_value(value)} is only half of it; write the date and the local time, {_START}")
    raise refusal(
        f"I can't read {quote_value(value)} as a date and time; write the local time at the venue, {_START}"
    )


def _in_years(day: date) -> date:
    if not FIRST_YEAR <= day.year <= LAST_YEAR + 1:
        raise refusal(f"{quote_value(day)} is not in the years {FIRST_YEAR} to {LAST_YEAR + 1}.")
    return day


def _duration(value: object) -> timedelta:
    duration = parse_duration(value) if isinstance(value, str) else None
    if duration is None:
        raise refusal(f"I can't read {quote_value(value)} as a length; {HOW_TO_WRITE}")
    return duration


def _state(value: object) -> EventState:
    if not isinstance(value, str) or value not in list(EventState):
        states = ", ".join(EventState)
        raise refusal(f"I don't know the state {quote_value(value)}; write one of {states} in quotes.")
    return EventState(value)


LongName = Annotated[str, AfterValidator(_line_of(80))]
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
