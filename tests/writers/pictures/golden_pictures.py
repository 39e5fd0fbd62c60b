"""Pictures held against those in `golden/`: letters may be drawn a little otherwise by another version."""

import io
import os
from pathlib import Path

from PIL import Image, ImageChops

_GOLDEN = Path(__file__).parent / "golden"
_TILES = (24, 24)
_TOLERANCE = 16
"""How far apart the pictures may be in any of the tiles: the mean difference of its pixels, of 255."""


def assert_like_golden(name: str, picture: bytes, size: tuple[int, int]) -> None:
    """Compare at half the size, which forgives the edges of letters; UPDATE_GOLDEN=1 keeps it instead."""
    with Image.open(io.BytesIO(picture)) as opened:
        assert opened.size == size
        image = opened.convert("RGB").resize((size[0] // 2, size[1] // 2))
    path = _GOLDEN / f"{name}.png"
    if os.environ.get("UPDATE_GOLDEN"):
        image.quantize(256, method=Image.Quantize.MAXCOVERAGE).save(path, optimize=True)
    with Image.open(path) as golden:
        difference = ImageChops.difference(image, golden.convert("RGB"))
    worst = max(difference.resize(_TILES, Image.Resampling.BOX).tobytes())
    assert worst < _TOLERANCE, f"{name} is drawn otherwise than in {path}: {worst}"
