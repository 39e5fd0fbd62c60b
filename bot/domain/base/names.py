"""Names as people type them: found whatever the case, accents or how much of it was typed."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from bot.domain.base.plain_text import fold

T = TypeVar("T")


def find_by_name(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> T | None:
    """The one thing whose name was typed, whole or in part; None when nothing or more than one fits."""
    wanted = fold(typed)
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [t for t in things if any(fits(fold(name), wanted) for name in names(t))]
        if len(found) == 1 and wanted:
            return found[0]
    return None


def suggestions_by_name(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> list[T]:
    """The things that what was typed so far could mean, in their own order: for autocompletion."""
    wanted = fold(typed)
    return [t for t in things if any(wanted in fold(name) for name in names(t))]
