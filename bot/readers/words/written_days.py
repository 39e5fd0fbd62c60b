"""Days written in words or figures: `June 29th - July 1st`, `den 14-16 juli`.

What a day looks like, `bot.readers.words.date_pattern` says.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from bot.readers.words.date_pattern import any_date, date_pattern
from bot.readers.words.day_names import release_months

LONGEST = timedelta(days=31)
"""What is further apart is no range of days."""

_MONTHS = 12
_CENTURY = 2000
_SHORT_YEAR = 100


@dataclass(frozen=True, slots=True)
class WrittenDays:
    """A day or a range of days, and where in the text it stands; `year_said` whether with its year."""

    first: date
    last: date
    start: int
    end: int
    year_said: bool = False


@dataclass(frozen=True, slots=True)
class _Day:
    """A day as far as it was said."""

    day: int
    month: int | None
    year: int | None


def may_have_days(text: str) -> bool:
    """Whether a text has a figure and a month, or figures joined as in a date."""
    return any(map(str.isdigit, text)) and bool(any_date().search(text))


def find_days(text: str, year: int) -> list[WrittenDays]:
    """The days and ranges in a text of single spaces, in its order; `year` is meant where none is said.

    What is no date in the calendar, such as June 31st, is left out.
    """
    ranges: list[WrittenDays] = []
    if not may_have_days(text):
        return ranges
    for match in date_pattern().finditer(text):
        try:
            ranges.append(_days(match, year))
        except ValueError:  # no such day in that month
            continue
    return ranges


def _days(match: re.Match[str], year: int) -> WrittenDays:
    """The days of one match.

    Raises:
        ValueError: the calendar has no such day.
    """
    if match["iso"]:
        first, last = _iso_days(match)
    elif match["mf"]:
        first, last = _days_after_month(match)
    elif match["df"]:
        first, last = _days_before_month(match)
    else:
        first, last = _days_in_figures(match)
    first_day, last_day = _calendar_days(first, last, year)
    is_year_said = bool(first.year or last.year)
    return WrittenDays(first_day, last_day, match.start(), match.end(), is_year_said)


def _iso_days(match: re.Match[str]) -> tuple[_Day, _Day]:
    """`2023-07-14/2023-07-16`, `2023-07-14--16`."""
    first = last = _iso(match["iso"])
    if match["iso2"]:
        last = _iso(match["iso2"])
    elif match["iso3"]:
        last = _iso(match["iso"][:8] + match["iso3"])
    return first, last


def _iso(text: str) -> _Day:
    day = date.fromisoformat(text)
    return _Day(day.day, day.month, day.year)


def _days_after_month(match: re.Match[str]) -> tuple[_Day, _Day]:
    """`July 14th-16th`: the first day has the month."""
    first = _worded_day(match, "mf_d", "mf", "mf_y")
    if not match["mf_d2"]:
        return first, first
    return first, _worded_day(match, "mf_d2", "mf_m2", "mf_y2")


def _days_before_month(match: re.Match[str]) -> tuple[_Day, _Day]:
    """`14-16 July`: the last day has the month."""
    last = _worded_day(match, "df_d2", "df", "df_y2")
    if not match["df_d"]:
        return last, last
    return _worded_day(match, "df_d", "df_m", "df_y"), last


def _worded_day(match: re.Match[str], day: str, month: str, year: str) -> _Day:
    """The day of the groups of these names, as far as they say it."""
    number = None
    if match[month]:
        number = release_months()[match[month].casefold().rstrip(".")]
    return _Day(int(match[day]), number, _year(match[year]))


def _days_in_figures(match: re.Match[str]) -> tuple[_Day, _Day]:
    """`29/6-1/7`: the day first, unless a figure over 12 shows that the month is first."""
    year = _year(match["nf_y2"] or match["nf_y3"])
    if not match["nf_d"] and "." in match[0] and not year:
        raise ValueError("a decimal number")
    last_day, last_month = int(match["nf_d2"]), int(match["nf_m2"])
    first_day, first_month = last_day, last_month
    if match["nf_d"]:
        first_day, first_month = int(match["nf_d"]), int(match["nf_m"] or last_month)
    if max(first_month, last_month) > _MONTHS:
        first_day, first_month = first_month, first_day
        last_day, last_month = last_month, last_day
    return _Day(first_day, first_month, _year(match["nf_y"])), _Day(last_day, last_month, year)


def _year(text: str | None) -> int | None:
    """The year of `2023` or `23`."""
    if not text:
        return None
    year = int(text)
    return year + _CENTURY if year < _SHORT_YEAR else year


def _calendar_days(first: _Day, last: _Day, usual_year: int) -> tuple[date, date]:
    """The days, each with what only the other says; a range that is too long is its first day.

    Raises:
        ValueError: the calendar has no such day.
    """
    year_said = last.year or first.year
    last_day = date(year_said or usual_year, last.month or first.month or 0, last.day)
    first_day = date(first.year or last_day.year, first.month or last_day.month, first.day)
    if first_day > last_day and not first.year:  # over the new year
        if year_said:  # a year that was said stands behind the last day
            first_day = first_day.replace(year=first_day.year - 1)
        else:
            last_day = last_day.replace(year=last_day.year + 1)
    if not timedelta(0) <= last_day - first_day <= LONGEST:
        return first_day, first_day
    return first_day, last_day
