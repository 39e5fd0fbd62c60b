"""Pictures that people upload: checked by decoding them, and made anew without what they tell of places."""

import io

import pi_heif
from PIL import Image, ImageCms, ImageOps

from bot.domain.base.upload_limits import photo_too_heavy
from bot.domain.press.photo import HEAVIEST_UPLOAD, Picture
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

MOST_PIXELS = 50_000_000
"""Width times height. Looked at in the file's head: a small file can hold a picture that fills the memory."""
MOST_SCANS = 100
"""Passes of a progressive JPEG: about ten are usual, and each costs the time of all pixels."""
MOST_PIXELS_PASSED = 20 * MOST_PIXELS
"""Pixels times passes."""
LONGEST_SIDE = 2560
"""Pixels of the picture that is kept, enough for any screen."""

_KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
"""What cameras and phones write."""
_WITH_SCANS = ("JPEG", "MPO")
"""An MPO is a JPEG with further pictures behind it, of which the first counts."""
_SCAN = b"\xff\xda"
_QUALITY = 88

_BROKEN = mark("Please send that photo again: the file is broken.")
_NO_PICTURE = mark("Send a photo as JPEG, HEIC, PNG, WebP or AVIF: I can't open that file.")


def read_photo(data: bytes) -> Picture:
    """Decode a JPEG, HEIC, PNG, WebP or AVIF, whatever it is called; make of it a JPEG of its pixels alone.

    Its orientation is applied, its colours are brought to sRGB, and what is transparent becomes white.
    Of an animation the first picture counts. It takes a second for a large one.

    Raises:
        UserError: it is too large, of another kind, or broken.
        MemoryError: there is no room for its pixels.
    """
    return Picture(as_jpeg(read_image(data)))


def read_image(data: bytes) -> Image.Image:
    """The pixels of such a file in sRGB, no larger than is kept, upright; what is transparent stays so.

    Raises:
        UserError: as `read_photo`.
    """
    if len(data) > HEAVIEST_UPLOAD:
        raise UserError(photo_too_heavy(len(data)))
    pi_heif.register_heif_opener()
    try:
        image = Image.open(io.BytesIO(data), formats=_KINDS)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise UserError(_too_many_pixels()) from error
    except Exception as error:  # whatever the decoder says of bytes that are no picture
        raise UserError(phrase(_NO_PICTURE)) from error
    _refuse_bomb(image, data)
    try:
        return _upright(image)
    except MemoryError:
        raise
    except Exception as error:
        raise UserError(phrase(_BROKEN)) from error


def _too_many_pixels() -> str:
    return phrase(
        "Send a smaller photo: that one has more than {millions} million pixels.",
        millions=MOST_PIXELS // 10**6,
    )


def _refuse_bomb(image: Image.Image, data: bytes) -> None:
    """What would take memory or time out of all proportion, before a pixel of it is decoded."""
    if image.width * image.height > MOST_PIXELS:
        raise UserError(_too_many_pixels())
    if image.format not in _WITH_SCANS:
        return
    scans = data.count(_SCAN)
    if scans > MOST_SCANS or scans * image.width * image.height > MOST_PIXELS_PASSED:
        raise UserError(phrase(_NO_PICTURE))


def _upright(image: Image.Image) -> Image.Image:
    """The pixels in sRGB, no larger than is kept, the right way up."""
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at half its size or less
    image.load()
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    turned = ImageOps.exif_transpose(image)
    return _srgb(turned)


def _srgb(image: Image.Image) -> Image.Image:
    """Telephones write wider colours; without the profile, which goes, they would look pale."""
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"))
    except (OSError, ImageCms.PyCMSError):  # a profile that makes no sense says nothing of the colours
        return image
    return made or image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "I;16":  # Pillow would cut these off at white instead of scaling them
        image = image.convert("I").point(lambda level: level / 256).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    whole = image.convert("RGBA")
    white = Image.new("RGBA", whole.size, "white")
    return Image.alpha_composite(white, whole).convert("RGB")


def as_jpeg(image: Image.Image) -> bytes:
    """As a JPEG of its pixels alone, on white, with nothing of what came with them.

    Even noise of the largest size stays under 5 MiB, and servers without boosts take 10.
    """
    opaque = _on_white(image)
    opaque.info.clear()
    file = io.BytesIO()
    opaque.save(file, "JPEG", quality=_QUALITY, optimize=True)
    return file.getvalue()
