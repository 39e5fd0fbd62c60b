"""Photos that people upload: whatever they bring along, only the pixels are kept."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms

from bot.domain.press.photo import HEAVIEST_UPLOAD
from bot.errors import UserError
from bot.readers.photos import LONGEST_SIDE, MOST_SCANS, read_photo
from tests.pictures_made import SECRETS, bomb, encoded, exif, many_scans, opened, two_halves, with_secrets

KINDS = ["JPEG", "PNG", "WEBP"]
PHONE_HEIC = Path(__file__).with_name("phone.heic")
"""Red above blue once it stands upright, as an iPhone would write it: turned, with its place."""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_kept_of_what_a_picture_tells_beside_its_pixels(kind: str) -> None:
    brought = with_secrets(kind)
    assert b"51.0" in brought
    kept = read_photo(brought).data
    assert not [secret for secret in SECRETS if secret in kept]
    image = opened(kept)
    assert (image.format, dict(image.getexif()), "icc_profile" in image.info) == ("JPEG", {}, False)
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("orientation", "left_is_red"), [(1, True), (3, False)])
def test_a_picture_is_kept_the_right_way_up(kind: str, orientation: int, left_is_red: bool) -> None:  # noqa: FBT001
    image = opened(read_photo(with_secrets(kind, orientation)).data).convert("RGB")
    red, _, blue = image.getpixel((4, 16))  # type: ignore[misc]
    assert (red > 200 and blue < 60) is left_is_red


def test_a_picture_taken_upright_is_kept_upright() -> None:
    assert opened(read_photo(encoded(two_halves(), exif=exif(6))).data).size == (32, 64)


def test_a_phones_heic_is_kept_the_right_way_up_without_its_place() -> None:
    brought = PHONE_HEIC.read_bytes()
    assert b"51.0" in brought or b"GPS" in brought or b"Exif" in brought
    image = opened(read_photo(brought).data).convert("RGB")
    assert (image.size, dict(image.getexif())) == ((64, 128), {})
    red, _, blue = image.getpixel((32, 16))  # type: ignore[misc]
    assert red > 200
    assert blue < 60


def test_an_avif_is_taken() -> None:
    assert opened(read_photo(encoded(two_halves(), "AVIF")).data).size == (64, 32)


def test_a_jpeg_with_more_pictures_behind_it_is_taken_and_its_scans_are_counted() -> None:
    several = BytesIO()
    two_halves().save(several, "MPO", save_all=True, append_images=[two_halves()])
    assert opened(read_photo(several.getvalue()).data).size == (64, 32)
    crafted = several.getvalue().replace(b"\xff\xda", b"\xff\xda" * (MOST_SCANS + 1), 1)
    with pytest.raises(UserError, match="can't open"):
        read_photo(crafted)


def test_a_large_picture_is_made_smaller_and_a_small_one_stays() -> None:
    assert opened(read_photo(encoded(Image.new("RGB", (6000, 3000)))).data).size == (LONGEST_SIDE, 1280)
    assert opened(read_photo(encoded(Image.new("RGB", (40, 30)))).data).size == (40, 30)


def test_noise_of_the_largest_size_stays_within_what_discord_takes() -> None:
    noise = Image.effect_noise((LONGEST_SIDE, LONGEST_SIDE), 200)
    brought = encoded(Image.merge("RGB", [noise, noise.rotate(90), noise.rotate(180)]), quality=60)
    assert len(read_photo(brought).data) < 10 * 2**20


def test_what_is_transparent_becomes_white() -> None:
    glass = Image.new("RGBA", (20, 20), (255, 0, 0, 0))
    for kind in ("PNG", "WEBP"):
        assert opened(read_photo(encoded(glass, kind)).data).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("mode", ["1", "L", "P", "CMYK", "I;16"])
def test_pictures_of_any_colours_are_taken(mode: str) -> None:
    kind = "JPEG" if mode == "CMYK" else "PNG"
    assert opened(read_photo(encoded(Image.new(mode, (20, 20)), kind)).data).mode == "RGB"


def test_sixteen_bits_of_grey_keep_their_brightness() -> None:
    grey = encoded(Image.new("I;16", (20, 20), 40_000), "PNG")
    assert opened(read_photo(grey).data).getpixel((5, 5)) == (156, 156, 156)


def test_a_colour_profile_that_makes_no_sense_changes_nothing() -> None:
    no_screens = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    plain = read_photo(encoded(two_halves())).data
    for profile in (b"no profile", no_screens):
        assert read_photo(encoded(two_halves(), icc_profile=profile)).data == plain


def test_the_same_picture_is_kept_the_same() -> None:
    assert read_photo(with_secrets()).digest == read_photo(with_secrets()).digest
    assert len(read_photo(with_secrets()).digest) == 64


def zipped() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.jpg", with_secrets())
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "can't open that file"),
        (b"hello", "can't open that file"),
        (zipped(), "can't open that file"),
        (encoded(two_halves(), "GIF"), "can't open that file"),
        (encoded(two_halves(), "TIFF"), "can't open that file"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "can't open that file"),
        (with_secrets()[:900], "broken|can't open that file"),
        (encoded(Image.effect_noise((300, 300), 90))[:5000], "broken"),
        (encoded(Image.effect_noise((300, 300), 90), "PNG")[:5000], "broken"),
        (b"\xff" * (HEAVIEST_UPLOAD + 1), "8.0 MiB; the limit is 8 MiB"),
        (bomb(), "50 million pixels"),
        (bomb(10_000, 6_000), "50 million pixels"),
        (bomb(2_000_000, 2_000_000), "50 million pixels"),
        (many_scans(), "can't open that file"),
    ],
    ids=range(14),
)
def test_what_is_no_picture_or_too_much_of_one_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read_photo(data)


@given(st.binary(max_size=300), st.integers(0, 900), st.sampled_from(KINDS))
@settings(deadline=None, max_examples=60)
def test_damaged_files_are_read_or_refused_in_words(noise: bytes, at: int, kind: str) -> None:
    whole = with_secrets(kind)
    try:
        kept = read_photo(whole[:at] + noise + whole[at + len(noise) :]).data
    except UserError:
        return
    assert opened(kept).format == "JPEG"
