"""Small English words: ordinals, plurals, numbers in running text, lists."""

from collections.abc import Sequence

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`, `111th`, `123rd`."""
    if number % 100 in _TEENS:
        return f"{number}th"
    return f"{number}{_SUFFIXES.get(number % 10, 'th')}"


def plural(number: int, one: str, many: str = "") -> str:
    """`1 round`, `6 rounds`; `many` where an s isn't enough."""
    return f"{number} {_noun(number, one, many)}"


def count_in_words(number: int, one: str, many: str = "") -> str:
    """`one place`, `eight places`, `12 places`: as in running text."""
    noun = _noun(number, one, many)
    if number < len(_NUMBERS):
        return f"{_NUMBERS[number]} {noun}"
    return f"{number} {noun}"


def _noun(number: int, one: str, many: str) -> str:
    if number == 1:
        return one
    return many or f"{one}s"


def rank_word(number: int) -> str:
    """`first`, `fourth`, `13th`: as in running text."""
    if 0 < number <= len(_RANKS):
        return _RANKS[number - 1]
    return ordinal(number)


def listing(items: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(items) < 2:  # noqa: PLR2004 - "and" needs two
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def capitalized(text: str) -> str:
    """The text with a capital first, the rest as it is: `Fourth round of the GT4 European Series`."""
    return f"{text[:1].upper()}{text[1:]}"
