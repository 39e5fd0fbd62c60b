"""A championship's table in a file: told from a session's results by its headings, whole or refused."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.base.plain_text import fold
from bot.domain.standings.standings import Standings, StandingsLine
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.documents.pdf_text import is_pdf, pdf_layout
from bot.readers.standings.table_headings import TableHeading, Word, table_headings
from bot.readers.standings.table_rows import TableRow, is_without_points, read_row
from bot.readers.standings.table_words import Line, csv_lines, heading_words, row_words
from bot.readers.text_files import decode_text
from bot.readers.typed.quoting import quote_value
from bot.readers.words.spelling import words as spelt

_MOST_ROWS = 1000
_OF_WHOM = frozenset(spelt("drivers driver teams team pilotes equipes fahrer forare stall standings"))
_WORDS_OF_A_TITLE = 3


@dataclass(slots=True)
class _Section:
    """Rows of drivers or of teams below one title."""

    title: str
    is_of_teams: bool
    rows: list[TableRow] = field(default_factory=list)


def read_standings(data: bytes) -> tuple[Standings, ...] | None:
    """The tables of a file, each class's name as the file's title or column has it; None where it has none.

    Raises:
        UserError: a row can't be read, or one is missing.
    """
    if is_pdf(data):
        lines = [line for page in pdf_layout(data) for line in page.splitlines() if line.strip()]
        return _tables_of((heading_words(line), row_words(line)) for line in lines)
    text = decode_text(data)
    if text is None:
        return None
    for csv_reading in csv_lines(text):
        tables = _tables_of((line, line) for line in csv_reading)
        if tables:
            return tables
    return None


def _tables_of(lines: Iterable[tuple[Line, Line]]) -> tuple[Standings, ...] | None:
    """The tables of lines, each as its single words, which may be headings, and as what stands together."""
    headings: list[TableHeading] | None = None
    title = ""
    rows_by_title: dict[tuple[str, bool], _Section] = {}
    for single_words, words in lines:
        new_headings = table_headings(single_words)
        if new_headings is not None:
            headings = new_headings
            continue
        if headings and not rows_by_title and is_without_points(words, headings):
            return None  # such as a session's results with total times
        row = read_row(words, headings) if headings else None
        if row is None:
            title = _title_in(words) or title
            continue
        key = (row.class_name or title, row.is_team)
        section = rows_by_title.setdefault(key, _Section(*key))
        section.rows.append(row)
        if len(section.rows) > _MOST_ROWS:
            raise UserError(phrase("Send one championship's standings: this file has too many rows."))
    if not rows_by_title:
        return None
    return _joined([_standings(section) for section in rows_by_title.values()])


def _title_in(words: Sequence[Word]) -> str:
    """A line that may be a title; one that says no more than `Drivers` or `Teams` leaves it as it was."""
    text = " ".join(word.text for word in words)
    is_title = len(words) <= _WORDS_OF_A_TITLE and not _OF_WHOM.issuperset(fold(text).split())
    return text if is_title else ""


def _standings(section: _Section) -> Standings:
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


def _next_place(section: _Section, row: TableRow, number: int, last_place: int) -> int:
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


def _not_whole(section: _Section, place: int) -> UserError:
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
