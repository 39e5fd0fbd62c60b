"""What a day looks like in a text, in English and Swedish: in words or figures, alone or as a range.

The months' and weekdays' names are Unicode's own (CLDR, through Babel). Every pattern here has bounded
repetitions over text with single spaces, so its time grows with the text and not faster.
"""

import re
from collections.abc import Iterable
from functools import cache

from bot.readers.words.day_names import month_names, weekday_names

LANGUAGES = ("en", "sv")


def without_weekdays(text: str) -> str:
    """The text without the names of weekdays, whole or short."""
    return _any_weekday().sub(" ", text)


@cache
def date_months() -> dict[str, int]:
    """The month (1 to 12) of each name, whole or short, in small letters without a point."""
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
def date_pattern() -> re.Pattern[str]:
    """A day or a range of days.

    Its groups are of four forms: `iso…`, `mf…` (the month first), `df…` (the day first), `nf…` (in
    figures). In each `d` is a day, `m` a month, `y` a year, and a 2 behind them those of the last day.
    """
    month = rf"(?:{_any_of(date_months())})\b\.?"
    weekday = rf"(?:(?:on |the |den )?(?:{_weekdays()})\b\.?,? ?)?(?:the |den )?"
    nth = r"(?!\d|:\d)(?:st\b|nd\b|rd\b|th\b|:[ea]\b|\.(?!\d))?"
    to = r" ?(?:-|–|—|−|‐|‑|/|&|to\b|till\b|until\b|through\b|and\b|och\b) ?"

    def year(name: str) -> str:
        return rf"(?:,? ?(?P<{name}>(?:19|20)\d\d)\b)?"

    iso = r"\d{4}-\d{2}-\d{2}"
    figures = r"(?:[./](?P<nf_y>\d{4}|\d\d))?"
    last_figures = r"(?:[./](?P<nf_y2>\d{4}|\d\d)|\.? (?P<nf_y3>(?:19|20)\d\d)\b)?"
    forms = (
        # 2023-07-14, 2023-07-14 to 2023-07-16, 2023-07-14/16
        rf"(?<![\w-])(?P<iso>{iso})(?:{to}(?:(?P<iso2>{iso})|(?P<iso3>\d\d)))?(?![\w-])",
        # July 14th-16th, June 29 - July 1, 2023
        (
            rf"\b(?P<mf>{month}) ?(?:the )?(?P<mf_d>\d{{1,2}}){nth}(?!\w){year('mf_y')}"
            rf"(?:{to}{weekday}(?P<mf_m2>{month})? ?(?P<mf_d2>\d{{1,2}}){nth}(?!\w){year('mf_y2')})?"
        ),
        # 14-16 July, den 29 juni till 1 juli 2023
        (
            rf"(?<![\w:.,/])(?:(?P<df_d>\d{{1,2}}){nth}(?: ?(?:of )?(?P<df_m>{month}))?{year('df_y')}"
            rf"{to}{weekday})?(?P<df_d2>\d{{1,2}}){nth} ?(?:of )?(?P<df>{month}){year('df_y2')}(?!\w)"
        ),
        # 29/6-1/7, 14-16.7.2023, 01.07.
        (
            rf"(?<![\w:.,/-])(?:(?P<nf_d>\d{{1,2}})(?:[./](?P<nf_m>\d{{1,2}}))?{figures}\.? ?[-–—−] ?)?"
            rf"(?P<nf_d2>\d{{1,2}})[./](?P<nf_m2>\d{{1,2}}){last_figures}\.?(?![\w/:]|[.,]\d)"
        ),
    )
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
