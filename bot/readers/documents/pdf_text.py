"""The text of a PDF."""

import io
import logging
import re
import zlib

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from bot.errors import UserError
from bot.languages.catalogue import phrase

MOST_PAGES = 60
_SCAN = phrase("Send the text itself: this PDF holds pictures of its pages and no text that I can read.")
_LOCKED = phrase("Send the PDF without its password, or paste its text: I can't open this one.")
_BROKEN = phrase("Send the text itself: I can't read this PDF.")
_FAULTS = (
    *(PyPdfError, zlib.error, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(RecursionError, NotImplementedError, AssertionError),
)
"""Whatever is wrong in a file shows in many ways; nothing of ours runs in there."""
_GAP = re.compile(r"[ \t]{2,}")

# What it has to say of a crooked file is for whoever made the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def pdf_text(data: bytes, *, in_columns: bool = False) -> str:
    """The text of its first 60 pages, page after page; with a bar between columns where they are wanted.

    Raises:
        UserError: it is locked, broken, or has no text.
    """
    try:
        pages = _pages(data, in_columns=in_columns)
    except _FAULTS as error:
        raise UserError(_BROKEN) from error
    text = "\n".join(pages).strip()
    if not text:
        raise UserError(_SCAN)
    return text


def _pages(data: bytes, *, in_columns: bool) -> list[str]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UserError(_LOCKED)
    return [_page_text(page, in_columns=in_columns) for page in reader.pages[:MOST_PAGES]]


def _page_text(page: PageObject, *, in_columns: bool) -> str:
    if not in_columns:
        return page.extract_text()
    lines = page.extract_text(extraction_mode="layout").splitlines()
    return "\n".join(_GAP.sub("  ", line.strip()) for line in lines)
