"""Which sessions a text names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.readers.releases.results.session_mentions import find_sessions

HELD = ("fp1", "fp2", "q1", "q2", "race1", "race2")


def keys(text: str) -> list[str]:
    return [key for mention in find_sessions(text, HELD) for key in mention.keys]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Free practice 1", "fp1"),
        ("Free Practice 2:", "fp2"),
        ("FP1", "fp1"),
        ("FP 2", "fp2"),
        ("P1: 20th", "fp1"),
        ("Practice 1", "fp1"),
        ("Fri träning 1", "fp1"),
        ("Friträning 2", "fp2"),
        ("Träning 2", "fp2"),
        ("Qualifying 1 (Q1)", "q1"),
        ("Qualifying 2 (Q2):", "q2"),
        ("Quali 1", "q1"),
        ("Kval 1", "q1"),
        ("Kval 2 (Q2)", "q2"),
        ("Kvalificering 2", "q2"),
        ("Q1", "q1"),
        ("the second qualifying", "q2"),
        ("första kvalet", "q1"),
        ("Race 1", "race1"),
        ("Race1", "race1"),
        ("RACE 2", "race2"),
        ("R2", "race2"),
        ("Race #2", "race2"),
        ("Lopp 2", "race2"),
        ("Heat 1", "race1"),
        ("race two", "race2"),
        ("Race II", "race2"),
        ("the first race on Saturday", "race1"),
        ("det andra loppet", "race2"),
        ("2:a loppet", "race2"),
        ("Sunday's race", "race2"),
        ("Sunday’s race", "race2"),
        ("lördagens lopp", "race1"),
        ("Warm-up", "warmup"),
        ("Race", "race"),
        ("Qualifying:", "q"),
    ],
)
def test_a_session_is_known_by_what_people_call_it(text: str, expected: str) -> None:
    assert keys(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the second sprint race", ["sprint_race_2"]),
        ("Heat 2", ["heat2"]),
        ("the final", ["final"]),
        ("Semi-final 1", ["semifinal1"]),
        ("Special stage 3", ["ss3"]),
    ],
)
def test_a_session_is_known_by_the_key_that_the_season_has_for_it(text: str, expected: list[str]) -> None:
    held = ("heat1", "heat2", "semifinal1", "sprint_race_2", "final", "ss3")
    assert [key for mention in find_sessions(text, held) for key in mention.keys] == expected
    assert "final" not in [key for mention in find_sessions("the final lap", HELD) for key in mention.keys]


@pytest.mark.parametrize("text", ["Qualifying 1 & 2", "Kval 1 och 2", "Q1/2", "qualifying 1 and 2"])
def test_two_sessions_in_one_breath(text: str) -> None:
    assert keys(f"Click to watch {text}") == ["q1", "q2"]


@pytest.mark.parametrize(
    "text",
    [
        "the race weekend",
        "a race car",
        "the third round",
        "racing one",
        "embrace",
        "the race track",
        "tested",
        "a traceable part",
        "P20",
        "second place",
    ],
)
def test_what_is_no_session_is_not_taken_for_one(text: str) -> None:
    assert keys(text) == []


def test_a_dash_leads_to_the_place_not_to_another_session() -> None:
    assert keys("Fri träning 2 - 3") == ["fp2"]
    assert keys("Race 1 – 2") == ["race1"]


@pytest.mark.parametrize("text", ["Race: 2nd", "Race 15th", "Lopp 20:e", "Race 2nd"])
def test_a_place_behind_a_session_is_not_its_number(text: str) -> None:
    assert keys(text) == ["race"]


def test_only_the_day_makes_it_unsure() -> None:
    (mention,) = find_sessions("In Sunday's race it rained", HELD)
    assert not mention.sure
    assert find_sessions("In Sunday's race it rained", ("race1",))[0].keys == ("race",)


@given(st.text(alphabet="racequlifynpt 12&()/:-RQFP", max_size=200))
def test_mentions_never_overlap(text: str) -> None:
    end = 0
    for mention in find_sessions(text, HELD):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end
