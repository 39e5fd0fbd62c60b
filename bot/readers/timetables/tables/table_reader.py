"""A table of sessions (CSV): a row for each, with headings."""

import csv
import re
from collections.abc import Iterator, Sequence

from bot.domain.base.plain_text import fold
from bot.domain.schedule.timetable_changes import NewRoundFacts
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.languages.catalogue import phrase
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import TimetableFindings
from bot.readers.timetables.tables.columns import Columns, columns_of, delimiter_of
from bot.readers.timetables.tables.rows import Row, TableRow
from bot.readers.timetables.tables.table_row import RowReader
from bot.readers.timetables.times_of_day import find_times

MOST_ROWS = 3000
_SEPARATOR_LINE = re.compile(r"\A\ufeff?sep=.(?=\r?\n)", re.IGNORECASE)
_CURLY_AROUND_CELL = re.compile(
    r"""
      (?<![^,;\t\n])[“”„‟]         # “Race 1, the first
    | [“”‟](?![^,;\t\r\n])        # of two”
    """,
    re.VERBOSE,
)


def is_table(text: str) -> bool:
    """Whether the first line that says something is the headings of a table of sessions."""
    return delimiter_of(_first_line(text)) is not None


def read_table(
    text: str, season: Season, round_: Round | None = None, answers: tuple[NewRoundFacts, ...] = ()
) -> TimetableFindings:
    """The sessions, and days of rounds, in a CSV table; only those of `round_` when it is given.

    `answers` are what staff have said of rounds that may be new.
    """
    findings = TimetableFindings()
    delimiter = delimiter_of(_first_line(text))
    if delimiter is None:
        findings.wrong(1, phrase("add headings to the first line, such as round, session, date, start."))
        return findings
    names = {season_round.number: SessionNames(season, season_round) for season_round in season.rounds}
    reader = RowReader(season, names, round_, findings, answers)
    try:
        for count, row in enumerate(_rows(text, delimiter)):
            if count >= MOST_ROWS:
                findings.wrong(row.line, phrase("too long: more than {most} rows.", most=MOST_ROWS))
                break
            reader.read(row)
    except csv.Error as error:
        findings.wrong(0, phrase("I can't read this as a CSV table: {error}.", error=error))
    return findings


def _first_line(text: str) -> str:
    for line in _without_separator(text).splitlines():
        if line.strip():
            return line
    return ""


def _without_separator(text: str) -> str:
    """Excel's own first line, `sep=;`, is made empty: headings show it too, and lines keep their numbers."""
    return _SEPARATOR_LINE.sub("", text)


def _rows(text: str, delimiter: str) -> Iterator[TableRow]:
    """Each row with something in it; where sessions have columns of their own, a row for each of them."""
    straight = _CURLY_AROUND_CELL.sub('"', _without_separator(text))
    reader = csv.reader(straight.splitlines(keepends=True), delimiter=delimiter)
    columns: Columns | None = None
    next_line = 1
    for cells in reader:
        line, next_line = next_line, reader.line_num + 1
        if not any(map(str.isalnum, "".join(cells))):  # an empty line, or Markdown's |---|---|
            continue
        if columns:
            yield from _rows_of(line, columns, cells)
        else:
            columns = columns_of(cells)


def _rows_of(line: int, columns: Columns, cells: Sequence[str]) -> Iterator[TableRow]:
    row = _row(columns.fields, cells)
    text = " · ".join(cell.strip() for cell in cells if cell.strip())
    for column, name in columns.sessions.items():
        if column < len(cells) and cells[column].strip():
            yield TableRow(line, {**row, "session": name, "start": cells[column].strip()}, text)
    if not columns.sessions:
        yield TableRow(line, row, text, _unread_times(columns, cells))


def _unread_times(columns: Columns, cells: Sequence[str]) -> tuple[str, ...]:
    """The unknown headings that have a time of day in this row: something is lost there."""
    unread = []
    for column, heading in columns.unknown.items():
        if column < len(cells) and find_times(fold(cells[column])).spans:
            unread.append(heading)
    return tuple(unread)


def _row(fields: Sequence[str | None], cells: Sequence[str]) -> Row:
    row: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field:
            row[field] = cell.strip()
    return row
