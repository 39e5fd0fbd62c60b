"""Two wordings of the same, and different things."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.text_similarity import are_alike, words_alone

FIRST = (
    "It was a learning weekend for us and we had good speed in qualifying, unfortunately we didn't get to "
    "show it because traffic and track limits prevented it."
)


@pytest.mark.parametrize(
    "other",
    [
        FIRST,
        FIRST.replace("show it because", "show it on the track because"),
        FIRST.upper(),
        FIRST.replace("'", "’"),
        "And so. " + FIRST,
        "we had good speed in qualifying, unfortunately we didn't get to show it because traffic",
    ],
)
def test_another_wording_or_a_part_is_alike(other: str) -> None:
    assert are_alike(FIRST, other)
    assert are_alike(other, FIRST)


@pytest.mark.parametrize(
    "other",
    [
        "I was on a really good lap in qualifying, but unfortunately I lost a lot of time.",
        "It was a good weekend.",
        "",
        "It was",
    ],
)
def test_other_words_are_not_alike(other: str) -> None:
    assert not are_alike(FIRST, other)


def test_marks_case_and_accents_do_not_make_other_words() -> None:
    assert words_alone("Bäckman – sa: “Ja!”") == words_alone("backman, SA Ja")


@given(st.text(max_size=200), st.text(max_size=200))
def test_likeness_is_mutual_and_everything_is_like_itself(one: str, other: str) -> None:
    assert are_alike(one, one)
    assert are_alike(one, other) == are_alike(other, one)
