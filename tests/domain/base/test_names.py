import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.names import find_by_name
from bot.domain.base.plain_text import fold

DRIVERS = ("Andreas Bäckman", "Jessica Bäckman", "Jan")


def own(name: str) -> tuple[str]:
    return (name,)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Jessica Bäckman ", "jessica backman"),
        ("  ÉCLAIR\tRACING", "eclair racing"),
        ("Straße", "strasse"),
        ("Łukasz Ørsted Đoković", "lukasz orsted dokovic"),
        ("Sæþór Işık", "saethor isik"),
        ("P20 → 🏆", "p20 → 🏆"),
    ],
)
def test_case_accents_and_spaces_do_not_matter(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jessica backman", "Jessica Bäckman"),
        ("JESS", "Jessica Bäckman"),
        ("sica", "Jessica Bäckman"),
        ("Jan", "Jan"),
        ("backman", None),  # both
        ("nobody", None),
        ("", None),
        ("   ", None),
    ],
)
def test_one_name_is_picked_by_any_part_that_fits_it_alone(typed: str, found: str | None) -> None:
    assert find_by_name(typed, DRIVERS, own) == found


def test_a_whole_name_wins_over_a_longer_one_that_begins_with_it() -> None:
    assert find_by_name("ann", ("Anna", "Ann"), own) == "Ann"


@given(st.text())
def test_a_name_is_found_by_itself_however_it_is_written(name: str) -> None:
    assert find_by_name(name.upper(), [name.upper()], own) == (name.upper() if fold(name.upper()) else None)
