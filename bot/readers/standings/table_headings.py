"""The headings of a championship's table: the place, who it is, and the points."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from bot.domain.base.plain_text import fold
from bot.readers.timing.columns import Column, known_column
from bot.readers.words.spelling import words


class Part(Enum):
    """What a column of the table tells."""

    PLACE = auto()
    DRIVER = auto()
    TEAM = auto()
    CLASS = auto()
    POINTS = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A text with where it begins and ends: in a PDF's line by letters, in a CSV by its cell's number."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TableHeading:
    """A column's heading."""

    part: Part
    start: int
    end: int


_PARTS = {
    Column.POSITION: Part.PLACE,
    Column.DRIVERS: Part.DRIVER,
    Column.TEAM: Part.TEAM,
    Column.ENTRANT: Part.TEAM,
    Column.CLASS: Part.CLASS,
}
_OF_ONE_SESSION = (
    *(Column.LAPS, Column.TIME, Column.GAP, Column.DIFF, Column.BEST, Column.STATUS, Column.GRID),
    *(Column.LAP_NUMBER, Column.LAP_TIME, Column.SPEED, Column.IN_CLASS),
)
"""Columns of a session's results, which may have points too."""
_POINTS = frozenset(
    ["points", "point", "pts", "pkt", "punkte", "poang", "punti", "puntos", "pisteet", "poeng"]
)
_WHOLE = frozenset(words("total totale totalt tot gesamt summa net sum"))
"""Beside columns of single rounds' points it is the one that counts."""


def table_headings(line: Sequence[Word]) -> list[TableHeading] | None:
    """The columns that a line heads; None where it heads no championship's table.

    `Pos  Driver  Team  R1  R2  Total`: there is a place, a driver or team, and points.
    """
    columns = [known_column(word.text) for word in line]
    if any(column in _OF_ONE_SESSION for column in columns):
        return None
    points_place = _place_of_points(line)
    if points_place is None:
        return None
    headings: list[TableHeading] = []
    for place, (word, column) in enumerate(zip(line, columns, strict=True)):
        part = _PARTS.get(column, Part.OTHER) if column else Part.OTHER
        if place == points_place:
            part = Part.POINTS
        headings.append(TableHeading(part, word.start, word.end))
    parts = {heading.part for heading in headings}
    if Part.PLACE not in parts or parts.isdisjoint((Part.DRIVER, Part.TEAM)):
        return None
    return headings


def _place_of_points(line: Sequence[Word]) -> int | None:
    """Where the season's points stand: under a total where there is one, else in the last such column."""
    keys = [_key(word.text) for word in line]
    for names in (_WHOLE, _POINTS):
        places = [place for place, key in enumerate(keys) if not names.isdisjoint(key.split())]
        if places:
            return places[-1]
    return None


def _key(text: str) -> str:
    """`Pts.` is `pts`, `TOTAL_POINTS` is `total points`."""
    return " ".join(re.sub(r"[._:()]", " ", fold(text)).split())
