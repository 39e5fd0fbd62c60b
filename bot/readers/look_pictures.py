"""A team's logo, and the bot's avatar and banner: each in the shape that Discord shows it in."""

import io

from PIL import Image, ImageOps

from bot.domain.press.photo import Picture
from bot.readers.photos import as_jpeg, read_image

_LOGO_SIDE = 256
"""Pixels; a thumbnail has about 85, the sharpest screens three times that. It goes along with each post."""
_AVATAR_SIDE = 512
_BANNER_SIZE = (1360, 480)
"""Twice the 680 by 240 that Discord recommends."""


def read_logo(data: bytes) -> Picture:
    """A PNG of at most 256 pixels, transparent where the upload is: it stands on dark and on light.

    Raises:
        UserError: as `bot.readers.photos.read_photo`.
    """
    image = _in_colours(read_image(data))
    image.thumbnail((_LOGO_SIDE, _LOGO_SIDE))
    return Picture(_as_png(image))


def read_avatar(data: bytes) -> Picture:
    """A square PNG; what is wider or higher is cut evenly at both ends, as Discord shows a circle of it.

    Raises:
        UserError: as `bot.readers.photos.read_photo`.
    """
    return Picture(_as_png(ImageOps.fit(_in_colours(read_image(data)), (_AVATAR_SIDE, _AVATAR_SIDE))))


def read_banner(data: bytes) -> Picture:
    """A JPEG in the banner's shape, cut evenly at both ends.

    Raises:
        UserError: as `bot.readers.photos.read_photo`.
    """
    return Picture(as_jpeg(ImageOps.fit(_in_colours(read_image(data)), _BANNER_SIZE)))


def _in_colours(image: Image.Image) -> Image.Image:
    """With transparency where there is any: what is scaled smoothly needs whole colours, not a palette's."""
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image.convert("RGB")


def _as_png(image: Image.Image) -> bytes:
    image.info.clear()
    file = io.BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()
