"""How the words of a language are written down, and the patterns that are made of them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from bot.domain.base.plain_text import fold

Phrases = tuple[str, ...]
Meaning = TypeVar("Meaning")

_LITERAL = re.compile(r"[^\W_]|\\[ .:-]")
"""A letter, figure, space or mark of a pattern that stands for nothing but itself."""
_ANY_WORD = r"[\w-]{1,20}"
NOTHING = r"(?!)"
"""The pattern that no text fits."""


def phrases(text: str) -> Phrases:
    """Phrases between commas, over several lines."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


def words(text: str) -> Phrases:
    """Single words between spaces, over several lines."""
    return tuple(text.split())


def folded(spellings: Iterable[str]) -> Phrases:
    """The phrases in small letters without accents, as timetables are read."""
    return tuple(fold(phrase) for phrase in spellings)


def by_folded_spelling(meanings: Mapping[Meaning, Phrases]) -> dict[str, Meaning]:
    """What each folded phrase means; of two meanings the later one counts."""
    by_spelling: dict[str, Meaning] = {}
    for meaning, spellings in meanings.items():
        by_spelling |= dict.fromkeys(folded(spellings), meaning)
    return by_spelling


def any_of(spellings: Iterable[str]) -> str:
    """A pattern of any of these phrases, the longest first, each written as `pattern_of` reads it."""
    patterns = [pattern_of(phrase) for phrase in _longest_first(spellings)]
    return _alternatives(patterns)


def any_exactly(spellings: Iterable[str]) -> str:
    """A pattern of any of these phrases, the longest first, letter by letter."""
    patterns = [re.escape(phrase) for phrase in _longest_first(spellings)]
    return _alternatives(patterns)


def _alternatives(patterns: Sequence[str]) -> str:
    """The patterns as one; those that begin alike share their beginning, so that a text is looked at once.

    The order of those that begin alike stays.
    """
    if not patterns:
        return NOTHING
    by_beginning: dict[str, list[str]] = {}
    for pattern in patterns:
        letter = _LITERAL.match(pattern)
        beginning = letter[0] if letter else pattern
        by_beginning.setdefault(beginning, []).append(pattern[len(beginning) :])
    branches: list[str] = []
    for beginning, rests in by_beginning.items():
        if len(rests) == 1:
            branches.append(f"{beginning}{rests[0]}")
        else:
            branches.append(f"{beginning}{_alternatives(rests)}")
    return f"(?:{'|'.join(branches)})"


def _longest_first(spellings: Iterable[str]) -> list[str]:
    return sorted(dict.fromkeys(spellings), key=len, reverse=True)


def pattern_of(phrase: str) -> str:
    """The pattern of a phrase in a dictionary's notation.

    `lopp(et)` is with or without the ending, `race(s|t)` with one of them or without; `(the)` as a word of
    its own may be missing; `start*` is any word that begins so; `free_practice` has a space, a hyphen or
    nothing; `…` is one word more, or none. An apostrophe is a straight or a curly one.
    """
    pattern, gap = "", ""
    for word in phrase.split():
        is_optional = word == "…" or (word.startswith("(") and word.endswith(")"))
        spelling = _word_pattern(word)
        if not is_optional:
            pattern += gap + spelling
        elif gap:
            pattern += f"(?:{gap}{spelling})?"
        else:
            pattern += rf"(?:{spelling}\ )?"
            continue
        gap = r"\ "
    return pattern


def _word_pattern(word: str) -> str:
    if word == "…":
        return _ANY_WORD
    if word.startswith("(") and word.endswith(")"):
        return f"(?:{'|'.join(map(re.escape, word[1:-1].split('|')))})"
    return "".join(_NOTATION.get(character, re.escape(character)) for character in word)


_NOTATION: Mapping[str, str] = {
    "(": "(?:",
    "|": "|",
    ")": ")?",
    "*": r"\w*",
    "_": r"[ -]?",
    "'": "['’]",
}
