"""Names as people type them: found whatever the case, accents or how much of it was typed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bot.domain.base.plain_text import fold

T = TypeVar("T")


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
