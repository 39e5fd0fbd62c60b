"""The file of a press release: how large it may be, and the text in it."""

from bot.domain.base.upload_limits import LARGEST_RELEASE, release_too_large
from bot.errors import UserError
from bot.readers.text_files import decode_text


def decode_release(data: bytes) -> str:
    """The text of a file in UTF-8, in UTF-16 with its mark, or in Windows' western letters.

    Raises:
        UserError: it is larger than 32 KiB, or no text.
    """
    if len(data) > LARGEST_RELEASE:
        raise UserError(release_too_large(len(data)))
    text = decode_text(data)
    if text is None:
        raise UserError(
            "Save the release as plain text (.txt) and send that: I can't read this file. Nothing was saved."
        )
    return text
