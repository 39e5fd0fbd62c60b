"""The text of a file by what is in it, not by its name: PDF, Word, HTML, or text itself."""

import re

from bot.errors import UserError
from bot.readers.documents.html_text import html_text
from bot.readers.documents.pdf_text import is_pdf, pdf_text
from bot.readers.documents.word_text import word_text
from bot.readers.text_files import decode_text

_ZIP = b"PK\x03\x04"
_IS_HTML = re.compile(
    r"""
      \A \s* (?: <\?xml[^>]{0,200}> \s* )? (?: <!-- .{0,2000}? --> \s* )?
      < (?: !doctype\ html | html | head | body ) [\s>]          # <!DOCTYPE html>, <html lang="sv">
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def document_text(data: bytes, *, in_columns: bool = False) -> str | None:
    """The text; `in_columns` keeps a PDF's columns apart, as tables need it. None for a file that has none.

    Raises:
        UserError: it is a PDF or Word file that can't be read, or a scan; says what to do.
    """
    if is_pdf(data):
        return pdf_text(data, in_columns=in_columns)
    if data.startswith(_ZIP):
        return word_text(data)
    text = decode_text(data)
    if text is None:
        return None
    if _IS_HTML.match(text):
        return html_text(text)
    return text


def require_document_text(data: bytes, refusal: str, *, in_columns: bool = False) -> str:
    """The text of a file that has some.

    Raises:
        UserError: it has none, with that refusal; or as `document_text`.
    """
    text = document_text(data, in_columns=in_columns)
    if text is None:
        raise UserError(refusal)
    return text
