"""Colours as people type them."""

import pytest

from bot.errors import UserError
from bot.readers.typed.colours import named_colours, read_colour


@pytest.mark.parametrize(
    ("typed", "colour"),
    [
        ("navy", 0x000080),
        ("Dark Blue", 0x00008B),
        ("dark-blue.", 0x00008B),
        ("GREY", 0x808080),
        ("British Racing Green", 0x004225),
        ("papaya", 0xFF8000),
        ("#1F6FEB", 0x1F6FEB),
        ("1f6feb", 0x1F6FEB),
        ("0x1F6FEB", 0x1F6FEB),
        ("＃１Ｆ６ＦＥＢ", 0x1F6FEB),
        (" # 1f6 feb ", 0x1F6FEB),
        ("#08f", 0x0088FF),
        ("000000", 0x000000),
    ],
)
def test_what_people_type_is_understood(typed: str, colour: int) -> None:
    assert read_colour(typed) == colour


@pytest.mark.parametrize("typed", ["banana", "#12345", "#1F6FEBFF", "12", "gr een ish", "-"])
def test_what_is_no_colour_is_refused_with_what_would_be(typed: str) -> None:
    with pytest.raises(UserError, match=r"as a colour\. Try a name such as `navy`"):
        read_colour(typed)


def test_a_slip_is_asked_back() -> None:
    with pytest.raises(UserError, match='Did you mean "orange"'):
        read_colour("oragne")


def test_every_name_is_read_as_itself() -> None:
    for name, colour in named_colours().items():
        assert read_colour(name) == colour
