"""The names of months and weekdays in the five languages, folded: Unicode's own (CLDR, through Babel)."""

from functools import cache
from itertools import product

from babel import Locale

from bot.domain.names import fold

LANGUAGES = ("en", "sv", "de", "fr", "it")

_MORE_MONTHS = {"sept": 9, "jun": 6, "jul": 7, "mrz": 3, "juill": 7}
_MORE_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3, "tor": 3, "sonnabend": 5}


@cache
def months() -> dict[str, int]:
    """The month (1 to 12) of each name, whole or short, without a point."""
    names = dict(_MORE_MONTHS)
    for language, use, width in product(LANGUAGES, ("format", "stand-alone"), ("wide", "abbreviated")):
        names |= {_plain(name): month for month, name in Locale(language).months[use][width].items()}
    return names


@cache
def weekdays() -> dict[str, int]:
    """The weekday (Monday 0) of each name, whole or short, without a point."""
    short = {name: day for language in LANGUAGES for name, day in _days(language, "abbreviated").items()}
    return _MORE_WEEKDAYS | short | whole_weekdays()


@cache
def whole_weekdays() -> dict[str, int]:
    """The weekday (Monday 0) of each whole name: these are no other words in any of the languages."""
    return {name: day for language in LANGUAGES for name, day in _days(language, "wide").items()}


def _days(language: str, width: str) -> dict[str, int]:
    return {_plain(name): day for day, name in Locale(language).days["format"][width].items()}


def _plain(name: str) -> str:
    return fold(str(name)).rstrip(".")
