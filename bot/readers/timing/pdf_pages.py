"""One page of a PDF after the other, line after line: headings, rows, and what stands around them."""

import re
from collections.abc import Sequence

from bot.domain.base.plain_text import fold
from bot.errors import UserError
from bot.readers.timing.cells import read_status
from bot.readers.timing.heading_faults import refuse_other_list
from bot.readers.timing.pdf_columns import Heading, headings_of, second_headings_of
from bot.readers.timing.pdf_rows import Page, Reading, has_first_place, read_row
from bot.readers.timing.penalties import read_penalty

_END = re.compile(
    r"""
      (?: fastest | best )\ lap \b | lap\ record \b       # FASTEST LAP:   326   G.Marekinen
    | timekeep | chronomet | zeitnahme | printed \b       # Timekeeping: …  -  printed: 29.06.2023
    | weather \b | these\ results \b | results\ are \b    # Weather / Track: Wet / Wet
    | page\ \d | seite\ \d                               # Page 1 / 7
    """,
    re.VERBOSE,
)


def read_page(number: int, lines: Sequence[str], reading: Reading) -> Page:
    """A page's rows and the lines above them; what it tells of the pages behind it goes into `reading`.

    Raises:
        UserError: a line of its table can't be read.
    """
    page = Page(number)
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
    return any(has_first_place(line) and headings_of(line) is None for line in lines)


def _read_line(page: Page, line: str, following: str, reading: Reading) -> None:
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
        read_row(page, line, reading)


def _begin_table(headings: list[Heading], following: str, reading: Reading) -> None:
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
