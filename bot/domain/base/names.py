"""Names as people type them: found whatever the case, accents or how much of it was typed.

While somebody still types, they are found by what they could become, and by what they are a slip away from.
"""

import difflib
import re
from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TypeVar

from bot.domain.base.plain_text import fold

T = TypeVar("T")

_BETWEEN_WORDS = re.compile(
    r"[\W_]+"  # America/New_York: america new york
    r"|(?<=\d)(?=[^\W\d])|(?<=[^\W\d])(?=\d)"  # race2: race 2
)
_LEAST_ALIKE = 0.7
"""How alike a typed word and one of a name must be: difflib's ratio, twice the letters in common over all.

A slip keeps above it (`silvr` for Silver 0.91, `mozna` for Monza 0.8, `rase` for race 0.75); another name
stays below (`spa` for Misano 0.44).
"""
_LONGEST_TYPED = 60
"""Folded characters in which slips are looked for: no name is longer, and a pasted text is none."""


def find_by_name(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> T | None:
    """The one thing whose name was typed, whole or in part; None when nothing or more than one fits."""
    letters = fold(typed)
    if not letters:
        return None
    for fits in (str.__eq__, str.startswith, str.__contains__):
        fitting = [thing for thing in things if _has_name(names(thing), letters, fits)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _has_name(names: Iterable[str], letters: str, fits: Callable[[str, str], bool]) -> bool:
    return any(fits(fold(name), letters) for name in names)


def has_all_words(typed: str, names: Iterable[str]) -> bool:
    """Whether each word that was typed begins one of the names' words, in any order: `gt4 2023`."""
    typed_words = _words(fold(typed))
    name_words = _words(fold(" ".join(names)))
    return bool(typed_words) and _begins_each(typed_words, name_words)


def _begins_each(typed_words: Iterable[str], name_words: Sequence[str]) -> bool:
    return all(any(name_word.startswith(word) for name_word in name_words) for word in typed_words)


def suggestions_by_name(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> list[T]:
    """The things that what was typed so far could mean, for autocompletion; without any, all of them.

    First what is called so, then what begins so, then what has words that do, then what has it anywhere;
    among equals, and where nothing is typed, their own order. Where nothing fits, what a slip away is.
    """
    letters = fold(typed)
    words = _words(letters)
    ranked: list[tuple[int, T]] = []
    for thing in things:
        rank = min((_rank(letters, words, fold(name)) for name in names(thing)), default=_IS_ANOTHER)
        if rank < _IS_ANOTHER:
            ranked.append((rank, thing))
    ranked.sort(key=itemgetter(0))
    if ranked or not words:
        return [thing for _, thing in ranked]
    return _with_slips(letters[:_LONGEST_TYPED], things, names)


_IS_CALLED_SO, _BEGINS_SO, _HAS_WORDS, _HAS_LETTERS, _IS_ANOTHER = range(5)


def _rank(letters: str, words: Sequence[str], name: str) -> int:
    squashed = "".join(words)
    if name == letters:
        return _IS_CALLED_SO
    if name.startswith(letters):  # also "", which everything begins with
        return _BEGINS_SO
    if not squashed:  # an emoji, a sign
        return _HAS_LETTERS if letters in name else _IS_ANOTHER
    name_words = _words(name)
    if _begins_each(words, name_words):
        return _HAS_WORDS  # `backman jess` for Jessica Bäckman
    if squashed in "".join(name_words):  # `dark blue` for darkblue, `race2` for Race 2
        return _HAS_LETTERS
    return _IS_ANOTHER


def _with_slips(letters: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> list[T]:
    """The things of which every word that was typed is nearly one, the nearest first."""
    likeness = _Likeness(_words(letters))
    ranked: list[tuple[float, T]] = []
    for thing in things:
        alike = max((likeness.to_name(fold(name)) for name in names(thing)), default=0.0)
        if alike:
            ranked.append((-alike, thing))
    ranked.sort(key=itemgetter(0))
    return [thing for _, thing in ranked]


class _Likeness:
    """How alike names are to typed words; difflib keeps what it found out of its second text."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._matchers = [difflib.SequenceMatcher(None, "", word, autojunk=False) for word in words]

    def to_name(self, name: str) -> float:
        """That of the word that fits least well; 0 where one fits none."""
        name_words = _words(name)
        least = 1.0
        for word, matcher in zip(self._words, self._matchers, strict=True):
            if word.isdecimal():  # a number is never another's slip
                alike = float(word in name_words)
            else:
                alike = max((_ratio(matcher, name_word) for name_word in name_words), default=0.0)
            least = min(least, alike)
            if not least:
                break
        return least


def _ratio(matcher: "difflib.SequenceMatcher[str]", name_word: str) -> float:
    """How alike both are; 0 below `_LEAST_ALIKE`, which the quick bounds tell first."""
    matcher.set_seq1(name_word)
    if matcher.real_quick_ratio() < _LEAST_ALIKE or matcher.quick_ratio() < _LEAST_ALIKE:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= _LEAST_ALIKE else 0.0


def _words(letters: str) -> list[str]:
    return [word for word in _BETWEEN_WORDS.split(letters) if word]
