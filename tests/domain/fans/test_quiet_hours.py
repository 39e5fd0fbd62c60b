"""Quiet hours go by the server's own clock, over midnight too."""

from datetime import time

import pytest

from bot.domain.fans.quiet_hours import QuietHours, kept_quiet_hours
from bot.errors import UserError
from bot.readers.typed.times.quiet_hours import read_quiet_hours
from tests.clocks import utc

NIGHT = QuietHours(time(22), time(7))


@pytest.mark.parametrize(
    ("moment", "is_quiet"),
    [
        ("2023-07-01 19:59", False),  # 21:59 in Brussels
        ("2023-07-01 20:00", True),
        ("2023-07-01 23:30", True),
        ("2023-07-02 04:59", True),
        ("2023-07-02 05:00", False),
        ("2023-12-01 20:30", False),  # 21:30 in winter
    ],
)
def test_a_night_goes_over_midnight_on_the_servers_clock(moment: str, *, is_quiet: bool) -> None:
    assert NIGHT.cover(utc(moment), "Europe/Brussels") is is_quiet


def test_a_siesta_is_within_one_day() -> None:
    siesta = QuietHours(time(13), time(15))
    assert siesta.cover(utc("2023-07-01 13:30"), "UTC")
    assert not siesta.cover(utc("2023-07-01 15:00"), "UTC")


@pytest.mark.parametrize(
    "typed", ["22:00-07:00", "22-7", "22:00 – 7:00", "10pm to 7am", "from 22:00 until 07:00"]
)
def test_they_are_read_as_people_type_them(typed: str) -> None:
    hours = read_quiet_hours(typed)
    assert hours == NIGHT
    assert kept_quiet_hours(str(hours)) == NIGHT


def test_off_is_none() -> None:
    assert read_quiet_hours("off") is None
    assert kept_quiet_hours(None) is None


@pytest.mark.parametrize("typed", ["night", "22:00", "22-22", "25-7", "22-7-9"])
def test_what_is_no_quiet_hours_is_given_back_with_what_to_type(typed: str) -> None:
    with pytest.raises(UserError, match="try `22:00-07:00`") as refused:
        read_quiet_hours(typed)
    assert typed in str(refused.value)
