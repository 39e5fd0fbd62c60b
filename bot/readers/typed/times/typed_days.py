"""A round's days as people type them: `14 July`, `Fri July 14th`, `14.7.`, `2023-07-14`, `14-16 July`."""

import re
from datetime import date

from bot.domain.base.days_in_words import date_in_words
from bot.domain.base.phone_text import plain_value
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.dates import weekday
from bot.readers.typed.options import ISO_DATE
from bot.readers.typed.quoting import quote_value
from bot.readers.typed.times.day_words import is_called, next_weekday
from bot.readers.typed.value_rules import FIRST_YEAR, LAST_YEAR
from bot.readers.words.written_days import find_days

_DAY_AND_MONTH = re.compile(r"\d{1,2}\.\d{1,2}")  # 14.7, which in a press release is a decimal number
_ANY_DAY = date(2024, 1, 1)
"""In a leap year, so that February 29th is a day too."""


def read_day(option: str, typed: str, year: int) -> date:
    """The one day that was typed; `year` is meant where none is said.

    Raises:
        UserError: it is none, or its weekday is another day's.
    """
    day = written_day(typed, year)
    if day is None:
        raise UserError(
            phrase(
                "I can't read {typed} as a day for `{option}` (try `14 July` or `2023-07-14`).",
                typed=quote_value(typed),
                option=option,
            )
        )
    return day


def written_day(typed: str, year: int) -> date | None:
    """The one day that the text is; None where it is none, or a range.

    Raises:
        UserError: its weekday is another day's.
    """
    days = typed_days(typed, year)
    if days is None or days[0] != days[1]:
        return None
    day, _ = days
    typed_weekday, date_words = _parted(typed)
    if date_words and not is_called(typed_weekday, day):
        raise UserError(
            phrase("Check the day: {day} is a {weekday}.", day=date_in_words(day), weekday=weekday(day))
        )
    return day


def typed_days(typed: str, year: int) -> tuple[date, date] | None:
    """The first and the last day, where the text is a day, two, or a range of days and nothing else.

    `Fri 14 July`, `14-16 July`, `2023-07-14 2023-07-16`. A day of a year that isn't kept is none.
    """
    _, date_words = _parted(typed)
    return _days_of_all(date_words or plain_value(typed), year)


def _parted(typed: str) -> tuple[str, str]:
    """The weekday before a day, and the day; nothing where none is before it: `mar 14` is in March."""
    text = plain_value(typed)
    typed_weekday, _, date_words = text.partition(" ")
    typed_weekday = typed_weekday.rstrip(",")
    if next_weekday(typed_weekday, _ANY_DAY) and not _days_of_all(text, _ANY_DAY.year):
        return typed_weekday, date_words
    return "", ""


def _days_of_all(text: str, year: int) -> tuple[date, date] | None:
    dated_text = ISO_DATE.sub(_with_two_figures, text)
    if _DAY_AND_MONTH.fullmatch(dated_text):
        dated_text = dated_text.replace(".", "/")
    found_days = find_days(dated_text, year)
    if not found_days:
        return None
    first, last = found_days[0], found_days[-1]
    between = dated_text[first.end : last.start]
    is_all = first.start == 0 and last.end == len(dated_text)
    is_one_or_two = first is last or (len(found_days) == len((first, last)) and between == " ")
    is_kept = first.first.year >= FIRST_YEAR and last.last.year <= LAST_YEAR
    if is_all and is_one_or_two and is_kept:
        return first.first, last.last
    return None


def _with_two_figures(day: re.Match[str]) -> str:
    """`2023-7-2` as `2023-07-02`."""
    return f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}"
