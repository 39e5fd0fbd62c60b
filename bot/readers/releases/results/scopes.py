"""The words that say what a position counts in, right behind it or right before it."""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from bot.domain.releases.release import Fact
from bot.readers.words.all_languages import of_release_languages
from bot.readers.words.language import Language
from bot.readers.words.release_words import PlaceWords
from bot.readers.words.spelling import any_of

_LONGEST_CLASS = 60
_LONGEST_SCOPE = 80


class Scopes:
    """Finds what a position counts in; the season's classes are known by their names."""

    def __init__(self, words: PlaceWords, classes: Iterable[str]) -> None:
        names = [re.escape(name[:_LONGEST_CLASS]) for name in classes if name]
        class_name = f"(?:{'|'.join(names)})" if names else "(?!)"
        self._behind = re.compile(
            rf"""
            [ ,(/-]{{0,3}}
            (?: (?P<{Fact.OVERALL}> {any_of(words.overall)}\b )  # overall, totalt
              | (?P<{Fact.POSITION}> {_with_class(words.in_class, class_name)}\b )  # in our class, i Silver
              | (?P<{Fact.GRID}> {any_of(words.on_the_grid)}\b )  # on the grid, startplats
            ) \)?
            """,
            re.IGNORECASE | re.VERBOSE,
        )
        self._before = re.compile(
            rf"""
            (?: (?P<{Fact.OVERALL}> {any_of(words.overall_labels)} )  # Overall: 20
              | (?P<{Fact.POSITION}> {_with_class(words.class_labels, class_name)} )  # Class: 20, Silver: 20
              | (?P<{Fact.GRID}> {any_of(words.grid_labels)} )  # Grid: 20
            ) [ :(]{{1,3}} $
            """,
            re.IGNORECASE | re.VERBOSE,
        )

    def around(self, text: str, start: int, end: int, *, since: int) -> tuple[Fact | None, int, int]:
        """What a position counts in, and its bounds with the words that say so, none before `since`."""
        behind = self._behind.match(text, end)
        before = self._before.search(text[max(since, start - _LONGEST_SCOPE) : start])
        if before and (":" in before[0] or not behind):
            return Fact(before.lastgroup or ""), start - len(before[0]), end
        if behind:
            return Fact(behind.lastgroup or ""), start, behind.end()
        return None, start, end


def scopes_of(classes: Iterable[str]) -> Scopes:
    """The scopes with the names of a season's classes."""
    return _scopes_by_classes()(tuple(classes))


@of_release_languages
def _scopes_by_classes(words: Language) -> Callable[[tuple[str, ...]], Scopes]:
    @lru_cache(maxsize=16)
    def scopes(classes: tuple[str, ...]) -> Scopes:
        return Scopes(words.release.places, classes)

    return scopes


def _with_class(spellings: Iterable[str], class_name: str) -> str:
    """The pattern of these phrases, in which `{name}` stands for the name of a class."""
    return any_of(spellings).replace(r"\{name\}", class_name)
