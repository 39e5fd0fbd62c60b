"""Small English words: ordinals, plurals, lists, countries."""

from collections.abc import Sequence
from functools import cache

from babel import Locale

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)
_REGIONAL_A = 0x1F1E6


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`, `111th`, `123rd`."""
    suffix = "th" if number % 100 in _TEENS else _SUFFIXES.get(number % 10, "th")
    return f"{number}{suffix}"


def plural(number: int, one: str, many: str = "") -> str:
    """`1 round`, `6 rounds`; `many` where an s isn't enough."""
    return f"{number} {one if number == 1 else many or one + 's'}"


_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_RANKS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def counted(number: int, one: str, many: str = "") -> str:
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


def dotted(*parts: str) -> str:
    """The parts that say something, with a middle dot between."""
    return " · ".join(part for part in parts if part)


def quiet(*parts: str) -> str:
    """A small grey line."""
    return f"-# {dotted(*parts)}"


def flag(country: str) -> str:
    """The flag of an ISO 3166-1 alpha-2 code; nothing for what is no such code."""
    letters = country.upper()
    if len(letters) != 2 or not (letters.isascii() and letters.isalpha()):  # noqa: PLR2004
        return ""
    return "".join(chr(_REGIONAL_A + ord(letter) - ord("A")) for letter in letters)


def country_name(country: str) -> str:
    """`Belgium` for `BE`; a code that nobody knows stays as it is."""
    return _countries().get(country.upper(), country)


@cache
def _countries() -> dict[str, str]:
    return {str(code): str(name) for code, name in Locale("en").territories.items()}
