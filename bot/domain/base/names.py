"""Names as people type them: found whatever the case, accents or how much of it was typed."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from anyascii import anyascii

T = TypeVar("T")


def fold(text: str) -> str:
    """`Jessica Bäckman ` -> `jessica backman`: lower case, no accents, single spaces.

    Letters with strokes and joined ones get their plain spelling: `Łukasz Sørensen` -> `lukasz sorensen`.
    """
    plain = unicodedata.normalize("NFKD", text)
    if not plain.isascii():
        plain = "".join(_plain_letter(c) for c in plain if not unicodedata.combining(c))
    return " ".join(plain.casefold().split())


def _plain_letter(character: str) -> str:
    """`ø` is `o`, `æ` is `ae`; a dash or an emoji is no letter and stays what it is."""
    return anyascii(character) if character.isalpha() else character


def slug(text: str, most: int = 80) -> str:
    """`GT4 European Series 2023` -> `gt4-european-series-2023`: for a file's name; may be empty."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in fold(text)).split()
    return "-".join(words)[:most].strip("-")


def pick(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> T | None:
    """The one thing whose name was typed, whole or in part; None when nothing or more than one fits."""
    wanted = fold(typed)
    for fits in (str.__eq__, str.startswith, str.__contains__):
        found = [t for t in things if any(fits(fold(name), wanted) for name in names(t))]
        if len(found) == 1 and wanted:
            return found[0]
    return None


def matching(typed: str, things: Sequence[T], names: Callable[[T], Iterable[str]]) -> list[T]:
    """The things that what was typed so far could mean, in their own order: for autocompletion."""
    wanted = fold(typed)
    return [t for t in things if any(wanted in fold(name) for name in names(t))]


def file_stem(text: str) -> str:
    """A file's name without its ending, from anything: `Nürburgring 2023` is `nurburgring-2023`."""
    words = "".join(c if c.isascii() and c.isalnum() else " " for c in fold(text)).split()
    return "-".join(words)[:60].strip("-") or "recap"
