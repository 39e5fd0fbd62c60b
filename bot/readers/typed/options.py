"""Values that somebody typed into a command's options, held to the rules of the season file."""

import re
from datetime import date, timedelta
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.errors import UserError
from bot.readers.season_file.field_types import FIRST_YEAR, LAST_YEAR, LongName, Url
from bot.readers.typed.countries_and_zones import countries, country_meant, country_named
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.durations import HOW_TO_WRITE, parse_duration
from bot.readers.typed.quoting import quote_value

_LINK, _NAME = TypeAdapter[str](Url), TypeAdapter[str](LongName)
_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")


def read_link(option: str, typed: str) -> str:
    """A link for a button: http or https, with a host, up to 512 characters.

    Raises:
        UserError: it is none.
    """
    return _checked(_LINK, option, typed.strip())


def read_name(option: str, typed: str) -> str:
    """A round's or venue's name: one line of 1 to 80 characters.

    Raises:
        UserError: it is none.
    """
    return _checked(_NAME, option, typed)


def read_day(option: str, typed: str) -> date:
    """A day, as `2023-07-14`.

    Raises:
        UserError: it is none.
    """
    match = _DATE.fullmatch(typed.strip())
    day = read_date(*map(int, match.groups())) if match else None
    if day is None:
        raise UserError(f"`{option}`: {quote_value(typed)} is no day. Write it like `2023-07-14`.")
    return day


def read_date(year: int, month: int, day: int) -> date | None:
    """The day of these numbers; None when there is none, or not in the years that are kept."""
    try:
        return date(year, month, day) if FIRST_YEAR <= year <= LAST_YEAR else None
    except ValueError:
        return None


def read_length(option: str, typed: str) -> timedelta:
    """How long a session lasts: `60m`, `1h30m`.

    Raises:
        UserError: it is no length from 1 minute to 24 hours.
    """
    span = parse_duration(typed.replace(" ", ""))
    if span is None:
        raise UserError(f"`{option}`: {quote_value(typed)} is no duration; {HOW_TO_WRITE}")
    return span


def read_country(option: str, typed: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country typed by its code or its English name.

    Raises:
        UserError: there is none like it.
    """
    code = country_named(typed)
    if code is None:
        guess = country_meant(typed)
        meant = did_you_mean(countries()[guess] if guess else None)
        raise UserError(f"`{option}`: {quote_value(typed)} is no country.{meant} Pick one from the list.")
    return code


def _checked(rule: TypeAdapter[str], option: str, typed: str) -> str:
    try:
        return rule.validate_python(typed)
    except ValidationError as error:
        context: dict[str, Any] = error.errors()[0].get("ctx", {})
        raise UserError(f"`{option}`: {context.get('why', error.errors()[0]['msg'])}") from error
