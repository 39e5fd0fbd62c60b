"""What phones make of plain characters is made plain again."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.phone_text import is_dash, plain_characters, plain_value

DASHES = st.characters(categories=["Pd"]) | st.sampled_from("\u2212\u2043\u02d7\u207b\u208b")
BLANKS = st.characters(categories=["Zs"])
DIGITS = st.characters(categories=["Nd"])


@given(DASHES)
def test_every_dash_and_minus_is_a_hyphen(dash: str) -> None:
    assert plain_characters(f"race{dash}2") == "race-2"
    assert is_dash(dash)
    assert is_dash(f" {dash}\u00a0")


@given(BLANKS)
def test_every_blank_is_a_space(blank: str) -> None:
    assert plain_characters(f"{blank}race{blank}{blank}2{blank}") == "race 2"


@given(DIGITS)
def test_every_digit_is_the_figure_that_it_stands_for(digit: str) -> None:
    assert plain_characters(f"P{digit}") == f"P{unicodedata.decimal(digit)}"


@pytest.mark.parametrize("quote", ["“20”", "„20“", "«20»", "＂20＂", '"20"'])
def test_curly_quotes_are_straight(quote: str) -> None:
    assert plain_characters(quote) == '"20"'


@pytest.mark.parametrize("apostrophe", ["didn’t", "didn‘t", "didn´t", "didn`t", "didn＇t"])
def test_curly_apostrophes_are_straight(apostrophe: str) -> None:
    assert plain_characters(apostrophe) == "didn't"


def test_marks_without_width_are_nothing() -> None:
    assert plain_characters("\u200e\ufeffrace\u200b2\u2069") == "race2"


@pytest.mark.parametrize("typed", ["race2.", "race2. ", "race2…", " Race2 ."])
def test_a_full_stop_of_the_phone_goes(typed: str) -> None:
    assert plain_value(typed).casefold() == "race2"


def test_a_word_is_no_dash() -> None:
    assert not is_dash("-5m")
    assert not is_dash("")


@given(st.text(max_size=60))
def test_what_is_plain_stays_plain(text: str) -> None:
    once = plain_characters(text)
    assert plain_characters(once) == once
