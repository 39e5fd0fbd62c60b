"""Days written in words or figures, in English and Swedish: `June 29th - July 1st`, `den 14-16 juli`.

The months' and weekdays' names are Unicode's own (CLDR, through Babel). Every pattern here has bounded
repetitions over text with single spaces, so its time grows with the text and not faster.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from bot.readers.words.day_names import month_names, weekday_names

LANGUAGES = ("en", "sv")
LONGEST = timedelta(days=31)
"""What is further apart is no range of days."""

_MONTHS = 12
_CENTURY = 2000
_SHORT_YEAR = 100


@dataclass(frozen=True, slots=True)
class Days:
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


def find_days(text: str, year: int) -> list[Days]:
    """The days and ranges in a text of single spaces, in its order; `year` is meant where none is said.

    What is no date in the calendar, such as June 31st, is left out.
    """
    found = (_resolve(match, year) for match in _pattern().finditer(text))
    return [days for days in found if days]


def _resolve(match: re.Match[str], year: int) -> Days | None:
    try:
        first, last = _ends(match)
        return _between(first, last, year, match)
    except ValueError:  # no such day in that month
        return None


def _ends(match: re.Match[str]) -> tuple[_Day, _Day]:
    if match["iso"]:
        first = _iso(match["iso"])
        last = match["iso2"] or (match["iso"][:8] + match["iso3"] if match["iso3"] else "")
        return first, _iso(last) if last else first
    if match["mf"]:
        first = _said(match, "mf_d", "mf", "mf_y")
        return first, _said(match, "mf_d2", "mf_m2", "mf_y2") if match["mf_d2"] else first
    if match["df"]:
        last_day = _said(match, "df_d2", "df", "df_y2")
        return (_said(match, "df_d", "df_m", "df_y") if match["df_d"] else last_day), last_day
    return _figures(match)


def _iso(text: str) -> _Day:
    day = date.fromisoformat(text)
    return _Day(day.day, day.month, day.year)


def _said(match: re.Match[str], day: str, month: str, year: str) -> _Day:
    name = match[month]
    return _Day(int(match[day]), _months()[name.casefold().rstrip(".")] if name else None, _year(match[year]))


def _figures(match: re.Match[str]) -> tuple[_Day, _Day]:
    """`29/6-1/7`: the day first, unless a figure over 12 shows that the month is first."""
    year = _year(match["nf_y2"] or match["nf_y3"])
    d2, m2 = int(match["nf_d2"]), int(match["nf_m2"])
    if not match["nf_d"]:
        if "." in match[0] and not year:
            raise ValueError("a decimal number")
        d, m = d2, m2
    else:
        d, m = int(match["nf_d"]), int(match["nf_m"] or m2)
    if max(m, m2) > _MONTHS:
        d, m, d2, m2 = m, d, m2, d2
    return _Day(d, m, _year(match["nf_y"])), _Day(d2, m2, year)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + _CENTURY if int(text) < _SHORT_YEAR else int(text)


def _between(first: _Day, last: _Day, year: int, match: re.Match[str]) -> Days:
    said = last.year or first.year
    to = date(said or year, last.month or first.month or 0, last.day)
    since = date(first.year or to.year, first.month or to.month, first.day)
    if since > to and not first.year:
        # Over the new year: a year that was said stands behind the last day.
        since, to = (_years_on(since, -1), to) if said else (since, _years_on(to, 1))
    if not timedelta(0) <= to - since <= LONGEST:
        to = since
    return Days(since, to, match.start(), match.end(), said is not None)


def _years_on(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def without_weekdays(text: str) -> str:
    """The text without the names of weekdays, whole or short."""
    return _any_weekday().sub(" ", text)


@cache
def _months() -> dict[str, int]:
    return month_names(LANGUAGES)


@cache
def _weekdays() -> str:
    return _any_of(weekday_names(LANGUAGES))


@cache
def _any_weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_weekdays()})\b\.?", re.IGNORECASE)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    month = rf"(?:{_any_of(_months())})\b\.?"
    weekday = rf"(?:(?:on |the |den )?(?:{_weekdays()})\b\.?,? ?)?(?:the |den )?"
    nth = r"(?!\d|:\d)(?:st\b|nd\b|rd\b|th\b|:[ea]\b|\.(?!\d))?"
    to = r" ?(?:-|–|—|−|‐|‑|/|&|to\b|till\b|until\b|through\b|and\b|och\b) ?"

    def year(name: str) -> str:
        return rf"(?:,? ?(?P<{name}>(?:19|20)\d\d)\b)?"

    iso = r"\d{4}-\d{2}-\d{2}"
    figures = r"(?:[./](?P<nf_y>\d{4}|\d\d))?"
    last_figures = r"(?:[./](?P<nf_y2>\d{4}|\d\d)|\.? (?P<nf_y3>(?:19|20)\d\d)\b)?"
    forms = (
        rf"(?<![\w-])(?P<iso>{iso})(?:{to}(?:(?P<iso2>{iso})|(?P<iso3>\d\d)))?(?![\w-])",
        # July 14th-16th
        (
            rf"\b(?P<mf>{month}) ?(?:the )?(?P<mf_d>\d{{1,2}}){nth}(?!\w){year('mf_y')}"
            rf"(?:{to}{weekday}(?P<mf_m2>{month})? ?(?P<mf_d2>\d{{1,2}}){nth}(?!\w){year('mf_y2')})?"
        ),
        # 14-16 July
        (
            rf"(?<![\w:.,/])(?:(?P<df_d>\d{{1,2}}){nth}(?: ?(?:of )?(?P<df_m>{month}))?{year('df_y')}"
            rf"{to}{weekday})?(?P<df_d2>\d{{1,2}}){nth} ?(?:of )?(?P<df>{month}){year('df_y2')}(?!\w)"
        ),
        # 29/6-1/7
        (
            rf"(?<![\w:.,/-])(?:(?P<nf_d>\d{{1,2}})(?:[./](?P<nf_m>\d{{1,2}}))?{figures}\.? ?[-–—−] ?)?"
            rf"(?P<nf_d2>\d{{1,2}})[./](?P<nf_m2>\d{{1,2}}){last_figures}\.?(?![\w/:]|[.,]\d)"
        ),
    )
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
