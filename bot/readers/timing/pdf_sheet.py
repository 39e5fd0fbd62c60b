"""Timing files that are PDFs: SRO's result lists with two lines a car, TSL's and Orbits' with one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from bot.domain.base.plain_text import fold
from bot.domain.results.field import FieldStatus
from bot.domain.results.field_classes import same_class
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.readers.timing.car_rows import CarRow
from bot.readers.timing.cells import read_status
from bot.readers.timing.columns import Column
from bot.readers.timing.heading_faults import refuse_other_list, unknown_headings
from bot.readers.timing.pdf_columns import (
    Heading,
    Token,
    cells_of,
    headings_of,
    is_under,
    second_headings_of,
    tokens_of,
)
from bot.readers.timing.penalties import read_penalty
from bot.readers.timing.sheet_table import CarTable, Sheet
from bot.readers.timing.sheet_words import read_heading_lines, segments_of

_END = re.compile(
    r"""
      (?: fastest | best )\ lap \b | lap\ record \b       # FASTEST LAP:   326   G.Marekinen
    | timekeep | chronomet | zeitnahme | printed \b       # Timekeeping: …  -  printed: 29.06.2023
    | weather \b | these\ results \b | results\ are \b    # Weather / Track: Wet / Wet
    | page\ \d | seite\ \d                               # Page 1 / 7
    """,
    re.VERBOSE,
)
_PAGE_OF = re.compile(r"(?:page|seite|sida|pagina)\s+(\d{1,3})\s*(?:/|of|von|av|de|sur)\s*(\d{1,3})")
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
class _Page:
    """One page's heading lines and its tables' rows; `columns` are the headings' of the last table."""

    number: int
    above: list[str] = field(default_factory=list)
    rows: list[CarRow] = field(default_factory=list)


@dataclass(slots=True)
class _Reading:
    """What is known while the pages are gone through, line after line."""

    headings: list[Heading] | None = None
    second_headings: list[Heading] | None = None
    section: FieldStatus | None = None
    is_in_table: bool = False
    columns: set[Column] = field(default_factory=set)
    penalties: dict[str, str] = field(default_factory=dict)
    others: list[UserError] = field(default_factory=list)


def read_pdf_pages(pages: Sequence[str]) -> list[Sheet]:
    """A book's sheets, one a session.

    Raises:
        UserError: no page has a table of cars, a line of one can't be read, or pages are missing.
    """
    _require_all_pages(pages)
    reading = _Reading()
    read_pages: list[_Page] = []
    for number, text in enumerate(pages, start=1):
        page = _read_page(number, text.splitlines(), reading)
        if page.rows:
            read_pages.append(page)
    if not read_pages:
        raise _no_table(pages, reading)
    return [_sheet(pages_of_session, reading) for pages_of_session in _by_session(read_pages)]


def _no_table(pages: Sequence[str], reading: _Reading) -> UserError:
    if reading.others:
        return reading.others[0]
    for text in pages:
        for line in text.splitlines():
            segments = segments_of(line)
            if len(segments) > _FEW:
                return unknown_headings(segments)
    return unknown_headings(())


_FEW = 2


def _require_all_pages(pages: Sequence[str]) -> None:
    for text in pages:
        for match in _PAGE_OF.finditer(fold(text)):
            if int(match[2]) > len(pages) and int(match[1]) <= int(match[2]):
                sentence = "Download the file again: it has {count} of {all} pages. Nothing was saved."
                raise UserError(phrase(sentence, count=len(pages), all=match[2]))


def _read_page(number: int, lines: Sequence[str], reading: _Reading) -> _Page:
    page = _Page(number)
    has_heading = any(headings_of(line) for line in lines)
    if has_heading:
        reading.is_in_table = False
        reading.section = None if _begins_anew(lines) else reading.section
    for place, line in enumerate(lines):
        if not line.strip():
            continue
        following = next((after for after in lines[place + 1 :] if after.strip()), "")
        _read_line(page, line, following, reading)
    return page


def _begins_anew(lines: Sequence[str]) -> bool:
    """Whether the page's first row has a place: it doesn't go on with those who have none."""
    for line in lines:
        match = _ROW.fullmatch(line)
        if match and headings_of(line) is None and match["position"] == "1":
            return True
    return False


