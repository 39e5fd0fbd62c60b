"""What a day looks like in a text: in words or figures, alone or as a range.

Every pattern here has bounded repetitions over text with single spaces, so its time grows with the text
and not faster.
"""

import re

from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.day_names import release_months, release_weekdays
from bot.readers.words.language import Language
from bot.readers.words.spelling import any_exactly, any_of


def without_weekdays(text: str) -> str:
    """The text without the names of weekdays, whole or short."""
    return _any_weekday().sub(" ", text)


@of_release_languages
def _any_weekday(_: Language) -> re.Pattern[str]:
    return re.compile(rf"\b{any_exactly(release_weekdays())}\b\.?", re.IGNORECASE)


@of_release_languages
def any_date(_: Language) -> re.Pattern[str]:
    """What every day in a text has something of: a text without it has no day, and need not be searched."""
    return re.compile(rf"\d[./-]\d|{any_exactly(release_months())}", re.IGNORECASE)  # 29/6, 2023-07, June


@of_release_languages
def date_pattern(words: Language) -> re.Pattern[str]:
    """A day or a range of days.

    Its groups are of four forms: `iso…`, `mf…` (the month first), `df…` (the day first), `nf…` (in
    figures). In each `d` is a day, `m` a month, `y` a year, and a 2 behind them those of the last day.
    """
    month = rf"{any_exactly(release_months())}\b\.?"
    the, of = any_of(words.articles), any_of(words.of)
    before_weekday = any_of((*words.on, *words.articles))
    # on Friday, Friday the
    weekday = rf"(?:(?:{before_weekday} )?{any_exactly(release_weekdays())}\b\.?,? ?)?(?:{the} )?"
    # 14th, 14:e, 14.
    nth = rf"(?!\d|:\d)(?:{any_of(words.ordinal_endings)}\b|\.(?!\d))?"
    joints = any_of((*words.range_words, *words.conjunctions))
    # 14-16, 14 till 16
    to = rf" ?(?:-|–|—|−|‐|‑|/|&|{joints}\b) ?"

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
            rf"\b(?P<mf>{month}) ?(?:{the} )?(?P<mf_d>\d{{1,2}}){nth}(?!\w){year('mf_y')}"
            rf"(?:{to}{weekday}(?P<mf_m2>{month})? ?(?P<mf_d2>\d{{1,2}}){nth}(?!\w){year('mf_y2')})?"
        ),
        # 14-16 July, den 29 juni till 1 juli 2023, 14, 15 and 16 July
        (
            rf"(?<![\w:.,/])(?:(?P<df_d>\d{{1,2}}){nth}(?:, ?\d{{1,2}}{nth}){{0,3}}"
            rf"(?: ?(?:{of} )?(?P<df_m>{month}))?{year('df_y')}"
            rf"{to}{weekday})?(?P<df_d2>\d{{1,2}}){nth} ?(?:{of} )?(?P<df>{month}){year('df_y2')}(?!\w)"
        ),
        # 29/6-1/7, 14-16.7.2023, 01.07.
        (
            rf"(?<![\w:.,/-])(?:(?P<nf_d>\d{{1,2}})(?:[./](?P<nf_m>\d{{1,2}}))?{figures}\.? ?[-–—−] ?)?"
            rf"(?P<nf_d2>\d{{1,2}})[./](?P<nf_m2>\d{{1,2}}){last_figures}\.?(?![\w/:]|[.,]\d)"
        ),
    )
    return re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE)
