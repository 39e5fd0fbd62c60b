"""Days in words and figures, in two languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.readers.words.day_names import release_months
from bot.readers.words.written_days import find_days

JUNE_29, JULY_1, JULY_2, JULY_14, JULY_16 = (
    date(2023, 6, 29),
    date(2023, 7, 1),
    date(2023, 7, 2),
    date(2023, 7, 14),
    date(2023, 7, 16),
)


def days(text: str) -> list[tuple[date, date]]:
    return [(found.first, found.last) for found in find_days(text, 2023)]


@pytest.mark.parametrize(
    "text",
    [
        "July 14th-16th",
        "July 14-16th",
        "July 14 – 16",
        "July 14th to 16th",
        "Friday July 14th to Sunday July 16th",
        "July 14-16, 2023",
        "Jul. 14—16",
        "14-16 July",
        "14th–16th of July",
        "14th to the 16th of July 2023",
        "14–16 juli",
        "den 14-16 juli",
        "den 14:e till den 16:e juli",
        "fredag 14 juli till söndag 16 juli",
        "14.-16. juli",
        "14/7-16/7",
        "14/7 – 16/7 2023",
        "14-16/7",
        "14.7.-16.7.2023",
        "14.-16.07.2023",
        "7/14-7/16",
        "2023-07-14 - 2023-07-16",
        "2023-07-14/2023-07-16",
        "2023-07-14/16",
        "JULY 14TH-16TH",
    ],
)
def test_a_weekend_is_read_however_it_is_written(text: str) -> None:
    assert days(f"at Misano, {text}, in Italy") == [(JULY_14, JULY_16)]


@pytest.mark.parametrize(
    "text",
    [
        "June 29th - July 1st",
        "29 June to 1 July",
        "29 juni - 1 juli",
        "29 juni–1 juli 2023",
        "29/6-1/7",
        "29.6.-1.7.2023",
        "2023-06-29 – 2023-07-01",
    ],
)
def test_a_weekend_over_the_end_of_a_month(text: str) -> None:
    assert days(text) == [(JUNE_29, JULY_1)]


@pytest.mark.parametrize("text", ["July 2nd", "2 juli", "den 2:a juli", "2/7 2023", "2023-07-02", "2.7.2023"])
def test_a_single_day(text: str) -> None:
    assert days(f"on {text}.") == [(JULY_2, JULY_2)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("December 30th - January 1st", date(2023, 12, 30), date(2024, 1, 1)),
        ("30 december 2022 - 1 januari 2023", date(2022, 12, 30), date(2023, 1, 1)),
        ("30 december - 1 januari 2023", date(2022, 12, 30), date(2023, 1, 1)),
        ("14-16 July 2024", date(2024, 7, 14), date(2024, 7, 16)),
    ],
)
def test_the_year_that_is_said_counts_and_a_range_may_pass_the_new_year(
    text: str, first: date, last: date
) -> None:
    assert days(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "0.3 seconds faster",
        "11.5 seconds",
        "2:18.345",
        "24th place overall",
        "150 km",
        "June 31st",
        "Feb 30",
        "they may win",
        "2023-13-45",
        "Race 1",
        "10:25",
        "31/31",
    ],
)
def test_what_is_no_day_is_not_read_as_one(text: str) -> None:
    assert days(text) == []


def test_each_day_knows_its_place_and_whether_its_year_was_said() -> None:
    text = "Monza April 21st-23rd and Misano 14-16 juli 2023"
    first, second = find_days(text, 2023)
    assert text[first.start : first.end] == "April 21st-23rd"
    assert text[second.start : second.end] == "14-16 juli 2023"
    assert (first.year_said, second.year_said) == (False, True)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(sorted(release_months().items())))
def test_any_day_with_any_name_of_its_month_is_read_both_ways_round(
    day: date, named: tuple[str, int]
) -> None:
    name, month = named
    day = day.replace(month=month, day=min(day.day, 28))
    for text in (f"{name} {day.day}, {day.year}", f"{day.day} {name} {day.year}"):
        assert days(text) == [(day, day)]


@given(st.text(alphabet="0123456789 -–/.:ajulyJUNEmarsth,", max_size=300))
def test_no_text_breaks_it(text: str) -> None:
    for found in find_days(text, 2023):
        assert found.first <= found.last
        assert 0 <= found.start < found.end <= len(text)
