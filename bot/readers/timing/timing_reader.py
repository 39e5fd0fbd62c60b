"""A timing file read: told by its content, whatever its name is."""

from dataclasses import replace

from bot.domain.results.field import Field, FieldKind
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.documents.pdf_text import is_pdf, pdf_layout
from bot.readers.text_files import decode_text
from bot.readers.timing.csv_sheet import read_csv
from bot.readers.timing.pdf_sheet import read_pdf_pages
from bot.readers.timing.sheet_table import Sheet, field_of
from bot.readers.timing.sheet_words import SheetWords, read_file_name

_NO_TEXT = mark("Send the result list as PDF or CSV: I can't read this file. Nothing was saved.")


def read_timing(data: bytes, name: str) -> tuple[Field, ...]:
    """The field of each session in the file, in its order. What a file doesn't say of itself, its name may.

    Raises:
        UserError: it is no list of results, or not whole; says what was seen and what is needed.
    """
    name_words = read_file_name(name)
    fields: list[Field] = []
    for sheet in _sheets(data):
        words = _with_name(sheet.words, name_words)
        fields.append(field_of(replace(sheet, words=words)))
    return tuple(fields)


def _sheets(data: bytes) -> list[Sheet]:
    if is_pdf(data):
        return read_pdf_pages(pdf_layout(data))
    text = decode_text(data)
    if text is None:
        raise UserError(phrase(_NO_TEXT))
    return [read_csv(text)]


def _with_name(words: SheetWords, name_words: SheetWords) -> SheetWords:
    """What the content says, and where it says nothing, the name."""
    kind = words.kind
    if kind is FieldKind.RESULT and not words.session_words:
        kind = name_words.kind
    return SheetWords(
        session_words=words.session_words or name_words.session_words,
        track=words.track,
        day=words.day or name_words.day,
        start=words.start,
        life=words.life or name_words.life,
        kind=kind,
    )
