"""Logos, avatars and banners: cleaned like photos, each in its own shape."""

import pytest
from PIL import Image

from bot.errors import UserError
from bot.readers.look_pictures import read_avatar, read_banner, read_logo
from tests.pictures_made import SECRETS, bomb, encoded, opened, two_halves, with_secrets


def transparent(size: tuple[int, int]) -> bytes:
    """Red in the middle of nothing."""
    image = Image.new("RGBA", size, (0, 0, 0, 0))
    image.paste("red", (size[0] // 4, size[1] // 4, size[0] // 2, size[1] // 2))
    return encoded(image, "PNG")


def test_a_logo_is_small_and_stays_transparent() -> None:
    logo = opened(read_logo(transparent((800, 400))).data)
    assert (logo.format, logo.size, logo.mode) == ("PNG", (256, 128), "RGBA")
    assert logo.getpixel((0, 0)) == (0, 0, 0, 0)


def test_a_logo_with_a_palette_keeps_its_colours() -> None:
    logo = opened(read_logo(encoded(two_halves((600, 300)).convert("P"), "PNG")).data)
    assert (logo.size, logo.mode, logo.getpixel((2, 2))) == ((256, 128), "RGB", (255, 0, 0))


def test_an_avatar_is_a_square_of_the_middle() -> None:
    avatar = opened(read_avatar(encoded(two_halves((900, 300)), "PNG")).data)
    assert (avatar.format, avatar.size) == ("PNG", (512, 512))
    assert avatar.getpixel((5, 5)) == (255, 0, 0)
    assert avatar.getpixel((506, 5)) == (0, 0, 255)


def test_a_banner_has_the_banners_shape() -> None:
    banner = opened(read_banner(encoded(two_halves((500, 500)), "PNG")).data)
    assert (banner.format, banner.size) == ("JPEG", (1360, 480))


@pytest.mark.parametrize("read", [read_logo, read_avatar, read_banner])
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_what_came_with_a_picture_is_kept(read: object, kind: str) -> None:
    data = read(with_secrets(kind)).data  # type: ignore[operator] # each is a reader
    assert not [secret for secret in SECRETS if secret in data]


@pytest.mark.parametrize("read", [read_logo, read_avatar, read_banner])
@pytest.mark.parametrize("data", [b"PK", bomb(), with_secrets()[:100]])
def test_what_is_no_picture_is_refused_in_words(read: object, data: bytes) -> None:
    with pytest.raises(UserError, match=r"^Send a "):
        read(data)  # type: ignore[operator] # each is a reader
