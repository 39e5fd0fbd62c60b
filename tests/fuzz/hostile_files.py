"""Files that are right, those that end too early, and those that aren't what they say."""

import io
import random
from functools import cache

from PIL import Image

from tests.loopback import Upload
from tests.readers.documents.documents import pdf, word
from tests.readers.files import GOOD
from tests.simulated.seasons import READY_TOML, TIMED, TWO_CARS
from tests.worker.hostile_files import calendar

_LINES = (
    "Saturday 1 July",
    "Race 1|12:15-13:15",
    "Race 2: 20th in Silver.",
    '"We learn," said Jessica Bäckman.',
)
_NAMES = (
    *("season.toml", "a.ics", "b.pdf", "c.docx", "d.html", "e.txt", "f.csv", "photo.jpg", "g.png", "h.gif"),
    *("no-ending", "@everyone.png", "x" * 90 + ".toml", "i.svg", "j.zip", ".toml"),
)
_KINDS = ("text/plain", "image/png", "image/jpeg", "application/pdf", "application/octet-stream")


@cache
def _contents() -> tuple[bytes, ...]:
    text = "\n".join(_LINES)
    return (
        *(season.encode() for season in (READY_TOML, TIMED, TWO_CARS, GOOD)),
        calendar("Mine", "+0100"),
        pdf(_LINES),
        word(_LINES),
        f"<html><table><tr><td>{text}</table>".encode(),
        text.encode(),
        text.encode("utf-16"),
        *(_picture(kind) for kind in ("PNG", "JPEG", "GIF", "WEBP")),
        b"",
        b"\x00" * 2000,
        b"[" * 5000,
        b"PK\x03\x04" + b"\xff" * 200,
        READY_TOML.replace("Spa-Francorchamps", "@everyone \u202e||x||```").encode(),
        READY_TOML.replace("2023", "9999").encode(),
    )


def _picture(kind: str) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (64, 48), "red").save(file, kind)
    return file.getvalue()


def a_file(dice: random.Random) -> Upload:
    """A file of any of these, often whole, under any of these names."""
    content = dice.choice(_contents())
    if dice.randrange(3) == 0:  # it ends too early
        content = content[: dice.randint(0, len(content))]
    if dice.randrange(5) == 0:
        place = dice.randint(0, len(content))
        content = content[:place] + dice.randbytes(dice.randint(0, 8)) + content[place:]
    return Upload(dice.choice(_NAMES), content, dice.choice(_KINDS))
