"""Days in the language that is spoken, in the order and with the marks that Unicode gives for it.

English is written as in Europe, `14 July`; posts have the press's `July 14th` besides (`posts/kit/dates.py`).
"""

import re
from datetime import date

from bot.languages.cldr import current_locale
from bot.languages.current import SpokenLanguage, current_language

_DAY_AND_MONTH = {
    SpokenLanguage.SWEDISH: "d MMMM",
    SpokenLanguage.GERMAN: "d. MMMM",
    SpokenLanguage.FRENCH: "d MMMM",
    SpokenLanguage.ITALIAN: "d MMMM",
    SpokenLanguage.SPANISH: "d 'de' MMMM",
}
_WEEKDAY = {
    SpokenLanguage.SWEDISH: "E",
    SpokenLanguage.GERMAN: "E,",
    SpokenLanguage.FRENCH: "E",
    SpokenLanguage.ITALIAN: "E",
    SpokenLanguage.SPANISH: "E,",
}
_FRENCH_FIRST = re.compile(r"\b1(?= \w)")  # 1 juillet, which is written 1er juillet


def day_and_month(day: date) -> str:
    """`2 July`, `2 juli`, `2. Juli`, `1er juillet`, `2 de julio`."""
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        return f"{day.day} {day:%B}"
    return _by_pattern(day, _DAY_AND_MONTH[language])


def weekday_and_day(day: date) -> str:
    """`Mon 3 July`, `mån 3 juli`, `Mo., 3. Juli`, `lun, 3 de julio`."""
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        return f"{day:%a} {day.day} {day:%B}"
    return _by_pattern(day, f"{_WEEKDAY[language]} {_DAY_AND_MONTH[language]}")


def weekday(day: date) -> str:
    """`Sunday`, `söndag`, `Sonntag`, `dimanche`: as a time behind it is typed."""
    if current_language() is SpokenLanguage.ENGLISH:
        return f"{day:%A}"
    return _by_pattern(day, "EEEE")


def short_weekday(day: date) -> str:
    """`Sun`, `sön`, `So.`, `dim.`."""
    if current_language() is SpokenLanguage.ENGLISH:
        return f"{day:%a}"
    return _by_pattern(day, "E")


def date_with_year(day: date) -> str:
    """`14 July 2023`, `14. Juli 2023`, `14 de julio de 2023`."""
    if current_language() is SpokenLanguage.ENGLISH:
        return f"{day.day} {day:%B} {day.year}"
    return _by_pattern(day, "long")


def day_range(first: date, last: date) -> str:
    """`14–16 July`, `29. Juni – 2. Juli`, one day alone, and over a new year with the years."""
    if first == last:
        return day_and_month(first)
    if first.year != last.year:
        return f"{date_with_year(first)} – {date_with_year(last)}"
    if first.month != last.month:
        return f"{day_and_month(first)} – {day_and_month(last)}"
    return f"{_day_alone(first)}–{day_and_month(last)}"


def _day_alone(day: date) -> str:
    """`14`, `14.`, `1er`: the day of what stands before a month."""
    match current_language():
        case SpokenLanguage.GERMAN:
            return f"{day.day}."
        case SpokenLanguage.FRENCH if day.day == 1:
            return "1er"
        case _:
            return str(day.day)


def _by_pattern(day: date, pattern: str) -> str:
    """Written by one of Unicode's patterns (https://cldr.unicode.org/translation/date-time/date-time-patterns)."""
    from babel.dates import format_date  # noqa: PLC0415 - English needs none of it

    text = format_date(day, pattern, current_locale())
    if current_language() is SpokenLanguage.FRENCH and day.day == 1:
        return _FRENCH_FIRST.sub("1er", text)
    return text
