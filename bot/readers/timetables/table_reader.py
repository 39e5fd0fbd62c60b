"""A table of sessions (CSV): a row for each, with headings."""

import csv
import re
from collections.abc import Iterator, Sequence

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.readers.timetables.columns import delimiter_of, fields_of
from bot.readers.timetables.session_matching import SessionNames
from bot.readers.timetables.slots import TimetableFindings
from bot.readers.timetables.table_row import Row, RowReader

MOST_ROWS = 3000
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


def read_table(text: str, season: Season, round_: Round | None = None) -> TimetableFindings:
    """The sessions, and days of rounds, in a CSV table; only those of `round_` when it is given."""
    findings = TimetableFindings()
    delimiter = delimiter_of(_first_line(text))
    if delimiter is None:
        findings.wrong(1, "add headings to the first line, such as round, session, date, start.")
        return findings
    names = {season_round.number: SessionNames(season, season_round) for season_round in season.rounds}
    reader = RowReader(season, names, round_, findings)
    try:
        for count, (line, row) in enumerate(_rows(text, delimiter)):
            if count >= MOST_ROWS:
                findings.wrong(line, f"too long: more than {MOST_ROWS} rows.")
                break
            reader.read(line, row)
    except csv.Error as error:
        findings.wrong(0, f"I can't read this as a CSV table: {error}.")
    return findings


def _first_line(text: str) -> str:
    for line in text.splitlines():
        if line.strip():
            return line
    return ""


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, Row]]:
    """Each row with something in it, by its fields, with the line that it begins on."""
    straight = _CURLY_AROUND_CELL.sub('"', text)
    reader = csv.reader(straight.splitlines(keepends=True), delimiter=delimiter)
    fields: Sequence[str | None] = ()
    next_line = 1
    for cells in reader:
        line, next_line = next_line, reader.line_num + 1
        if not any(map(str.strip, cells)):
            continue
        if fields:
            yield line, _row(fields, cells)
        else:
            fields = fields_of(cells)


def _row(fields: Sequence[str | None], cells: Sequence[str]) -> Row:
    row: dict[str, str] = {}
    for field, cell in zip(fields, cells, strict=False):
        if field:
            row[field] = cell.strip()
    return row
