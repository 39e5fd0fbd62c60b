"""Timing files that are tables as text: CSV with commas, semicolons or tabs, whatever its columns' order."""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.timing.car_rows import CarRow
from bot.readers.timing.cells import read_status
from bot.readers.timing.columns import Column, column_of, is_heading
from bot.readers.timing.heading_faults import refuse_other_list, unknown_headings
from bot.readers.timing.penalties import read_penalty
from bot.readers.timing.sheet_table import CarTable, Sheet
from bot.readers.timing.sheet_words import heading_lines, read_heading_lines

_DELIMITERS = (";", "\t", ",", "|")
_MOST_LINES_ABOVE = 25
"""Lines that may stand above the table."""
_END = re.compile(
    r"(?: (?:fastest|best)\ lap | lap\ record | meilleur\ tour | schnellste\ runde ) \b", re.VERBOSE
)  # FASTEST LAP;151;…


@dataclass(frozen=True, slots=True)
class _Line:
    """One line's cells, and its number in the file from 1."""

    number: int
    cells: list[str]

    @property
    def filled(self) -> list[str]:
        return [cell for cell in self.cells if cell]


def read_csv(text: str) -> Sheet:
    """The table of a text, with what the lines above it say.

    Raises:
        UserError: no line heads a table of cars, it is another list, or a row's cells are not the table's.
    """
    lines, place = _best_parsed(text)
    if place is None:
        first = next((line.cells for line in lines if len(line.filled) > 1), [])
        raise unknown_headings(first)
    headings = lines[place].cells
    columns = _columns(headings, lines[place + 1 :])
    refuse_other_list(columns, headings)
    above = heading_lines(["\t".join(line.filled) for line in lines[:place]])
    if not text.endswith(("\n", "\r")):
        _require_whole(lines[place:], columns)
    table = _table(lines[place + 1 :], columns)
    return Sheet([table], frozenset(columns), read_heading_lines(above), tuple(above))


def _best_parsed(text: str) -> tuple[list[_Line], int | None]:
    """The lines as the delimiter that makes most of the headings parts them, and where those stand."""
    most_known = 0
    best_lines: list[_Line] = []
    best_place: int | None = None
    for delimiter in _DELIMITERS:
        lines = _parsed(text, delimiter)
        if not best_lines and any(len(line.filled) > 1 for line in lines):
            best_lines = lines
        for place, line in enumerate(lines[:_MOST_LINES_ABOVE]):
            columns = [column_of(cell) for cell in line.cells]
            known = sum(column is not Column.OTHER for column in columns)
            if is_heading(columns) and known > most_known:
                most_known, best_lines, best_place = known, lines, place
    return best_lines, best_place


def _parsed(text: str, delimiter: str) -> list[_Line]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    lines: list[_Line] = []
    try:
        for cells in reader:
            stripped_cells = [cell.strip() for cell in cells]
            if any(stripped_cells):
                lines.append(_Line(reader.line_num, stripped_cells))
    except csv.Error as error:
        raise UserError(phrase("Send the file again: I can't read this table. Nothing was saved.")) from error
    return lines


def _columns(headings: Sequence[str], lines: Sequence[_Line]) -> list[Column]:
    """What each column tells; one that is headed `Car` holds the numbers where no other does."""
    columns = [column_of(heading) for heading in headings]
    if Column.NUMBER in columns or Column.CAR not in columns:
        return columns
    place = columns.index(Column.CAR)
    cells = [line.cells[place] for line in lines if len(line.cells) > place and line.cells[place]]
    if cells and all(cell.lstrip("#").isdecimal() for cell in cells):
        columns[place] = Column.NUMBER
    return columns


def _table(lines: Sequence[_Line], columns: Sequence[Column]) -> CarTable:
    table = CarTable()
    section = None
    penalties: dict[str, str] = {}
    for line in lines:
        if _END.match(fold(line.filled[0])):
            break
        alone = line.filled[0] if len(line.filled) == 1 else ""
        penalty = read_penalty(alone)
        if penalty is not None:
            penalties[penalty.number] = penalty.words
        if read_status(alone):
            section = read_status(alone)
        if read_status(alone) or len(alone.split()) >= _FEWEST_WORDS:
            continue
        row = _row(line, columns)
        row.section = section
        table.rows.append(row)
    for row in table.rows:
        row.note_penalty(penalties)
    return table


_FEWEST_WORDS = 3
"""Words of a line that is a remark between or below the rows, and no row that was cut off."""


def _require_whole(lines: Sequence[_Line], columns: Sequence[Column]) -> None:
    """Let through a table whose last line, which no line break ends, is as whole as those above it.

    Its last figure or status has the shape of another in its column: `2:34.2` below `2:34.297` is cut off.
    """
    if len(lines) < _ENOUGH_TO_TELL:
        return
    heading, *whole_lines, last_line = lines
    count = len(last_line.cells)
    is_short = count < len(heading.cells)
    if whole_lines and count == len(columns) and columns[-1] in _SHAPED:
        last_cell = last_line.cells[-1]
        shapes = {_shape(line.cells[count - 1]) for line in whole_lines if len(line.cells) == count}
        is_short = _shape(last_cell) not in shapes and read_status(last_cell) is None
    if is_short:
        raise _not_whole(phrase("line {number}", number=last_line.number))


_ENOUGH_TO_TELL = 2
_SHAPED = (Column.TOTAL, Column.TIME, Column.GAP, Column.BEST, Column.STATUS)


def _shape(cell: str) -> str:
    """`2:34.297` is `0:00.000`."""
    return re.sub(r"\w", "0", cell)


def _not_whole(place: str) -> UserError:
    return UserError(phrase("Download the file again: {place} isn't whole. Nothing was saved.", place=place))


def _row(line: _Line, columns: Sequence[Column]) -> CarRow:
    """A row with its cells by column.

    Raises:
        UserError: it has more or fewer cells than the table has columns.
    """
    place = phrase("line {number}", number=line.number)
    cells = list(line.cells)
    while len(cells) > len(columns) and not cells[-1]:
        cells.pop()
    missing = len(columns) - len(cells)
    if missing < 0 or missing > _trailing_unknown(columns):
        raise _not_whole(place)
    row = CarRow(place)
    for column, cell in zip(columns, cells, strict=False):
        row.add(column, cell)
    return row


def _trailing_unknown(columns: Sequence[Column]) -> int:
    """How many columns at the end tell nothing that is read: spreadsheets leave empty ones out."""
    count = 0
    for column in reversed(columns):
        if column is not Column.OTHER:
            break
        count += 1
    return count
