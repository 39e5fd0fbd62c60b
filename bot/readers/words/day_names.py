"""The names of months and weekdays: Unicode's own (CLDR, through Babel), in small letters without a point."""

from collections.abc import Sequence
from functools import cache
from itertools import product

from babel import Locale

from bot.domain.base.names import fold

LANGUAGES = ("en", "sv", "de", "fr", "it")
"""Those of timetables."""

_MORE_MONTHS = {"sept": 9}
_MORE_OF_TIMETABLES = {"jun": 6, "jul": 7, "mrz": 3, "juill": 7}
_MORE_WEEKDAYS = {"tues": 1, "weds": 2, "thur": 3, "thurs": 3, "tor": 3, "sonnabend": 5}


def month_names(languages: Sequence[str]) -> dict[str, int]:
    """The month (1 to 12) of each name in these languages, whole or short."""
    names = dict(_MORE_MONTHS)
    for language, use, width in product(languages, ("format", "stand-alone"), ("wide", "abbreviated")):
        names |= {_plain(name): month for month, name in Locale(language).months[use][width].items()}
    return names


def weekday_names(
    languages: Sequence[str], widths: Sequence[str] = ("wide", "abbreviated")
) -> dict[str, int]:
    """The weekday (Monday 0) of each name in these languages; where two share one, the first's."""
    names: dict[str, int] = {}
    for width, language in product(widths, languages):
        for day, name in Locale(language).days["format"][width].items():
            names.setdefault(_plain(name), day)
    return names


def _plain(name: str) -> str:
    return str(name).casefold().rstrip(".")


@cache
def months() -> dict[str, int]:
    """The month of each folded name in the languages of timetables."""
    return _folded(month_names(LANGUAGES)) | _MORE_OF_TIMETABLES


@cache
def weekdays() -> dict[str, int]:
    """The weekday of each folded name, whole or short, in the languages of timetables."""
    return _MORE_WEEKDAYS | _folded(weekday_names(LANGUAGES))


@cache
def whole_weekdays() -> dict[str, int]:
    """The weekday of each whole folded name: these are no other words in any of the languages."""
    return _folded(weekday_names(LANGUAGES, ["wide"]))


def _folded(names: dict[str, int]) -> dict[str, int]:
    return {fold(name): number for name, number in names.items()}
