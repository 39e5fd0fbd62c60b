"""One row of a championship's table: its place, who it is of, and the points."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.standings.table_headings import Part, TableHeading, Word
from bot.readers.timing.crew_names import read_crew
from bot.readers.typed.quoting import quote_value

_LONGEST_NAME = 100
_BESIDE = 2
"""Letters: columns of a page are counted in letters, which differ in width."""
_PLACE = re.compile(r"[=#]?(\d{1,3})[.)=]?")  # 12, 12., =12
_PLACE_AND_NAME = re.compile(r"[=#]?(\d{1,3})[.)=]? (?=[^\W\d])(.+)")  # 12 Andreas Bäckman
_POINTS = re.compile(r"(-?\d{1,4})(?:[.,](\d{1,3}))?(?: ?(?:pts?|points?|p)\.?)?", re.IGNORECASE)  # 24, 7,5
_UNREADABLE = mark("Check the file, or send the table as CSV: I can't read “{line}”. Nothing was saved.")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row; `place` is None where it shares that of the row above, `names` are a crew or one team."""

    place: int | None
    names: tuple[str, ...]
    points: Decimal
    class_name: str
    is_team: bool


def read_row(words: Sequence[Word], headings: Sequence[TableHeading]) -> TableRow | None:
    """The row that a line's words are; None for a line of words alone, which stands between rows.

    Raises:
        UserError: it has figures, and no name or points where those stand.
    """
    place, words = _place_of(words, headings)
    cells = _cells(words, headings)
    driver, team = cells.get(Part.DRIVER, ""), cells.get(Part.TEAM, "")
    points = _read_points(cells.get(Part.POINTS, ""))
    if place is None and points is None:
        return None
    name = driver or team
    if points is None or not any(map(str.isalpha, name)):
        raise _unreadable(words)
    is_team = not driver
    names = (name[:_LONGEST_NAME],) if is_team else read_crew(name)
    return TableRow(place, names, points, cells.get(Part.CLASS, ""), is_team)


def is_without_points(words: Sequence[Word], headings: Sequence[TableHeading]) -> bool:
    """Whether a line begins with a place and has none where points should be."""
    place, words_behind = _place_of(words, headings)
    texts = [word.text for word in words_behind if nearest_part(word, headings) is Part.POINTS]
    return place is not None and not any(_read_points(text) is not None for text in texts)


def is_under_names(words: Sequence[Word], headings: Sequence[TableHeading]) -> bool:
    """Whether a line without figures has a word where the drivers' names begin, or else the teams'."""
    start = _start_of_names(headings)
    return any(abs(word.start - start) <= _BESIDE for word in words)


def is_left_of_names(words: Sequence[Word], headings: Sequence[TableHeading]) -> bool:
    """Whether a line begins where places do, as titles between rows do and what wraps doesn't."""
    return words[0].start < _start_of_names(headings) - _BESIDE


def _start_of_names(headings: Sequence[TableHeading]) -> int:
    for part in (Part.DRIVER, Part.TEAM):
        for heading in headings:
            if heading.part is part:
                return heading.start
    return 0


def _place_of(words: Sequence[Word], headings: Sequence[TableHeading]) -> tuple[int | None, Sequence[Word]]:
    """The place that the line begins with, and the words behind it; a name may stand close to it."""
    first = words[0]
    if nearest_part(first, headings) is not Part.PLACE:
        return None, words
    match = _PLACE.fullmatch(first.text)
    if match:
        return int(match[1]), words[1:]
    together = _PLACE_AND_NAME.fullmatch(first.text)
    if together:
        name_start = first.start + together.start(2)
        return int(together[1]), [Word(together[2], name_start, first.end), *words[1:]]
    return None, words


def _cells(words: Sequence[Word], headings: Sequence[TableHeading]) -> dict[Part, str]:
    cells: dict[Part, str] = {}
    for word in words:
        part = nearest_part(word, headings)
        if part in cells and part is not Part.OTHER:
            raise _unreadable(words)
        cells[part] = word.text
    return cells


def nearest_part(word: Word, headings: Sequence[TableHeading]) -> Part:
    """What the column tells whose heading begins, ends or has its middle nearest to the word's."""
    return min(headings, key=lambda heading: _apart(word, heading)).part


def _apart(word: Word, heading: TableHeading) -> float:
    middles = abs(word.start + word.end - heading.start - heading.end) / 2
    return min(abs(word.start - heading.start), abs(word.end - heading.end), middles)


def _read_points(text: str) -> Decimal | None:
    match = _POINTS.fullmatch(text)
    if match is None:
        return None
    return Decimal(f"{match[1]}.{match[2]}" if match[2] else match[1])


def _unreadable(words: Sequence[Word]) -> UserError:
    return UserError(phrase(_UNREADABLE, line=quote_value(" ".join(word.text for word in words))))
