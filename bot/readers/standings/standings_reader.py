"""A championship's table in a file: told from a session's results by its headings, whole or refused."""

from collections.abc import Iterable, Sequence

from bot.domain.standings.standings import Standings, StandingsLine
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.documents.pdf_text import is_pdf, pdf_layout
from bot.readers.standings.table_headings import TableHeading, table_headings
from bot.readers.standings.table_rows import (
    TableRow,
    is_left_of_names,
    is_under_names,
    is_without_points,
    read_row,
)
from bot.readers.standings.table_sections import Section, Sections
from bot.readers.standings.table_words import Line, csv_lines, heading_words, row_words
from bot.readers.text_files import decode_text
from bot.readers.typed.quoting import quote_value

_WRAPPED = mark(
    "Send the standings as CSV if there is one: in this PDF names run over two lines, and I can't tell whose "
    "they are. Nothing was saved."
)


def read_standings(data: bytes) -> tuple[Standings, ...] | None:
    """The tables of a file, each class's name as the file's title or column has it; None where it has none.

    Raises:
        UserError: a row can't be read, or one is missing.
    """
    if is_pdf(data):
        lines = [line for page in pdf_layout(data) for line in page.splitlines() if line.strip()]
        return _tables_of(((heading_words(line), row_words(line)) for line in lines), may_wrap=True)
    text = decode_text(data)
    if text is None:
        return None
    for csv_reading in csv_lines(text):
        tables = _tables_of((line, line) for line in csv_reading)
        if tables:
            if not text.endswith(("\n", "\r")):
                _require_whole_points(tables[-1])
            return tables
    return None


def _tables_of(lines: Iterable[tuple[Line, Line]], *, may_wrap: bool = False) -> tuple[Standings, ...] | None:
    """The tables of lines, each as its single words, which may be headings, and as what stands together.

    With `may_wrap` a name may go on in the line above or below its row, which is refused: it may be either's.
    """
    headings: list[TableHeading] | None = None
    found = Sections()
    for single_words, words in lines:
        new_headings = table_headings(single_words)
        if new_headings is not None:
            headings = new_headings
            found.begin_table()
            continue
        if headings is None:
            found.note_line(words)
            continue
        if not found.sections and is_without_points(words, headings):
            return None  # such as a session's results with total times
        row = read_row(words, headings)
        if row is not None:
            found.add(row)
        elif may_wrap and is_under_names(words, headings):
            raise UserError(phrase(_WRAPPED))
        else:
            found.note_line(words, is_title=not may_wrap or is_left_of_names(words, headings))
    if not found.sections:
        return None
    return _joined([_standings(section) for section in found.sections])


def _require_whole_points(table: Standings) -> None:
    """Let through a last line with as many decimals as all the others: `7` below `7.5` is cut off."""
    decimals = [line.points.as_tuple().exponent for line in table.teams or table.drivers]
    *others, last = decimals
    if len(others) > 1 and len(set(others)) == 1 and last != others[0]:
        raise UserError(phrase("Download the file again: its last line isn't whole. Nothing was saved."))


def _standings(section: Section) -> Standings:
    lines: list[StandingsLine] = []
    place = 0
    for number, row in enumerate(section.rows, start=1):
        place = _next_place(section, row, number, place)
        if lines and row.points > lines[-1].points:
            raise _not_whole(section, place)
        lines += [StandingsLine(place, name, row.points) for name in row.names]
    if section.is_of_teams:
        return Standings(section.title, (), tuple(lines))
    return Standings(section.title, tuple(lines), ())


def _next_place(section: Section, row: TableRow, number: int, last_place: int) -> int:
    """The row's place: the last one's again, the next one, or that of its number where places were shared.

    Raises:
        UserError: a place between is missing.
    """
    place = row.place or last_place
    if place == last_place and place:
        return place
    if place not in (last_place + 1, number):
        raise _not_whole(section, last_place + 1)
    return place


def _not_whole(section: Section, place: int) -> UserError:
    return UserError(
        phrase(
            "Download the file again: place {place} of {table} is missing or out of order, so it may not be "
            "whole. Nothing was saved.",
            place=place,
            table=quote_value(section.title) if section.title else phrase("the table"),
        )
    )


def _joined(tables: Sequence[Standings]) -> tuple[Standings, ...]:
    """Drivers and teams of one title in one table."""
    joined: dict[str, Standings] = {}
    for table in tables:
        earlier = joined.get(table.class_name)
        if earlier is not None:
            drivers, teams = earlier.drivers + table.drivers, earlier.teams + table.teams
            table = Standings(table.class_name, drivers, teams)  # noqa: PLW2901 - the two as one
        joined[table.class_name] = table
    return tuple(joined.values())
