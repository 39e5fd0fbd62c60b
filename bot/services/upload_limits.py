"""How large an upload of each kind may be, and how a larger one is refused."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.domain.press.photo import HEAVIEST_UPLOAD
from bot.readers.photos import photo_too_heavy
from bot.readers.releases.release_file import LARGEST_RELEASE, release_too_large
from bot.readers.season_file.toml_text import LARGEST_FILE
from bot.readers.text_files import kibibytes
from bot.readers.timetables.timetable_reader import timetable_too_large


@dataclass(frozen=True, slots=True)
class UploadLimit:
    """The most bytes that are read; `refusal` words what somebody is told of a file of so many."""

    largest: int
    refusal: Callable[[int], str]


def _season_file_refusal(size: int) -> str:
    return (
        f"The file has {kibibytes(size)} KiB; a season file has up to {kibibytes(LARGEST_FILE)} KiB. "
        "Nothing was stored: please choose the season's TOML file."
    )


PHOTO = UploadLimit(HEAVIEST_UPLOAD, photo_too_heavy)
RELEASE = UploadLimit(LARGEST_RELEASE, release_too_large)
SEASON_FILE = UploadLimit(LARGEST_FILE, _season_file_refusal)
TIMETABLE = UploadLimit(LARGEST_FILE, timetable_too_large)
