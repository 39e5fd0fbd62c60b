"""A row of a table of sessions as its cells, and the days that it may be about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.season.season import Season

Row = Mapping[str, str]
"""The stripped cells of a row by their fields, as `columns` names them."""

_DAYS_IN_REACH = 366 + 60
"""Days from the season's first of January on which a round may be: its last one may be in the next year."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with the line that it begins on, its text, and the unknown headings under which it has a time."""

    line: int
    cells: Row
    text: str = ""
    unread: tuple[str, ...] = ()


def days_in_reach(season: Season) -> list[date]:
    """The days of the season's year, and a few more: a round may have been moved to any."""
    new_year = date(season.year, 1, 1)
    return [new_year + timedelta(days=number) for number in range(_DAYS_IN_REACH)]
