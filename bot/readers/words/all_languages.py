"""The languages that are read, and what the readers make of all their words together."""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeVar

from bot.readers.words.de import GERMAN
from bot.readers.words.en import ENGLISH
from bot.readers.words.fr import FRENCH
from bot.readers.words.it import ITALIAN
from bot.readers.words.language import Language
from bot.readers.words.merging import merge
from bot.readers.words.spelling import Phrases
from bot.readers.words.sv import SWEDISH

LANGUAGES: tuple[Language, ...] = (ENGLISH, SWEDISH, GERMAN, FRENCH, ITALIAN)
"""Where two share a word, the first's meaning counts."""

T = TypeVar("T")


def of_all_languages(build: Callable[[Language], T]) -> Callable[[], T]:
    """What `build` makes of the words of every language, made once, when it is first asked for."""

    @lru_cache(maxsize=1)
    def built(languages: tuple[Language, ...]) -> T:
        return build(merge(languages))

    return lambda: built(LANGUAGES)


def of_release_languages(build: Callable[[Language], T]) -> Callable[[], T]:
    """What `build` makes of the words of the languages of press releases, made once, when first asked for."""

    @lru_cache(maxsize=1)
    def built(languages: tuple[Language, ...]) -> T:
        return build(merge(language for language in languages if language.reads_releases))

    return lambda: built(LANGUAGES)


def numbers(numerals: Iterable[Phrases]) -> dict[str, int]:
    """The number of each numeral, such as `first`; they are in order, from one on."""
    by_word: dict[str, int] = {}
    for number, spellings in enumerate(numerals, start=1):
        by_word |= dict.fromkeys(spellings, number)
    return by_word
