"""Pictures for the page: as they are where there is room, smaller where not."""

import base64
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from PIL import Image

_SMALLER = ((2400, 85), (1600, 82), (1200, 80), (800, 75), (480, 70))
"""Longest side in pixels and JPEG quality, tried one after the other."""


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A JPEG, PNG or WebP file's bytes, what is on it, and whose it is."""

    data: bytes
    alt: str
    credit: str = ""
    kind: str = "jpeg"

    @property
    def uri(self) -> str:
        """The picture itself as an address."""
        return f"data:image/{self.kind};base64,{base64.b64encode(self.data).decode()}"


@dataclass(frozen=True, slots=True)
class Chosen:
    """What fits: how many of the pictures are smaller than they were, and how many are missing."""

    pictures: tuple[PagePicture, ...]
    smaller: int = 0
    missing: int = 0


def pictures_that_fit(pictures: Sequence[PagePicture], room: int) -> Chosen:
    """The pictures in `room` bytes of a page, each in an equal share of what the ones before it left."""
    kept: list[PagePicture] = []
    smaller, left = 0, room
    for place, picture in enumerate(pictures):
        one = _within(picture, left // (len(pictures) - place))
        if one is None:
            continue
        kept.append(one)
        left -= len(one.uri)
        smaller += one is not picture
    return Chosen(tuple(kept), smaller, len(pictures) - len(kept))


def _within(picture: PagePicture, room: int) -> PagePicture | None:
    if len(picture.uri) <= room:
        return picture
    return next((one for one in _shrunk(picture) if len(one.uri) <= room), None)


def _shrunk(picture: PagePicture) -> Iterator[PagePicture]:
    with Image.open(io.BytesIO(picture.data)) as opened:
        whole = opened.convert("RGB")
    for side, quality in _SMALLER:
        small = whole.copy()
        small.thumbnail((side, side))
        out = io.BytesIO()
        small.save(out, "JPEG", quality=quality, optimize=True)
        yield replace(picture, data=out.getvalue(), kind="jpeg")
