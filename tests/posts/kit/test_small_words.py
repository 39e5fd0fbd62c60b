"""The small words: ordinals, plurals, lists, countries, days."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.languages.catalogue import kept_in_words, phrase
from bot.languages.countries import country_name
from bot.languages.current import SpokenLanguage, speaking
from bot.languages.language_names import language_in_words
from bot.languages.lists import join_list
from bot.languages.numbers import ordinal
from bot.languages.stored_words import storing_words
from bot.posts.kit.dates import (
    countdown,
    date_range,
    day_and_time,
    month_and_day,
    month_day_and_year,
    press_days_in_a_sentence,
    stamp,
)
from bot.posts.kit.flags import flag
from bot.posts.kit.running_text import number_word, round_rank
from bot.posts.kit.text_lines import joined_by_dots, subtext
from tests.languages.pseudo_language import pseudo_language

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


def test_days_of_other_languages_are_written_as_unicode_has_them() -> None:
    first, last = date(2023, 6, 29), date(2023, 7, 2)
    with speaking(SpokenLanguage.GERMAN):
        assert date_range(first, last) == "29. Juni – 2. Juli"
        assert press_days_in_a_sentence(date(2023, 7, 14), date(2023, 7, 16)) == "14.-16. Juli"
        assert (month_and_day(last), month_day_and_year(last)) == ("2. Juli", "2. Juli 2023")
        assert day_and_time(datetime(2023, 7, 2, 11, 30, tzinfo=UTC)) == "So., 2. Juli, 11:30"


def test_countries_and_languages_are_named_in_the_language_that_is_spoken() -> None:
    assert (language_in_words("sv"), language_in_words("xx-y")) == ("Swedish", "xx-y")
    with speaking(SpokenLanguage.SWEDISH):
        assert (country_name("be"), language_in_words("de")) == ("Belgien", "Tyska")


def test_a_sentence_that_was_kept_is_said_anew() -> None:
    with storing_words():
        kept = phrase("Discord doesn't take it: {reason}.", reason="{broken}")
    assert kept_in_words(kept) == "Discord doesn't take it: {broken}."
    assert kept_in_words("Invalid {image}") == "Invalid {image}"
    with pseudo_language():
        assert kept_in_words("Discord couldn't be reached.") == "⟦Discord couldn't be reached.⟧"
