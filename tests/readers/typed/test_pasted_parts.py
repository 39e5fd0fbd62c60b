"""A text pasted in continued fields is read as if it had fitted into one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.readers.typed.pasted_parts import LONGEST_PART, cut_at_lines, join_lines, join_paragraphs

LINES = st.lists(st.text(alphabet="abcÅ .\n", max_size=600), max_size=20).map("\n".join)
JOINS = (join_lines, join_paragraphs)


@given(LINES)
def test_what_is_cut_for_several_fields_is_the_same_text_again(text: str) -> None:
    parts = cut_at_lines(text, 10)
    assert all(len(part) <= LONGEST_PART for part in parts)
    assert [join(parts) for join in JOINS] == [text, text]


@given(st.text(min_size=2, max_size=40), st.text(min_size=1, max_size=40))
def test_a_field_that_was_full_goes_on_in_the_next_whatever_was_cut(end: str, following: str) -> None:
    full = end.rjust(LONGEST_PART, "x")
    assert [join([full, following]) for join in JOINS] == [full + following] * 2


def test_an_emoji_is_two_characters_for_the_phone_that_cuts() -> None:
    full = "🏁" * (LONGEST_PART // 2)
    assert join_paragraphs([full, "Next"]) == f"{full}Next"


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        (["Spa was wet.", "Race 1: 24th", ""], "Spa was wet.\n\nRace 1: 24th"),  # a paragraph's end was cut
        (["Spa was wet.\n\n", "Race 1", "End"], "Spa was wet.\n\nRace 1\n\nEnd"),  # the break is there
        (["Spa was wet.", "\nRace 1"], "Spa was wet.\nRace 1"),
        (["they went on to", "win the race."], "they went on to win the race."),  # in mid-sentence
        (["", "Race 1: 24th", ""], "Race 1: 24th"),
        ([], ""),
    ],
)
def test_a_story_goes_on_where_it_was_cut(parts: list[str], whole: str) -> None:
    assert join_paragraphs(parts) == whole


def test_a_list_goes_on_in_a_line_of_its_own() -> None:
    assert (
        join_lines(["Saturday\nRace 1: 12:15", "race 2: 16:00"]) == "Saturday\nRace 1: 12:15\nrace 2: 16:00"
    )


def test_what_does_not_fit_is_left_out_at_the_end() -> None:
    assert cut_at_lines("x" * 9000, 2) == ["x" * LONGEST_PART] * 2
