"""The names of months and weekdays: Unicode's own (CLDR, through Babel), in small letters without a point."""

from collections.abc import Mapping, Sequence
from itertools import product

from bot.domain.base.plain_text import fold
from bot.languages.cldr import locale_of
from bot.readers.words.all_languages import of_all_languages, of_release_languages
from bot.readers.words.language import Language


@of_release_languages
def release_months(words: Language) -> dict[str, int]:
    """The month (1 to 12) of each name, whole or short, in the languages of releases."""
    return _month_names(words)


@of_release_languages
def release_weekdays(words: Language) -> dict[str, int]:
    """The weekday (Monday 0) of each name, whole or short, in the languages of releases."""
    return _weekday_names(words, ("wide", "abbreviated"))


@of_all_languages
def months(words: Language) -> dict[str, int]:
    """The month of each folded name in the languages of timetables."""
    return {**_folded(_month_names(words)), **words.more_timetable_months}


@of_all_languages
def weekdays(words: Language) -> dict[str, int]:
    """The weekday of each folded name, whole or short, in the languages of timetables."""
    return {**words.more_weekdays, **_folded(_weekday_names(words, ("wide", "abbreviated")))}


@of_all_languages
def whole_weekdays(words: Language) -> dict[str, int]:
    """The weekday of each whole folded name: these are no other words in any of the languages."""
    return _folded(_weekday_names(words, ("wide",)))


def _month_names(words: Language) -> dict[str, int]:
    names = dict(words.more_months)
    for code, use, width in product(words.codes, ("format", "stand-alone"), ("wide", "abbreviated")):
        for month, name in locale_of(code).months[use][width].items():
            names[_plain(name)] = month
    return names


def _weekday_names(words: Language, widths: Sequence[str]) -> dict[str, int]:
    """Where two languages share a name, the first's counts."""
    names: dict[str, int] = {}
    for width, code in product(widths, words.codes):
        for day, name in locale_of(code).days["format"][width].items():
            if _plain(name) not in words.ambiguous_days:
                names.setdefault(_plain(name), day)
    return names


def _plain(name: str) -> str:
    return str(name).casefold().rstrip(".")


def _folded(names: Mapping[str, int]) -> dict[str, int]:
    return {fold(name): number for name, number in names.items()}
