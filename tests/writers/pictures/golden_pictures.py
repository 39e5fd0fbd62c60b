"""Pictures held against those in `golden/`: letters may be drawn a little otherwise by another version."""

import io
import os
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

_GOLDEN = Path(__file__).parent / "golden"
_TOLERANCE = 2.0
"""How far apart the pictures may be: the mean difference of their pixels, of 255."""


def assert_like_golden(name: str, picture: bytes, size: tuple[int, int]) -> None:
    """Compare at half the size, which forgives the edges of letters; UPDATE_GOLDEN=1 keeps it instead."""
    with Image.open(io.BytesIO(picture)) as opened:
        assert opened.size == size
        image = opened.convert("RGB").resize((size[0] // 2, size[1] // 2))
    path = _GOLDEN / f"{name}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        image.quantize(64).save(path, optimize=True)
    with Image.open(path) as golden:
        difference = ImageStat.Stat(ImageChops.difference(image, golden.convert("RGB")))
    assert max(difference.mean) < _TOLERANCE, f"{name} is drawn otherwise than in {path}"
