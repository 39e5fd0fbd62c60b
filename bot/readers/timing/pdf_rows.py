"""The rows of a PDF's table: a line that begins a car, and those that go on with it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.domain.results.field import FieldStatus
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.timing.car_rows import CarRow
from bot.readers.timing.cells import read_status
from bot.readers.timing.columns import Column
from bot.readers.timing.pdf_columns import Heading, Token, cells_of, is_under, tokens_of

# A place or DNF, a number of figures with at most one letter, and what stands behind: `192Ö.Şahingård`
_ROW = re.compile(
    r"""
      \s* (?: (?P<position> \d{1,3} | [^\W\d]{1,4} ) [.]? \ + )?   # 12, DNF
      (?P<number> \d{1,4} ) (?P<rest> (?: \s | [^\W\d_] | ['"] ) .* )  # 42  A.Bäckman, 911C.de Kant
    """,
    re.VERBOSE,
)
_NUMBER_WITH_LETTER = re.compile(r"\d{1,3}[A-Z](?=\s)")  # 42X, apart from what follows
_WRAPPING = (Column.DRIVERS, Column.TEAM, Column.CAR, Column.ENTRANT)
_FULL_NAME = re.compile(r"[^\W\d_]{1,2}\.\s?\S+|\S+ \S+.*")  # A.Bäckman, Andreas Bäckman


@dataclass(slots=True)
class Page:
    """One page's heading lines and its tables' rows."""

    number: int
    above: list[str] = field(default_factory=list)
    rows: list[CarRow] = field(default_factory=list)


@dataclass(slots=True)
class Reading:
    """What is known while the pages are gone through, line after line.

    `columns` are those of all tables so far, `others` the refusals of tables that are no results.
    """

    headings: list[Heading] | None = None
    second_headings: list[Heading] | None = None
    section: FieldStatus | None = None
    is_in_table: bool = False
    columns: set[Column] = field(default_factory=set)
    penalties: dict[str, str] = field(default_factory=dict)
    others: list[UserError] = field(default_factory=list)


def has_first_place(line: str) -> bool:
    """Whether a line is a row with the first place."""
    match = _ROW.fullmatch(line)
    return match is not None and match["position"] == "1"


def read_row(page: Page, line: str, reading: Reading) -> None:
    """Add the car that the line begins to the page, or else go on with the last one.

    Raises:
        UserError: it is no row's line, or a cell of it fits no column.
    """
    headings = reading.headings or []
    match = _row_match(line, headings)
    if match is not None:
        page.rows.append(_row(page, line, match, reading))
        return
    if not page.rows:
        raise _unreadable(page, line)
    tokens = tokens_of(line)
    if reading.second_headings and tokens[0].start < _number_place(headings):
        _add_second_line(page, line, reading.second_headings)
        return
    for token in tokens:
        column = is_under(token, headings, _WRAPPING)
        if column is None:
            raise _unreadable(page, line)
        _wrap(page.rows[-1], column, token.text)


def _wrap(row: CarRow, column: Column, text: str) -> None:
    """Go on with a cell; a whole name under another driver is one more driver."""
    is_another = column is Column.DRIVERS and _FULL_NAME.fullmatch(text.lstrip("/&, "))
    if is_another and not row.text(column).endswith(("/", "&", ",")):
        text = f"/ {text.lstrip('/&, ')}"
    row.extend(column, text)


def _number_place(headings: Sequence[Heading]) -> int:
    for heading in headings:
        if heading.column is Column.NUMBER:
            return heading.start
    return 0


def _row_match(line: str, headings: Sequence[Heading]) -> re.Match[str] | None:
    """The line as a car's: with a place, or with a number that stands where numbers do.

    Rows may stand some letters beside their headings: columns are counted in letters, which differ in width.
    """
    match = _ROW.fullmatch(line)
    if match is None:
        return None
    position = match["position"]
    is_place_or_status = position and (position.isdecimal() or read_status(position))
    if not is_place_or_status and match.start("number") > _last_place_of_numbers(headings):
        return None
    return match


def _last_place_of_numbers(headings: Sequence[Heading]) -> int:
    """Half the way into the crew's column: a team that wraps may begin with a figure, farther right."""
    starts = sorted(heading.start for heading in headings if heading.column in _WRAPPING)
    if not starts:
        return 0
    if len(starts) == 1:
        return starts[0]
    return (starts[0] + starts[1]) // 2


def _row(page: Page, line: str, match: re.Match[str], reading: Reading) -> CarRow:
    headings = [h for h in reading.headings or [] if h.column not in (Column.POSITION, Column.NUMBER)]
    number, rest_start = match["number"], match.start("rest")
    lettered = _NUMBER_WITH_LETTER.match(line, match.start("number"))
    if lettered:
        number, rest_start = lettered[0], lettered.end()
    row = CarRow(_place(page, line))
    row.add(Column.POSITION, match["position"] or "")
    row.add(Column.NUMBER, number)
    row.section = reading.section
    tokens = tokens_of(line, rest_start)
    _add_cells(page, row, tokens, headings, line)
    return row


def _add_second_line(page: Page, line: str, headings: Sequence[Heading]) -> None:
    _add_cells(page, page.rows[-1], tokens_of(line), headings, line)


def _add_cells(
    page: Page, row: CarRow, tokens: Sequence[Token], headings: Sequence[Heading], line: str
) -> None:
    cells = cells_of(tokens, headings)
    if cells is None:
        raise _unreadable(page, line)
    for cell in cells:
        row.add(cell.column, cell.text)


def _place(page: Page, line: str) -> str:
    words = " ".join(line.split())[:40]
    return phrase("page {page}, “{words}”", page=page.number, words=words)


def _unreadable(page: Page, line: str) -> UserError:
    sentence = mark("Check the file, or send the list as CSV: I can't read {place}. Nothing was saved.")
    return UserError(phrase(sentence, place=_place(page, line)))
