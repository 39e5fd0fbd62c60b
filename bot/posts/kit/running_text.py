"""Numbers in running text, and a sentence's capital."""

from bot.languages.catalogue import mark, phrase, phrase_in_context
from bot.languages.numbers import ordinal

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


def number_word(number: int) -> str:
    """`two`, `eight`, `12`: as in running text, which has a sentence of its own for one."""
    if number in _NUMBERS:
        return phrase(_NUMBERS[number])
    return str(number)


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


def capitalized(text: str) -> str:
    """The text with a capital first, the rest as it is: `Fourth round of the GT4 European Series`."""
    return f"{text[:1].upper()}{text[1:]}"
