"""The days that somebody names before a time of day: `today`, `Sunday`, `sun.`, `2023-07-02`."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.domain.base.phone_text import plain_value
from bot.domain.base.plain_text import fold
from bot.readers.typed.options import ISO_DATE, read_iso_date
from bot.readers.typed.times.clock_times import read_clock_time
from bot.readers.words.all_languages import of_all_languages
from bot.readers.words.day_names import whole_weekdays
from bot.readers.words.language import Language
from bot.readers.words.spelling import Phrases, folded

_DAYS_OF_A_WEEK = 7
_SHORTEST_WEEKDAY = 2


def plain_words(typed: str) -> str:
    """What was typed, in small, plain letters; `2023-07-02T14:20` with a space for the T."""
    text = plain_value(typed).casefold()
    if ISO_DATE.match(text):
        return text.replace("t", " ", 1)
    return text


def days_and_times(text: str) -> Iterator[tuple[str, timedelta]]:
    """Each way to read it as the words of a day, perhaps none, and the time since midnight behind them."""
    words = text.replace(",", " ").split()
    for count in range(len(words) - 1, -1, -1):
        clock_time = read_clock_time(" ".join(words[count:]))
        if clock_time is not None:
            yield " ".join(words[:count]), clock_time


def named_day(words: str, today: date) -> date | None:
    """The day of `today`, `tomorrow` or `2023-07-02`; None when it is none of these."""
    name = fold(words)
    if name in _todays():
        return today
    if name in _tomorrows():
        return today + timedelta(days=1)
    return read_iso_date(words)


@of_all_languages
def _todays(words: Language) -> Phrases:
    return folded(words.typed.today)


@of_all_languages
def _tomorrows(words: Language) -> Phrases:
    return folded(words.typed.tomorrow)


def next_weekday(words: str, first_day: date) -> date | None:
    """The first such weekday from `first_day` on; None when the words are no weekday."""
    for ahead in range(_DAYS_OF_A_WEEK):
        day = first_day + timedelta(days=ahead)
        if is_called(words, day):
            return day
    return None


def is_called(words: str, day: date) -> bool:
    """Whether that is the weekday's name, in any language, or how it alone begins: `sun`, `Sun.`, `lördag`.

    `ma` is no day: it begins Danish Monday and Spanish Tuesday.
    """
    beginning = fold(words.rstrip("."))
    if len(beginning) < _SHORTEST_WEEKDAY:
        return False
    meant = {weekday for name, weekday in whole_weekdays().items() if name.startswith(beginning)}
    return meant == {day.weekday()}
