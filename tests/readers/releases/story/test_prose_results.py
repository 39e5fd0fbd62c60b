"""What the story says of results."""

import pytest

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Fact
from bot.readers.releases.paragraphs import paragraphs
from bot.readers.releases.story.prose_results import read_prose
from tests.readers.releases.results.test_result_list import CAST


def told(text: str) -> list[tuple[str, Fact, object, bool]]:
    parts = paragraphs(text)
    claims = read_prose(parts, (), [part.text for part in parts], CAST)
    return [(c.session, c.fact, c.value, c.confidence is Confidence.CERTAIN) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "In Race 2 Andreas finished 26th overall.",
        "Jessica crossed the line in P26 overall in Race 2.",
        "Andreas and Jessica ended up 26th overall in the second race.",
        "I lopp 2 slutade Andreas på 26:e plats totalt.",
        "I andra loppet gick Jessica i mål som 26:a totalt.",
    ],
)
def test_a_finish_over_the_field_by_a_driver_of_ours_is_certain(text: str) -> None:
    assert told(text) == [("race2", Fact.OVERALL, 26, True)]


@pytest.mark.parametrize(
    "text",
    [
        "In Race 2 they finished 26th overall.",
        "Race 2 ended with a 26th place overall.",
        "I lopp 2 slutade de på 26:e plats totalt.",
        "In Race 2 Andreas finished 26th overall before the stewards met.",
        "In Race 2 Andreas finished 26th overall and scored points.",
        "In Race 2 Andreas finished 26th overall, Tom Hale did not.",
        "In Race 2 Andreas climbed to 26th overall.",
    ],
)
def test_a_finish_that_may_be_another_is_only_likely(text: str) -> None:
    assert told(text) == [("race2", Fact.OVERALL, 26, False)]


@pytest.mark.parametrize(
    "text",
    [
        "Andreas started Race 1 from 15th on the grid.",
        "Andreas started the first race in 15th place overall.",
        "Race 1 began for Andreas from 15th starting position.",
        "Andreas startade lopp 1 från plats 15.",
        "I första loppet startade Andreas från 15:e plats.",
    ],
)
def test_where_a_race_was_started_from(text: str) -> None:
    assert told(text) == [("race1", Fact.GRID, 15, True)]


def test_a_start_and_a_finish_in_one_sentence() -> None:
    assert told("In Race 1 Andreas started 15th and finished in 12th place overall.") == [
        ("race1", Fact.GRID, 15, False),
        ("race1", Fact.OVERALL, 12, False),
    ]


@pytest.mark.parametrize("text", ["In Race 1, Andreas finished tenth.", "Andreas slutade tionde i lopp 1."])
def test_a_place_in_words(text: str) -> None:
    assert told(text) == [("race1", Fact.POSITION, 10, False)]


def test_a_class_that_is_named_counts_in_class() -> None:
    assert told("In Race 1 Jessica took a fine 3rd place in the Silver class.") == [
        ("race1", Fact.POSITION, 3, True)
    ]


def test_a_place_without_saying_in_what_is_only_a_guess() -> None:
    assert told("In Race 1 they finished in 3rd place.") == [("race1", Fact.POSITION, 3, False)]


def test_the_race_of_the_paragraph_before_is_only_a_guess() -> None:
    assert told("Race 1 was wet.\n\nThey finished 20th overall.") == [("race1", Fact.OVERALL, 20, False)]


def test_who_drove_which_qualifying_says_which_one_is_meant() -> None:
    text = "Andreas drove the first qualifying and Jessica the second qualifying. "
    text += "In qualifying, Jessica ended up 34th overall."
    assert told(text) == [("q2", Fact.OVERALL, 34, True)]


@pytest.mark.parametrize(
    "text",
    [
        "In Race 1 they would have finished 5th overall.",
        "The time would have been enough for 12th place overall in Q2.",
        "I kval 2 hade tiden räckt till 12:e plats totalt.",
        "They finished the third round.",
        "They were running in 5th place overall in Race 1 when it rained.",
        "Andreas was one of 62 drivers in Race 1.",
        "They finished 26th overall.",
    ],
)
def test_what_was_not_so_or_of_no_session_is_no_claim(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("In Race 2 they got an 11 second added time.", "11 second added time"),
        ("A 5-second time penalty in Race 2 cost places.", "5-second time penalty"),
        ("I lopp 2 fick de 10 sekunders tidstillägg.", "10 sekunders tidstillägg"),
        ("A drive-through penalty spoiled Race 2.", "drive-through penalty"),
    ],
)
def test_a_penalty_is_a_remark(text: str, note: str) -> None:
    assert told(text) == [("race2", Fact.NOTE, note, False)]
