"""The languages that are read, and what the readers make of all their words together."""

import re
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import TypeVar

from bot.readers.words.language import Language
from bot.readers.words.merging import merge
from bot.readers.words.spelling import Phrases

T = TypeVar("T")


@lru_cache(maxsize=1)
def all_languages() -> tuple[Language, ...]:
    """Every language that is read; where two share a word, the first's meaning counts.

    They are loaded when something is first read: no start waits for their 3,000 lines of words.
    """
    from bot.readers.words.languages.da import DANISH  # noqa: PLC0415
    from bot.readers.words.languages.de import GERMAN  # noqa: PLC0415
    from bot.readers.words.languages.en import ENGLISH  # noqa: PLC0415
    from bot.readers.words.languages.es import SPANISH  # noqa: PLC0415
    from bot.readers.words.languages.fi import FINNISH  # noqa: PLC0415
    from bot.readers.words.languages.fr import FRENCH  # noqa: PLC0415
    from bot.readers.words.languages.it import ITALIAN  # noqa: PLC0415
    from bot.readers.words.languages.nb import NORWEGIAN  # noqa: PLC0415
    from bot.readers.words.languages.sv import SWEDISH  # noqa: PLC0415

    return (ENGLISH, SWEDISH, GERMAN, FRENCH, ITALIAN, SPANISH, NORWEGIAN, DANISH, FINNISH)


def of_all_languages(build: Callable[[Language], T]) -> Callable[[], T]:
    """What `build` makes of the words of every language, made once, when it is first asked for."""

    @lru_cache(maxsize=1)
    def built(languages: tuple[Language, ...]) -> T:
        return build(merge(languages))

    return lambda: built(all_languages())


def of_release_languages(build: Callable[[Language], T]) -> Callable[[], T]:
    """What `build` makes of the words of the languages that the release at hand is written in.

    Made once for each such set of languages. Outside of `reading` it is all that press releases are read in.
    """

    @lru_cache(maxsize=32)
    def built(languages: tuple[Language, ...]) -> tuple[tuple[Language, ...], T]:
        return languages, build(merge(languages))

    latest: tuple[tuple[Language, ...], T] | None = None

    def of_languages_at_hand() -> T:
        nonlocal latest
        languages = _AT_HAND.get() or release_languages()
        if latest is None or latest[0] is not languages:  # asked for again and again in one release
            latest = built(languages)
        return latest[1]

    return of_languages_at_hand


def languages_at_hand() -> tuple[Language, ...]:
    """The languages that the release at hand is read in: all of them outside of `reading`."""
    return _AT_HAND.get() or release_languages()


_AT_HAND: ContextVar[tuple[Language, ...]] = ContextVar("languages of the release at hand", default=())
_FEWEST_WORDS = 3
"""Different common words of a language below which a text is too short to say which it is in."""
_SHARE = 0.5
"""Of the common words of the likeliest language: others with as many are read too."""


@lru_cache(maxsize=1)
def release_languages() -> tuple[Language, ...]:
    """The languages in which press releases are read."""
    return tuple(language for language in all_languages() if language.reads_releases)


@contextmanager
def reading(text: str) -> Iterator[None]:
    """Read with the words of the text's own languages: `of course` is no race in an English release."""
    token = _AT_HAND.set(languages_of(text))
    try:
        yield
    finally:
        _AT_HAND.reset(token)


def languages_of(text: str) -> tuple[Language, ...]:
    """The languages a text may be in, by their common words; all of them where it is too short to say.

    The first of `all_languages` is always one, for motor sport's own words are in it.
    """
    words = set(re.findall(r"[^\W\d_]{2,}", text.casefold()))
    counts = {language.codes: _count(words, language) for language in release_languages()}
    most = max(counts.values(), default=0)
    if most < _FEWEST_WORDS:
        return release_languages()
    return tuple(
        language
        for number, language in enumerate(release_languages())
        if number == 0 or counts[language.codes] >= most * _SHARE
    )


def _count(words: Iterable[str], language: Language) -> int:
    common_words = frozenset(language.common)
    return sum(word in common_words for word in words)


def numbers(numerals: Iterable[Phrases]) -> dict[str, int]:
    """The number of each numeral, such as `first`; they are in order, from one on."""
    by_word: dict[str, int] = {}
    for number, spellings in enumerate(numerals, start=1):
        by_word |= dict.fromkeys(spellings, number)
    return by_word
