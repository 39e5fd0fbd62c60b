"""The text of a Word file (.docx): its paragraphs and tables, in their order."""

import io
import zipfile
import zlib

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

_LARGEST_UNPACKED = 64 * 1024 * 1024
_FAULTS = (
    *(zipfile.BadZipFile, PackageNotFoundError, zlib.error, EOFError, RuntimeError, SyntaxError),
    *(ValueError, LookupError, TypeError, AttributeError, OSError),
)
"""Whatever is wrong in a file shows in many ways; nothing of ours runs in there."""
_BROKEN = mark("Send the text itself: I can't read this Word file.")


def word_text(data: bytes) -> str | None:
    """The text; None for a zip file that is no Word file.

    Raises:
        UserError: it is one that can't be read, or unpacks to more than 64 MiB.
    """
    try:
        if not _is_word(data):
            return None
        document = docx.Document(io.BytesIO(data))
        blocks = [_block_text(block) for block in document.iter_inner_content()]
    except _FAULTS as error:
        raise UserError(phrase(_BROKEN)) from error
    return "\n".join(blocks)


def _is_word(data: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if "word/document.xml" not in package.namelist():
            return False
        if sum(part.file_size for part in package.infolist()) > _LARGEST_UNPACKED:
            raise UserError(phrase(_BROKEN))
        return True


def _block_text(block: object) -> str:
    if isinstance(block, Table):
        rows = ["\t".join(cell.text.strip() for cell in row.cells) for row in block.rows]
        return "\n".join(rows)
    return str(getattr(block, "text", ""))
