"""Values that somebody typed into a command's options, held to the rules of the season file."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from bot.domain.base.phone_text import plain_value
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.typed.countries_and_zones import country_meant, country_named, country_names
from bot.readers.typed.did_you_mean import did_you_mean
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.durations import HOW_TO_WRITE, parse_duration
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR, LONGEST_NAME, checked_line, checked_link

Choice = TypeVar("Choice", bound=StrEnum)

ISO_DATE = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")  # 2023-07-02, 2023-7-2


def read_link(option: str, typed: str) -> str:
    """A link for a button: http or https, with a host, up to 512 characters.

    Raises:
        UserError: it is none.
    """
    with _named(option):
        return checked_link(_copied_link(typed))


def _copied_link(typed: str) -> str:
    """The link without what a phone puts around it: `Https://team.example/live. ` ends in no full stop."""
    link = typed.strip().rstrip(". \u00a0")
    scheme, mark, address = link.partition("://")
    return f"{scheme.lower()}{mark}{address}"


def read_name(option: str, typed: str) -> str:
    """A round's or venue's name: one line of 1 to 80 characters.

    Raises:
        UserError: it is none.
    """
    with _named(option):
        return checked_line(" ".join(typed.split()), LONGEST_NAME)


def read_iso_date(text: str) -> date | None:
    """The day of `2023-07-14` or `2023-7-14`; None when it is none, or not in the years that are kept."""
    match = ISO_DATE.fullmatch(text)
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:  # no such day in that month
        return None


def read_length(option: str, typed: str) -> timedelta:
    """How long a session lasts: `60m`, `1h30m`.

    Raises:
        UserError: it is no length from 1 minute to 48 hours.
    """
    duration = parse_duration(plain_value(typed).replace(" ", ""))
    if duration is None:
        raise UserError(
            phrase(
                "I can't read {typed} as a length for `{option}`; {how}",
                typed=quote_value(typed),
                option=option,
                how=phrase(HOW_TO_WRITE),
            )
        )
    return duration


def read_country(option: str, typed: str) -> str:
    """The ISO 3166-1 alpha-2 code of a country typed by its code or its English name.

    Raises:
        UserError: there is none like it.
    """
    code = country_named(typed)
    if code is None:
        guess = country_meant(typed)
        question = did_you_mean(country_names()[guess]) if guess else ""
        raise UserError(
            phrase(
                "I can't read {typed} as a `{option}`.{question} Choose one from the list.",
                typed=quote_value(typed),
                option=option,
                question=question,
            )
        )
    return code


def read_choice(kind: type[Choice], typed: str, refusal: str) -> Choice:
    """The member of that kind that goes by what was typed: `secret`, ` Secret`.

    Raises:
        UserError: there is none; it says the refusal.
    """
    try:
        return kind(typed.strip().casefold())
    except ValueError:
        raise UserError(refusal) from None


@contextmanager
def _named(option: str) -> Iterator[None]:
    """What a rule refuses is told with the option's name."""
    try:
        yield
    except ValueError as error:
        raise UserError(f"`{option}`: {error}") from error
