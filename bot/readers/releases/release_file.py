"""The file of a press release: how large it may be, and the text in it."""

from bot.domain.base.upload_limits import LARGEST_RELEASE, release_too_large
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.documents.document_text import require_document_text

_UNREADABLE = mark("Send the release as text, PDF, Word or HTML: I can't read this file. Nothing was saved.")


def decode_release(data: bytes) -> str:
    """The text of a PDF, Word or HTML file, or of one that is text.

    Raises:
        UserError: its text is longer than 32 KiB, or it has none.
    """
    text = require_document_text(data, phrase(_UNREADABLE))
    if len(text) > LARGEST_RELEASE:
        raise UserError(release_too_large(len(text)))
    return text
