import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.round_search import find_round
from tests.domain.examples import READY, with_round


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("3", "Spa-Francorchamps"),
        ("03", "Spa-Francorchamps"),
        ("R3", "Spa-Francorchamps"),
        ("round 3", "Spa-Francorchamps"),
        (" Round 3 ", "Spa-Francorchamps"),
        ("spa", "Spa-Francorchamps"),
        ("francorchamps", "Spa-Francorchamps"),
        ("Marco Simoncelli", "Misano"),
        ("paul", "Paul Ricard"),
        ("0", None),
        ("7", None),
        ("-1", None),
        ("circuit", None),  # several
        ("round", None),
        ("", None),
    ],
)
def test_a_round_is_found_by_number_name_or_venue(typed: str, name: str | None) -> None:
    found = find_round(typed, READY.rounds)
    assert (found.name if found else None) == name


def test_a_name_that_is_a_number_is_found_when_no_round_has_that_number() -> None:
    named = with_round(READY, "Monza", name="24 Hours of Monza")
    found = find_round("24", named.rounds)
    assert found is not None
    assert found.number == 1


def test_more_digits_than_a_number_may_have_find_nothing() -> None:
    assert find_round("9" * 6000, READY.rounds) is None


@given(st.text() | st.from_regex(r"(round |r|R)?[0-9٠-٩²]{1,6}", fullmatch=True))
def test_any_text_finds_one_of_the_rounds_or_none(typed: str) -> None:
    found = find_round(typed, READY.rounds)
    assert found is None or found in READY.rounds
