import pytest

from bot.domain.press.photo import LONGEST_CREDIT, NOT_SAID, Hanging, Photo, Picture, hang
from bot.errors import UserError

PICTURE = Picture(b"pixels")
OLD = Photo("0" * 64, "racing one", "The car in the rain")


def test_a_picture_is_known_by_its_bytes() -> None:
    assert Picture(b"pixels").digest == PICTURE.digest != Picture(b"other").digest


def test_what_was_not_said_stays() -> None:
    assert hang(NOT_SAID, OLD) == OLD
    assert hang(NOT_SAID, None) is None
    assert hang(Hanging(credit=" Jane\n Doe "), OLD) == Photo(OLD.digest, "Jane Doe", OLD.alt)
    assert hang(Hanging(alt="The podium"), OLD) == Photo(OLD.digest, OLD.credit, "The podium")


def test_a_new_picture_takes_nothing_over_from_the_old_one() -> None:
    assert hang(Hanging(PICTURE), OLD) == Photo(PICTURE.digest)
    assert hang(Hanging(PICTURE, "-", "Wet"), OLD) == Photo(PICTURE.digest, None, "Wet")


def test_a_dash_as_credit_takes_the_photo_away() -> None:
    assert hang(Hanging(credit="-"), OLD) is None


@pytest.mark.parametrize("typed", [Hanging(credit="Jane"), Hanging(alt="Wet"), Hanging(credit="-")])
def test_words_without_a_photo_are_refused(typed: Hanging) -> None:
    with pytest.raises(UserError, match="Add a photo with `photo`"):
        hang(typed, None)


def test_words_that_are_too_long_are_refused() -> None:
    with pytest.raises(UserError, match="101 characters; the limit is 100"):
        hang(Hanging(credit="x" * (LONGEST_CREDIT + 1)), OLD)
