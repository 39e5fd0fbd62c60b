"""How large an upload of each kind may be, and how a larger one is refused."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.press.photo import HEAVIEST_UPLOAD
from bot.readers import photos
from bot.readers.releases import paragraphs
from bot.readers.season_file.toml_text import LARGEST_FILE
from bot.readers.timetables import timetable_reader


@dataclass(frozen=True, slots=True)
class UploadLimit:
    """The most bytes that are read; `refusal` words what somebody is told of a file of so many."""

    largest: int
    refusal: Callable[[int], str]


def _season_file_refusal(size: int) -> str:
    kib = -(-size // 1024)  # rounded up: 1 byte too many isn't the size that is allowed
    return (
        f"The file has {kib} KiB; a season file has up to {LARGEST_FILE // 1024} KiB. "
        "Nothing was stored: please choose the season's TOML file."
    )


PHOTO = UploadLimit(HEAVIEST_UPLOAD, photos.too_heavy)
RELEASE = UploadLimit(paragraphs.LARGEST_RELEASE, paragraphs.too_large)
SEASON_FILE = UploadLimit(LARGEST_FILE, _season_file_refusal)
TIMETABLE = UploadLimit(LARGEST_FILE, timetable_reader.too_large)
