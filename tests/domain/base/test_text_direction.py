"""Right-to-left names stand in isolates; every other line stays as it was."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.text_direction import isolated_names

FSI, PDI = "\u2068", "\u2069"


@pytest.mark.parametrize(
    ("line", "isolated"),
    [
        ("خالد القبيسي", f"{FSI}خالد القبيسي{PDI}"),
        ("רועי 20 → 26 דני", f"{FSI}רועי{PDI} 20 → 26 {FSI}דני{PDI}"),
        ("Race 2: بن سليم, 20th", f"Race 2: {FSI}بن سليم{PDI}, 20th"),
        ("ד״ר ש׳-כהן", f"{FSI}ד״ר ש׳-כהן{PDI}"),
    ],
)
def test_a_name_is_isolated_and_the_figures_beside_it_are_not(line: str, isolated: str) -> None:
    assert isolated_names(line) == isolated


@given(st.text(st.characters(exclude_categories=["Cs", "Cf"])).filter(lambda text: FSI not in text))
def test_no_right_to_left_letter_is_left_outside(line: str) -> None:
    outside, depth = "", 0
    for character in isolated_names(line):
        depth += (character == FSI) - (character == PDI)
        outside += character if depth == 0 else ""
    assert not [letter for letter in outside if unicodedata.bidirectional(letter) in ("R", "AL")]


@given(st.text(st.characters(max_codepoint=0x24F)))
def test_latin_lines_stay_as_they_are(line: str) -> None:
    assert isolated_names(line) == line
