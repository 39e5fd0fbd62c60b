"""A round's days in words and figures, with and without a weekday and a year."""

from datetime import date

import pytest

from bot.errors import UserError
from bot.readers.typed.times.typed_days import read_day, typed_days

FRIDAY, SUNDAY = date(2023, 7, 14), date(2023, 7, 16)


@pytest.mark.parametrize(
    "typed",
    [
        "14 July",
        "July 14th",
        "fri 14 jul.",
        "Friday, July 14th, 2023",
        "14.7.",
        "14.07.2023",
        "14/7",
        "7/14/2023",
        "14 juillet",
        "2023-7-14",
        "2023-07-14",
    ],
)
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert read_day("first_day", typed, 2023) == FRIDAY


@pytest.mark.parametrize("typed", ["14-16 July", "14 July 16 July", "Fri 14 July to Sun 16 July", "14-16.7."])
def test_two_days_and_a_range_are_read_whole(typed: str) -> None:
    assert typed_days(typed, 2023) == (FRIDAY, SUNDAY)


@pytest.mark.parametrize("typed", ["", "July", "14", "31 June", "14-16 July", "1949-07-14", "14 July, or so"])
def test_what_is_no_day_is_refused_with_one_that_would_do(typed: str) -> None:
    with pytest.raises(UserError, match=r"`first_day` \(try `14 July`"):
        read_day("first_day", typed, 2023)


def test_another_days_weekday_is_asked_back() -> None:
    with pytest.raises(UserError, match="Check the day: 14 July 2023 is a Friday"):
        read_day("last_day", "Sat 14 July", 2023)


def test_a_short_month_is_no_weekday() -> None:
    assert read_day("first_day", "mar 14", 2023) == date(2023, 3, 14)
