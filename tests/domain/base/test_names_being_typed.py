"""What is suggested while somebody types: what fits, likeliest first, and what is a slip away."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.base.names import suggestions_by_name
from bot.domain.base.plain_text import fold

DRIVERS = ("Andreas Bäckman", "Jessica Bäckman", "Jan")
ROUNDS = ("Round 3: Spa-Francorchamps", "Round 1: Monza", "Round 2: Paul Ricard", "Round 4: Misano")
SESSIONS = ("Race 2", "Race 1", "Qualifying 2", "Qualifying 1", "Free practice 1")
CLASSES = ("Silver", "Pro-Am", "Am")
PLACES = ("British Indian Ocean Territory", "India", "America/New_York", "darkblue")


def suggested(typed: str, names: tuple[str, ...]) -> list[str]:
    return suggestions_by_name(typed, names, lambda name: (name,))


def test_nothing_typed_yet_could_mean_everything() -> None:
    assert suggested("", DRIVERS) == list(DRIVERS)
    assert suggested(" ", DRIVERS) == list(DRIVERS)


@pytest.mark.parametrize(
    ("typed", "names", "expected"),
    [
        ("back", DRIVERS, ["Andreas Bäckman", "Jessica Bäckman"]),
        ("backman jess", DRIVERS, ["Jessica Bäckman"]),
        ("ja", DRIVERS, ["Jan"]),
        ("race2", SESSIONS, ["Race 2"]),
        ("r", SESSIONS, ["Race 2", "Race 1", "Free practice 1"]),
        ("proam", CLASSES, ["Pro-Am"]),
        ("am", CLASSES, ["Am", "Pro-Am"]),
        ("ind", PLACES, ["India", "British Indian Ocean Territory"]),
        ("new york", PLACES, ["America/New_York"]),
        ("dark blue", PLACES, ["darkblue"]),
    ],
)
def test_what_fits_comes_in_order_of_how_well(
    typed: str, names: tuple[str, ...], expected: list[str]
) -> None:
    assert suggested(typed, names) == expected


@pytest.mark.parametrize(
    ("typed", "names", "expected"),
    [
        ("silvr", CLASSES, ["Silver"]),
        ("mozna", ROUNDS, ["Round 1: Monza"]),
        ("missano", ROUNDS, ["Round 4: Misano"]),
        ("paul rickard", ROUNDS, ["Round 2: Paul Ricard"]),
        ("fracorchamps", ROUNDS, ["Round 3: Spa-Francorchamps"]),
        ("rase 2", SESSIONS, ["Race 2"]),
        ("rcae1", SESSIONS, ["Race 1"]),
        ("qaulifying", SESSIONS, ["Qualifying 2", "Qualifying 1"]),
        ("jesica", DRIVERS, ["Jessica Bäckman"]),
        ("race 3", SESSIONS, []),
        ("hello there", SESSIONS, []),
    ],
)
def test_where_nothing_fits_what_is_a_slip_away_is_suggested(
    typed: str, names: tuple[str, ...], expected: list[str]
) -> None:
    assert suggested(typed, names) == expected


@given(st.text(), st.text())
def test_a_thing_is_suggested_first_by_its_own_name(name: str, other: str) -> None:
    found = suggestions_by_name(name, [other, name], lambda shown: (shown,))
    assert fold(found[0]) == fold(name) or not fold(name)
