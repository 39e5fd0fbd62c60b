"""Pictures as cameras, telephones and attackers make them."""

import io
import struct
import zlib

from PIL import ExifTags, Image, ImageCms, PngImagePlugin

SECRETS = (b"Exif", b"GPS", b"http://ns.adobe.com", b"ICC_PROFILE", b"Canon", b"at home", b"51.0")
"""What must not be in a picture that was cleaned."""


def encoded(image: Image.Image, kind: str = "JPEG", **how: object) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **how)
    return file.getvalue()


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    image.load()
    return image


def two_halves(size: tuple[int, int] = (64, 32), mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new(mode, size, "blue")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    return image


def exif(orientation: int = 1) -> bytes:
    """What a camera notes: make, orientation, and where it was."""
    noted = Image.Exif()
    noted[ExifTags.Base.Make] = "Canon"
    noted[ExifTags.Base.Orientation] = orientation
    noted.get_ifd(ExifTags.IFD.GPSInfo).update(
        {ExifTags.GPS.GPSLatitudeRef: "N", ExifTags.GPS.GPSLatitude: (51.0, 0.0, 0.0)}
    )
    return noted.tobytes()


def with_secrets(kind: str = "JPEG", orientation: int = 1) -> bytes:
    """A picture with everything in it that may tell where it was taken."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    xmp = b"<x:xmpmeta xmlns:x='http://ns.adobe.com/x/'>51.0 N</x:xmpmeta>"
    how: dict[str, object] = {"exif": exif(orientation), "icc_profile": profile}
    if kind == "PNG":
        told = PngImagePlugin.PngInfo()
        told.add_itxt("XML:com.adobe.xmp", xmp.decode())
        told.add_text("Comment", "at home")
        return encoded(two_halves(), "PNG", pnginfo=told, **how)
    more = {"comment": b"at home"} if kind == "JPEG" else {"lossless": True}
    return encoded(two_halves(), kind, xmp=xmp, **how, **more)


def bomb(width: int = 30_000, height: int = 30_000) -> bytes:
    """A small PNG of a picture that would take some gigabytes."""

    def chunk(name: bytes, data: bytes) -> bytes:
        checked = name + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(bytes(1000), 9))
    return b"\x89PNG\r\n\x1a\n" + head + rows + chunk(b"IEND", b"")


def many_scans(count: int = 2000) -> bytes:
    """A progressive JPEG that has the decoder pass over its pixels again and again."""
    data = encoded(two_halves((640, 640)), progressive=True)
    start = data.rindex(b"\xff\xda")
    return data[:start] + data[start:-2] * count + data[-2:]
