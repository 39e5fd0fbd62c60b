"""Small English words: ordinals, plurals, numbers in running text, lists."""

from collections.abc import Sequence

from bot.languages.catalogue import mark, phrase, phrase_in_context

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_TEENS = (11, 12, 13)
_NUMBERS = {
    2: mark("two"),
    3: mark("three"),
    4: mark("four"),
    5: mark("five"),
    6: mark("six"),
    7: mark("seven"),
    8: mark("eight"),
    9: mark("nine"),
    10: mark("ten"),
    11: mark("eleven"),
}


def ordinal(number: int) -> str:
    """`1st`, `2nd`, `3rd`, `4th`, `11th`, `111th`, `123rd`."""
    if number % 100 in _TEENS:
        return f"{number}th"
    return f"{number}{_SUFFIXES.get(number % 10, 'th')}"


def plural(number: int, one: str, many: str = "") -> str:
    """`1 round`, `6 rounds`; `many` where an s isn't enough."""
    return f"{number} {_noun(number, one, many)}"


def number_word(number: int) -> str:
    """`two`, `eight`, `12`: as in running text, which has a sentence of its own for one."""
    if number in _NUMBERS:
        return phrase(_NUMBERS[number])
    return str(number)


def _noun(number: int, one: str, many: str) -> str:
    if number == 1:
        return one
    return many or f"{one}s"


def round_rank(number: int) -> str:
    """`first`, `fourth`, `13th`: the number of a round in running text, `the fourth round of the season`."""
    ranks = (
        phrase_in_context("as in: the fourth round of the season", "first"),
        phrase_in_context("as in: the fourth round of the season", "second"),
        phrase_in_context("as in: the fourth round of the season", "third"),
        phrase_in_context("as in: the fourth round of the season", "fourth"),
        phrase_in_context("as in: the fourth round of the season", "fifth"),
        phrase_in_context("as in: the fourth round of the season", "sixth"),
        phrase_in_context("as in: the fourth round of the season", "seventh"),
        phrase_in_context("as in: the fourth round of the season", "eighth"),
        phrase_in_context("as in: the fourth round of the season", "ninth"),
        phrase_in_context("as in: the fourth round of the season", "tenth"),
    )
    if 0 < number <= len(ranks):
        return ranks[number - 1]
    return ordinal(number)


def listing(items: Sequence[str]) -> str:
    """`A`, `A and B`, `A, B and C`."""
    if len(items) < 2:  # noqa: PLR2004 - "and" needs two
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def capitalized(text: str) -> str:
    """The text with a capital first, the rest as it is: `Fourth round of the GT4 European Series`."""
    return f"{text[:1].upper()}{text[1:]}"