def _read_line(page: _Page, line: str, following: str, reading: _Reading) -> None:
    headings, penalty = headings_of(line), read_penalty(line)
    if penalty is not None:
        reading.penalties[penalty.number] = penalty.words
    elif headings is not None:
        _begin_table(headings, following, reading)
    elif reading.second_headings and second_headings_of(line) and reading.is_in_table and not page.rows:
        return
    elif not reading.is_in_table:
        if not page.rows:
            page.above.append(line)
    elif _END.match(fold(line)):
        reading.is_in_table = False
    elif read_status(line):
        reading.section = read_status(line)
    else:
        _read_row(page, line, reading)


def _begin_table(headings: list[Heading], following: str, reading: _Reading) -> None:
    columns = {heading.column for heading in headings}
    try:
        refuse_other_list(columns, [heading.column.name for heading in headings])
    except UserError as error:  # in a book it is one page of several
        reading.others.append(error)
        reading.is_in_table = False
        return
    reading.headings = headings
    reading.second_headings = second_headings_of(following)
    reading.is_in_table = True
    reading.columns |= columns
    if reading.second_headings:
        reading.columns.update(heading.column for heading in reading.second_headings)


def _read_row(page: _Page, line: str, reading: _Reading) -> None:
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
    if position and not position.isdecimal() and read_status(position) is None:
        return None
    if position is None and match.start("number") > _last_place_of_numbers(headings):
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


def _row(page: _Page, line: str, match: re.Match[str], reading: _Reading) -> CarRow:
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


def _add_second_line(page: _Page, line: str, headings: Sequence[Heading]) -> None:
    _add_cells(page, page.rows[-1], tokens_of(line), headings, line)


def _add_cells(
    page: _Page, row: CarRow, tokens: Sequence[Token], headings: Sequence[Heading], line: str
) -> None:
    cells = cells_of(tokens, headings)
    if cells is None:
        raise _unreadable(page, line)
    for cell in cells:
        row.add(cell.column, cell.text)


def _place(page: _Page, line: str) -> str:
    words = " ".join(line.split())[:40]
    return phrase("page {page}, “{words}”", page=page.number, words=words)


def _unreadable(page: _Page, line: str) -> UserError:
    sentence = "Check the file, or send the list as CSV: I can't read {place}. Nothing was saved."
    return UserError(phrase(sentence, place=_place(page, line)))


def _by_session(pages: Iterable[_Page]) -> list[list[_Page]]:
    """The pages of each session, by what the lines above their tables call it."""
    groups: list[tuple[str | None, list[_Page]]] = []
    for page in pages:
        named = read_heading_lines(page.above).session_words[:1]
        name = named[0] if named else None
        if groups and name in (None, groups[-1][0]):
            groups[-1][1].append(page)
        else:
            groups.append((name, [page]))
    return [group for _, group in groups]


def _sheet(pages: Sequence[_Page], reading: _Reading) -> Sheet:
    above = pages[0].above
    classes = _class_names(pages)
    tables: list[CarTable] = []
    for page in pages:
        label = _label(page.above, classes)
        for row in page.rows:
            if not tables or _begins_table(tables[-1], label, row):
                tables.append(CarTable(label))
            tables[-1].rows.append(row)
            row.note_penalty(reading.penalties)
    words = read_heading_lines(above)
    return Sheet(tables, frozenset(reading.columns), words, tuple(map(str.strip, above)))


def _class_names(pages: Iterable[_Page]) -> list[str]:
    names = [row.text(Column.CLASS) for page in pages for row in page.rows]
    return list(dict.fromkeys(filter(None, names)))


def _label(above: Iterable[str], classes: Sequence[str]) -> str:
    """The class that a page is of alone, as a text of its own above the table; empty where it is of all."""
    for line in above:
        for segment in segments_of(line):
            if any(same_class(segment, name) for name in classes):
                return segment
    return ""


def _begins_table(table: CarTable, label: str, row: CarRow) -> bool:
    """Whether the row is the first of another table: of a class's own page, or with the places from 1 on."""
    if label != table.label:
        return True
    number = row.text(Column.NUMBER)
    is_first = row.text(Column.POSITION) in ("1", "1.")
    return is_first or any(other.text(Column.NUMBER) == number for other in table.rows)
