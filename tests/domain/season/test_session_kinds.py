import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.session import Session
from bot.domain.season.session_kinds import (
    NumberedKind,
    SessionKind,
    among_held,
    kind_of_session,
    spoken_kind,
    usual_name,
)
from bot.domain.season.session_names import find_session

USUAL = [kind for kind in SessionKind if kind is not SessionKind.OTHER]
numbers = st.integers(1, 99).map(str) | st.just("")


@pytest.mark.parametrize(
    ("key", "kind", "number"),
    [
        ("fp2", SessionKind.PRACTICE, "2"),
        ("p1", SessionKind.PRACTICE, "1"),
        ("fp_wet", SessionKind.PRACTICE, ""),
        ("q1", SessionKind.QUALIFYING, "1"),
        ("q_race2", SessionKind.QUALIFYING, ""),
        ("sprint_qualifying", SessionKind.QUALIFYING, ""),
        ("race", SessionKind.RACE, ""),
        ("race2", SessionKind.RACE, "2"),
        ("race-2", SessionKind.RACE, "2"),
        ("race2_restart", SessionKind.RACE, "2"),
        ("race1b", SessionKind.RACE, "1"),
        ("qualifying_race", SessionKind.RACE, ""),
        ("superpole", SessionKind.SUPERPOLE, ""),
        ("sprint1", SessionKind.SPRINT, "1"),
        ("sprint_race_1", SessionKind.SPRINT, "1"),
        ("sprintrace1", SessionKind.SPRINT, "1"),
        ("heat3", SessionKind.HEAT, "3"),
        ("semifinal2", SessionKind.SEMIFINAL, "2"),
        ("final", SessionKind.FINAL, ""),
        ("final_a", SessionKind.FINAL, ""),
        ("warmup", SessionKind.WARM_UP, ""),
        ("warm_up", SessionKind.WARM_UP, ""),
        ("test", SessionKind.TEST, ""),
        ("stage12", SessionKind.STAGE, "12"),
        ("ss12", SessionKind.STAGE, "12"),
        ("media_day", SessionKind.OTHER, ""),
        ("course_walk", SessionKind.OTHER, ""),
        ("racing", SessionKind.OTHER, ""),
    ],
)
def test_a_key_says_the_kind_and_number(key: str, kind: SessionKind, number: str) -> None:
    assert kind_of_session(key) == NumberedKind(kind, number)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Hauptrennen", SessionKind.RACE),
        ("Feature race", SessionKind.RACE),
        ("Qualifying race", SessionKind.RACE),
        ("Qualifying for race 2", SessionKind.QUALIFYING),
        ("Sprint Shootout", SessionKind.QUALIFYING),
        ("Sprintrennen", SessionKind.SPRINT),
        ("Superpole race", SessionKind.RACE),
        ("Grand Final", SessionKind.FINAL),
        ("Halbfinale", SessionKind.SEMIFINAL),
        ("Power Stage", SessionKind.STAGE),
        ("Group R", SessionKind.OTHER),
        ("Race day party", SessionKind.OTHER),
        ("Гонка", SessionKind.OTHER),
    ],
)
def test_a_series_own_key_leaves_it_to_the_name(name: str, kind: SessionKind) -> None:
    assert Session("main", name).kind is kind
    assert Session("q1", name).kind is SessionKind.QUALIFYING


@pytest.mark.parametrize("text", ["", "Group R", "Cup race 1", "🏁", "Porsche"])
def test_a_text_that_says_more_than_a_kind_is_none(text: str) -> None:
    assert spoken_kind(text) is None


@given(st.sampled_from(USUAL), numbers)
def test_a_usual_key_its_name_and_its_kind_are_one(kind: SessionKind, number: str) -> None:
    name = usual_name(f"{kind}{number}")
    assert name == f"{kind.usual_name} {number}".strip()
    assert spoken_kind(name) == kind_of_session(f"{kind}{number}") == NumberedKind(kind, number)


@given(st.lists(st.tuples(st.sampled_from(USUAL), numbers), min_size=1, max_size=8, unique=True))
def test_every_session_is_found_by_its_usual_name(weekend: list[tuple[SessionKind, str]]) -> None:
    keys = [f"{kind}{number}" for kind, number in weekend]
    sessions = [Session(key, f"The {place} of us") for place, key in enumerate(keys)]
    for session in sessions:
        assert find_session(usual_name(session.key), sessions) is session


@given(st.text(), st.text())
def test_any_session_has_a_kind(key: str, name: str) -> None:
    assert kind_of_session(key, name).kind in SessionKind


@pytest.mark.parametrize("kind", SessionKind)
def test_a_win_is_a_victory_in_a_race_a_sprint_and_a_final(kind: SessionKind) -> None:
    assert kind.is_race == (kind in {SessionKind.RACE, SessionKind.SPRINT, SessionKind.FINAL})
    assert not (kind.is_timed and kind.has_grid)


def test_a_heat_is_a_race_where_no_heats_are_held() -> None:
    assert among_held(SessionKind.HEAT, [SessionKind.RACE]) is SessionKind.RACE
    assert among_held(SessionKind.HEAT, [SessionKind.HEAT, SessionKind.RACE]) is SessionKind.HEAT


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Sprint race 1", "sprint1"),
        ("sprint 1", "sprint1"),
        ("heat 2", "heat2"),
        ("SS3", "stage3"),
        ("super pole", "superpole"),
        ("race", "main"),
        ("the final", None),
    ],
)
def test_any_kind_is_found_as_people_say_it(typed: str, key: str | None) -> None:
    keys = ("sprint1", "sprint2", "heat1", "heat2", "stage3", "superpole", "final")
    sessions = (*(Session(key, usual_name(key)) for key in keys), Session("main", "Hauptrennen"))
    session = find_session(typed, sessions)
    assert (session.key if session else None) == key
