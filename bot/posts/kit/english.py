"""Small English words: ordinals, plurals, numbers in running text, lists."""

from collections.abc import Sequence

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`, `111th`, `123rd`."""
    suffix = "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


def plural(number: int, one: str, many: str = "") -> str:
    """`1 round`, `6 rounds`; `many` where an s isn't enough."""
    return f"{number} {one if number == 1 else many or one + 's'}"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def count_in_words(number: int, one: str, many: str = "") -> str:
    """`one place`, `eight places`, `12 places`: as in running text."""
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {one if number == 1 else many or one + 's'}"


def rank_word(number: int) -> str:
    """`first`, `fourth`, `13th`: as in running text."""
    return _RANKS[number - 1] if 0 < number <= len(_RANKS) else ordinal(number)


def listing(items: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(items) < 2:  # noqa: PLR2004 - "and" needs two
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
