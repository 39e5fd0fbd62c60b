"""The small words: ordinals, plurals, lists, countries, days."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.countries import country_name
from bot.languages.lists import join_list
from bot.languages.numbers import ordinal
from bot.posts.kit.dates import countdown, date_range, stamp
from bot.posts.kit.flags import flag
from bot.posts.kit.running_text import number_word, round_rank
from bot.posts.kit.text_lines import joined_by_dots, subtext

ORDINALS = (
    "1st 2nd 3rd 4th 10th 11th 12th 13th 14th 20th 21st 22nd 23rd 24th 101st 111th 112th 113th 122nd 999th"
)


@pytest.mark.parametrize("words", ORDINALS.split())
def test_ordinals_are_english(words: str) -> None:
    assert ordinal(int(words[:-2])) == words


@given(st.integers(min_value=1, max_value=10_000))
def test_an_ordinal_ends_as_its_last_two_digits_do(number: int) -> None:
    assert ordinal(number) == str(number) + ordinal(number % 100 or 100)[-2:]


def test_lists() -> None:
    assert [join_list(items) for items in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == [
        "",
        "A",
        "A and B",
        "A, B and C",
    ]
    assert joined_by_dots("A", "", "B") == "A · B"
    assert subtext("A", "B") == "-# A · B"


def test_numbers_in_running_text() -> None:
    assert [number_word(number) for number in (2, 11, 12)] == ["two", "eleven", "12"]
    assert [round_rank(number) for number in (1, 10, 13)] == ["first", "tenth", "13th"]


def test_countries() -> None:
    assert (flag("BE"), country_name("BE")) == ("🇧🇪", "Belgium")
    assert (flag("it"), country_name("it")) == ("🇮🇹", "Italy")
    assert (flag("1X"), flag("EUR"), country_name("??")) == ("", "", "??")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2023, 7, 14), date(2023, 7, 16), "July 14th–16th"),
        (date(2023, 6, 29), date(2023, 7, 2), "June 29th – July 2nd"),
        (date(2023, 5, 3), date(2023, 5, 3), "May 3rd"),
        (date(2023, 12, 30), date(2024, 1, 2), "December 30th, 2023 – January 2nd, 2024"),
    ],
)
def test_date_ranges(first: date, last: date, words: str) -> None:
    assert date_range(first, last) == words


def test_timestamps() -> None:
    noon = datetime(2023, 7, 5, 12, tzinfo=UTC)
    assert stamp(noon) == "<t:1688558400:F>"
    assert stamp(noon, "t") == "<t:1688558400:t>"
    assert countdown(noon) == "<t:1688558400:R>"


def test_a_naive_time_is_refused() -> None:
    with pytest.raises(ValueError, match="aware"):
        stamp(datetime(2023, 7, 5, 12))  # noqa: DTZ001 - the point of the test
