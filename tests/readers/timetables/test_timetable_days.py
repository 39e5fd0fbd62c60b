"""Days alone: nothing that is no day is taken for one."""

from datetime import date

import pytest

from bot.domain.base.plain_text import fold
from bot.readers.timetables.slots import days_of
from bot.readers.timetables.timetable_days import find_day, settle_day
from bot.readers.words.day_names import months, weekdays
from tests.domain.examples import READY


@pytest.mark.parametrize(
    "text",
    [
        "June 26-27 2021",
        "26.-27. Juni",
        "26/27 June",
        "9.30 Race",
        "09.00-09.45",
        "So what",
        "Do it",
        "1.30 h",
    ],
)
def test_what_is_no_single_day(text: str) -> None:
    assert find_day(fold(text)) is None


def test_a_time_behind_a_weekday_is_no_date() -> None:
    for text in ("Saturday 9 am Race", "Samedi 9h", "Samstag 9.30 Rennen", "Samstag 9 Uhr", "lör 9:30"):
        found = find_day(fold(text))
        assert found is not None
        assert found[0].readings == ()


def test_figures_are_read_as_the_rounds_days_allow() -> None:
    days = days_of(READY.rounds)
    for text, day in (
        ("2/7/2023", date(2023, 7, 2)),
        ("7/2/2023", date(2023, 7, 2)),
        ("2/6", date(2023, 6, 2)),
    ):
        found = find_day(text)
        assert found is not None
        assert settle_day(found[0], days) == day


def test_no_name_means_two_things() -> None:
    assert not {name for name in months() if name in weekdays()} - {"mar"}, "mar is March, and a Tuesday"
    assert (months()["maj"], months()["mai"], months()["maggio"], months()["dez"]) == (5, 5, 5, 12)
    assert (weekdays()["sonntag"], weekdays()["lun"], weekdays()["lor"]) == (6, 0, 5)
