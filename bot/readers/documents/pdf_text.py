"""The text of a PDF."""

import io
import logging
import re
import zlib
from collections.abc import Sequence
from functools import lru_cache

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.documents.pdf_streams import has_damaged_stream

MOST_PAGES = 60
_MARK = b"%PDF-"
_HEAD = 1024
"""Bytes at the beginning in which a PDF says that it is one (ISO 32000-1, 7.5.2, implementation note 13)."""
_END, _TAIL = b"%%EOF", 2048
"""What a whole PDF ends with, and the bytes that some programs leave behind it."""
_SCAN = mark("Send the text itself: this PDF holds pictures of its pages and no text that I can read.")
_LOCKED = mark("Send the PDF without its password, or paste its text: I can't open this one.")
_BROKEN = mark("Send the text itself: I can't read this PDF.")
_FAULTS = (
    *(PyPdfError, zlib.error, EOFError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError),
    *(RecursionError, NotImplementedError, AssertionError),
)
"""Whatever is wrong in a file shows in many ways; nothing of ours runs in there."""
_GAP = re.compile(r"[ \t]{2,}")

# What it has to say of a crooked file is for whoever made the file.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)
_CUT_OFF = mark("Download the file again: this PDF ends in the middle. Nothing was saved.")
_DAMAGED = mark("Download the file again: this PDF is damaged. Nothing was saved.")
_EMPTY_PAGE = mark("Download the file again: I can't read page {page} of this PDF. Nothing was saved.")


def is_pdf(data: bytes) -> bool:
    """Whether a file says that it is a PDF."""
    return _MARK in data[:_HEAD]


@lru_cache(maxsize=1)
def pdf_layout(data: bytes) -> tuple[str, ...]:
    """The text of its first 60 pages, each as it stands on the page: columns are where spaces put them.

    It is kept for the next who asks: a file may be looked at as this and then as that.

    Raises:
        UserError: it is locked, damaged or cut off, or a page of it has no text.
    """
    if _END not in data[-_TAIL:]:
        raise UserError(phrase(_CUT_OFF))
    if has_damaged_stream(data):
        raise UserError(phrase(_DAMAGED))
    try:
        pages = [page.extract_text(extraction_mode="layout") for page in _open_pages(data)]
    except _FAULTS as error:
        raise UserError(phrase(_BROKEN)) from error
    if not "".join(pages).strip():
        raise UserError(phrase(_SCAN))
    for number, text in enumerate(pages, start=1):
        if not text.strip():
            raise UserError(phrase(_EMPTY_PAGE, page=number))
    return tuple(pages)


def pdf_text(data: bytes, *, in_columns: bool = False) -> str:
    """The text of its first 60 pages, page after page; with a bar between columns where they are wanted.

    Raises:
        UserError: it is locked, broken, or has no text.
    """
    try:
        pages = _pages(data, in_columns=in_columns)
    except _FAULTS as error:
        raise UserError(phrase(_BROKEN)) from error
    text = "\n".join(pages).strip()
    if not text:
        raise UserError(phrase(_SCAN))
    return text


def _pages(data: bytes, *, in_columns: bool) -> list[str]:
    return [_page_text(page, in_columns=in_columns) for page in _open_pages(data)]


def _open_pages(data: bytes) -> Sequence[PageObject]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise UserError(phrase(_LOCKED))
    return reader.pages[:MOST_PAGES]


def _page_text(page: PageObject, *, in_columns: bool) -> str:
    if not in_columns:
        return page.extract_text()
    lines = page.extract_text(extraction_mode="layout").splitlines()
    return "\n".join(_GAP.sub("  ", line.strip()) for line in lines)
