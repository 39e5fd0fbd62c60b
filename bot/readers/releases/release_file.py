"""The file of a press release: how large it may be, and the text in it."""

from bot.errors import UserError
from bot.readers.text_files import decode_text, kibibytes

LARGEST_RELEASE = 32 * 1024
"""Bytes of a release's file, and characters of its text; the longest that a team sends is a quarter of it."""


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
            "This is no text that I can read. Save the release as plain text (.txt, UTF-8) and upload that; "
            "a PDF or Word file can't be read. Nothing was stored."
        )
    return text


def release_too_large(size: int) -> str:
    """The refusal of a release of `size` bytes or characters."""
    return (
        f"The release has {kibibytes(size)} KiB; up to {kibibytes(LARGEST_RELEASE)} KiB of text can be read. "
        "Please choose the release itself, as a .txt or .md file. Nothing was stored."
    )
