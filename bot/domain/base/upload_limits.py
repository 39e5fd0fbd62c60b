"""How large an upload of each kind may be, and how a larger one is refused."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.press.photo import HEAVIEST_UPLOAD
from bot.languages.catalogue import phrase

LARGEST_FILE = 256 * 1024
"""Bytes of a season file or timetable; a season of 100 rounds with every detail is far smaller."""
LARGEST_RELEASE = 32 * 1024
"""Characters of a release's text; the longest that a team sends is a quarter of it."""
LARGEST_DOCUMENT = 8 * 1024 * 1024
"""Bytes of a file that has a text in it: a PDF or Word file with pictures."""


@dataclass(frozen=True, slots=True)
class UploadLimit:
    """The most bytes that are read; `refusal` words what somebody is told of a file of so many."""

    largest: int
    refusal: Callable[[int], str]


def kibibytes(size: int) -> int:
    """A size in bytes as KiB, rounded up: one byte too many isn't the size that is allowed."""
    return -(-size // 1024)


def photo_too_heavy(size: int) -> str:
    """The refusal of a file of so many bytes."""
    return phrase(
        "Send a smaller photo, or a JPEG instead of a PNG: this one has {size} MiB; the limit is "
        "{most} MiB. Nothing was saved.",
        size=f"{size / 2**20:.1f}",
        most=HEAVIEST_UPLOAD // 2**20,
    )


def release_too_large(size: int) -> str:
    """The refusal of a release of `size` bytes or characters."""
    return phrase(
        "Choose the release itself, as a .txt or .md file: its text has {size} KiB; the limit is "
        "{most} KiB. Nothing was saved.",
        size=kibibytes(size),
        most=kibibytes(LARGEST_RELEASE),
    )


def document_too_large(size: int) -> str:
    """The refusal of a file of `size` bytes that has a text in it."""
    return phrase(
        "Send its text alone: this file has {size} MiB; the limit is {most} MiB. Nothing was saved.",
        size=f"{size / 2**20:.1f}",
        most=LARGEST_DOCUMENT // 2**20,
    )


def timetable_too_large(size: int) -> str:
    """The refusal of a timetable of `size` bytes."""
    return phrase(
        "Send a smaller file: this one has {size} KiB; the limit is {most} KiB. Nothing was saved.",
        size=kibibytes(size),
        most=kibibytes(LARGEST_FILE),
    )


def _season_file_refusal(size: int) -> str:
    return phrase(
        "Choose the season's TOML file: this one has {size} KiB, a season file up to "
        "{most} KiB. Nothing was saved.",
        size=kibibytes(size),
        most=kibibytes(LARGEST_FILE),
    )


PHOTO = UploadLimit(HEAVIEST_UPLOAD, photo_too_heavy)
RELEASE = UploadLimit(LARGEST_DOCUMENT, document_too_large)
SEASON_FILE = UploadLimit(LARGEST_FILE, _season_file_refusal)
TIMETABLE = UploadLimit(LARGEST_DOCUMENT, document_too_large)
TIMING = UploadLimit(LARGEST_DOCUMENT, document_too_large)
