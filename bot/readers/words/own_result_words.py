"""What a suggestion or a form shows of a result in the language that is spoken, brought back to English."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from bot.domain.base.phone_text import plain_characters
from bot.domain.results.result_report import (
    FINISHED,
    GRID_TYPED,
    IN_CLASS,
    LIVES,
    ON_THE_GRID,
    OVERALL,
    OVERALL_TYPED,
)
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, current_language

_PLACE = r"(\d{1,4})(?:[.:]?\w{1,3}|\.)?"  # 20, 20th, 20., 20:e, 20e, 20.o
_STAND_IN = "0"
_NOTHING_BEHIND = r"(?=\s*(?:,|$))"  # 34. Startplatz, or at the end; not Startplatz 34


def in_english(text: str, classes: Sequence[str]) -> str:
    """`Rennen 2: 20. in Silver, 26. gesamt` as `Rennen 2: 20 in Silver, 26 overall`; the rest as it is."""
    language = current_language()
    if language is SpokenLanguage.ENGLISH:
        return text
    for pattern, english in _own_words(language, tuple(classes)):
        text = pattern.sub(english, text)
    return text


@lru_cache(maxsize=64)  # of so many seasons' classes
def _own_words(_: SpokenLanguage, classes: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(_patterns(classes))


def _patterns(classes: Sequence[str]) -> Iterator[tuple[re.Pattern[str], str]]:
    """Each phrase's pattern in the language that is spoken, with its English in its place."""
    for class_name in (*classes, phrase("class")):
        shown = phrase(IN_CLASS, place=_STAND_IN, class_name=class_name)
        yield _placed(shown, _NOTHING_BEHIND), rf"\1 in {class_name}"
    for sentence in (ON_THE_GRID, OVERALL):
        yield _placed(phrase(sentence, place=_STAND_IN), _NOTHING_BEHIND), _english(sentence)
    for sentence in (GRID_TYPED, OVERALL_TYPED):
        yield _placed(phrase(sentence, place=_STAND_IN), r"(?!\w)"), _english(sentence)
    for word in (FINISHED, *LIVES.values()):
        yield _pattern(rf"{_escaped(phrase(word))}(?!\w)"), word


def _english(sentence: str) -> str:
    return sentence.replace("{place}", r"\1")


def _placed(shown: str, behind_it: str) -> re.Pattern[str]:
    before, _, behind = _escaped(shown).partition(_STAND_IN)
    return _pattern(f"{before}{_PLACE}{behind}{behind_it}")


def _escaped(shown: str) -> str:
    """As it is typed: `º` arrives as a letter."""
    return re.escape(plain_characters(shown))


def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)
