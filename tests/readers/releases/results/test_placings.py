"""Positions, what they count in, and how a session ended."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.releases.release import Fact
from bot.domain.results.result import Status
from bot.readers.releases.results.placings import Form, find_placings


def places(text: str) -> list[tuple[int | Status, Fact | None]]:
    return [(place.value, place.scope) for place in find_placings(text, ["Silver", "Pro-Am"])]


@pytest.mark.parametrize(
    "text",
    [
        "20th place",
        "20th",
        "P20",
        "P 20",
        "p20",
        "20:e",
        "20:e plats",
        "20e plats",
        "plats 20",
        "position 20",
        "Pos. 20",
        "20",
        "20.",
        "place 20",
        "twentieth place",
        "tjugonde plats",
    ],
)
def test_a_position_is_read_however_it_is_written(text: str) -> None:
    assert places(text) == [(20, None)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("26th overall", Fact.OVERALL),
        ("26th place overall", Fact.OVERALL),
        ("26:e totalt", Fact.OVERALL),
        ("26:e plats totalt", Fact.OVERALL),
        ("P26 overall", Fact.OVERALL),
        ("overall: 26th", Fact.OVERALL),
        ("26th in class", Fact.POSITION),
        ("26th in the Silver class", Fact.POSITION),
        ("26th place in our class", Fact.POSITION),
        ("26th in Silver", Fact.POSITION),
        ("26:e i klassen", Fact.POSITION),
        ("26:e plats i silverklassen", Fact.POSITION),
        ("26:a i Pro-Am", Fact.POSITION),
        ("Silver: 26", Fact.POSITION),
        ("26th starting position", Fact.GRID),
        ("26th on the grid", Fact.GRID),
        ("startposition 26", Fact.GRID),
    ],
)
def test_what_it_counts_in_may_stand_behind_or_before(text: str, expected: Fact) -> None:
    assert places(text) == [(26, expected)]


@pytest.mark.parametrize(
    "text", ["20th of 30", "20th out of 30", "20:e av 30", "P20/30", "20th (of 30)", "20th place of 30"]
)
def test_how_many_there_were_is_no_position(text: str) -> None:
    assert places(text) == [(20, None)]


def test_two_in_one_breath() -> None:
    both = [(26, Fact.OVERALL), (20, Fact.POSITION)]
    assert places("26th place overall and 20th in class") == both
    assert places("26:e totalt / 20:e i klassen") == both
    assert places("26 overall (20 in class)") == both


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("DNF", Status.DNF),
        ("dnf (engine)", Status.DNF),
        ("did not finish", Status.DNF),
        ("retired", Status.DNF),
        ("bröt", Status.DNF),
        ("Brutit", Status.DNF),
        ("DNS", Status.DNS),
        ("did not start", Status.DNS),
        ("startade ej", Status.DNS),
        ("DSQ", Status.DSQ),
        ("disqualified", Status.DSQ),
        ("diskvalificerad", Status.DSQ),
    ],
)
def test_how_it_ended(text: str, status: Status) -> None:
    assert places(text) == [(status, None)]


@pytest.mark.parametrize(
    "text",
    [
        "third round",
        "3rd round",
        "the 3rd lap",
        "11 second added time",
        "0.3 seconds",
        "150 km",
        "1:02.345",
        "the first half of the race",
        "4:e deltävlingen",
        "12 points",
        "0",
        "1000th",
    ],
)
def test_what_is_no_position_is_not_taken_for_one(text: str) -> None:
    assert [p for p in find_placings(text) if p.form is not Form.FIGURE] == []


@given(st.text(alphabet="0123456789thndrs:e.p PLplats()overall", max_size=200))
def test_positions_never_overlap(text: str) -> None:
    end = 0
    for place in find_placings(text, ["Silver"]):
        assert end <= place.start < place.end <= len(text)
        end = place.end
