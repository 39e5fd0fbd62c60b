"""Every colour beside a post can be seen in both of Discord's themes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.colours import DARK, LEAST_CONTRAST, LIGHT, contrast, hex_colour, visible_colour


def test_contrast_is_what_the_standard_says() -> None:
    assert contrast(0x000000, 0xFFFFFF) == pytest.approx(21)
    assert contrast(0x777777, 0x777777) == pytest.approx(1)


@given(st.integers(0, 0xFFFFFF))
def test_any_colour_becomes_one_that_can_be_seen(colour: int) -> None:
    shade = visible_colour(colour)
    assert contrast(shade, DARK) >= LEAST_CONTRAST
    assert contrast(shade, LIGHT) >= LEAST_CONTRAST
    assert visible_colour(shade) == shade


@pytest.mark.parametrize("colour", [0x1F6FEB, 0xD40000, 0xFF8000, 0xFFD700, 0x808080])
def test_what_can_be_seen_stays_as_it_was_chosen(colour: int) -> None:
    assert visible_colour(colour) == colour


def test_white_and_dark_blue_move_no_further_than_they_must() -> None:
    assert [hex_colour(visible_colour(colour)) for colour in (0xFFFFFF, 0x000080)] == ["#DFDFDF", "#282894"]
