"""Points as people type them."""

import pytest

from bot.errors import UserError
from bot.readers.typed.points import read_points


@pytest.mark.parametrize(
    ("typed", "points"),
    [("12", "12"), (" 7.5 ", "7.5"), ("7,5", "7.5"), ("0", "0"), ("25 points", "25"), ("100pts", "100")],
)
def test_numbers_are_read(typed: str, points: str) -> None:
    assert str(read_points(typed)) == points


@pytest.mark.parametrize("typed", ["-", "–", "−"])
def test_a_dash_takes_them_away(typed: str) -> None:
    assert read_points(typed) is None


@pytest.mark.parametrize("typed", ["", "many", "-1", "1e3", "12345", "1.2345", "1 2"])
def test_the_rest_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="Write the points as a number"):
        read_points(typed)
