"""Timing files that are PDFs: SRO's result lists with two lines a car, TSL's and Orbits' with one."""

import re
from collections.abc import Iterable, Sequence

from bot.domain.base.plain_text import fold
from bot.domain.results.field_classes import same_class
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.timing.car_rows import CarRow
from bot.readers.timing.columns import Column
from bot.readers.timing.heading_faults import unknown_headings
from bot.readers.timing.pdf_pages import read_page
from bot.readers.timing.pdf_rows import Page, Reading
from bot.readers.timing.sheet_table import CarTable, Sheet
from bot.readers.timing.sheet_words import heading_lines, read_heading_lines, segments_of

_PAGE_OF = re.compile(r"(?:page|seite|sida|pagina)\s+(\d{1,3})\s*(?:/|of|von|av|de|sur)\s*(\d{1,3})")


def read_pdf_pages(pages: Sequence[str]) -> list[Sheet]:
    """A book's sheets, one a session.

    Raises:
        UserError: no page has a table of cars, a line of one can't be read, or pages are missing.
    """
    _require_all_pages(pages)
    reading = Reading()
    read_pages: list[Page] = []
    for number, text in enumerate(pages, start=1):
        page = read_page(number, text.splitlines(), reading)
        if page.rows:
            read_pages.append(page)
    if not read_pages:
        raise _no_table(pages, reading)
    return [_sheet(pages_of_session, reading) for pages_of_session in _by_session(read_pages)]


def _no_table(pages: Sequence[str], reading: Reading) -> UserError:
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
                sentence = mark("Download the file again: it has {count} of {all} pages. Nothing was saved.")
                raise UserError(phrase(sentence, count=len(pages), all=match[2]))


def _by_session(pages: Iterable[Page]) -> list[list[Page]]:
    """The pages of each session, by what the lines above their tables call it."""
    groups: list[tuple[str | None, list[Page]]] = []
    for page in pages:
        named = read_heading_lines(page.above).session_words[:1]
        name = named[0] if named else None
        if groups and name in (None, groups[-1][0]):
            groups[-1][1].append(page)
        else:
            groups.append((name, [page]))
    return [group for _, group in groups]


def _sheet(pages: Sequence[Page], reading: Reading) -> Sheet:
    above = heading_lines(pages[0].above)
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


def _class_names(pages: Iterable[Page]) -> list[str]:
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
