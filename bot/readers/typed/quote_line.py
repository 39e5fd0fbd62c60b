"""A quote typed in one line behind its driver: `Jessica "We were fast."`, `Andreas Bäckman: a good day`."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.readers.typed.typed_lines import split_line, words_of


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """The driver as typed, and the words; empty where the line names a driver and nothing more."""

    driver: str
    words: str = ""


def read_quote_line(typed: str, drivers: Sequence[str]) -> QuoteLine:
    """The driver and the words in one line; what begins with no driver's name stays whole, as the driver.

    A beginning counts where it is all of a driver's name, or a word of it that no other driver's has: words
    are never given to whoever is only called a bit like what they begin with.
    """
    line = split_line(typed, lambda name: _is_one_drivers(name, drivers))
    return QuoteLine(line.name, words_of(line.rest))


def _is_one_drivers(name: str, drivers: Sequence[str]) -> bool:
    letters = fold(name)
    whole_names = [driver for driver in drivers if fold(driver) == letters]
    in_part = [driver for driver in drivers if letters in fold(driver).split()]
    return len(whole_names) == 1 or len(in_part) == 1
