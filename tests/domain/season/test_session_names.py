import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.session import Session
from bot.domain.season.session_kinds import usual_name
from bot.domain.season.session_names import find_session, listed_name, shown_name, usual_name_shown
from tests.languages.pseudo_language import pseudo_language


def sessions(*keys: str) -> tuple[Session, ...]:
    return tuple(Session(key, usual_name(key), id=n) for n, key in enumerate(keys, start=1))


GT4 = sessions("fp1", "fp2", "q1", "q2", "race1", "race2")


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("race2", "race2"),
        ("Race 2", "race2"),
        ("RACE-2", "race2"),
        ("R2", "race2"),
        ("r 2", "race2"),
        ("2", "race2"),
        ("1", "race1"),
        ("q1", "q1"),
        ("Quali 2", "q2"),
        ("qualifying 1", "q1"),
        ("Qualifying 1 (Q1)", "q1"),
        ("fp2", "fp2"),
        ("P1", "fp1"),
        ("practice 2", "fp2"),
        ("Free practice 1", "fp1"),
        ("ｒａｃｅ２", "race2"),
        ("race", None),  # there are two
        ("3", None),
        ("race12", None),
        ("", None),
        ("🏁", None),
    ],
)
def test_a_session_is_understood_as_people_write_it(typed: str, key: str | None) -> None:
    found = find_session(typed, GT4)
    assert (found.key if found else None) == key


@pytest.mark.parametrize(
    ("typed", "keys", "key"),
    [
        ("race", ("q1", "race"), "race"),
        ("r1", ("q1", "race"), "race"),
        ("1", ("q1", "race"), "race"),
        ("quali", ("q", "race"), "q"),
        ("qualifying", ("q1", "race1"), "q1"),
        ("race", ("q1", "race1"), "race1"),
        ("r2", ("q1", "race"), None),
        ("warm up", ("warmup", "race"), "warmup"),
        ("Warm-up", ("warmup", "race"), "warmup"),
        ("test", ("test", "race"), "test"),
        ("q3", ("q1", "q2", "q3"), "q3"),
        ("superpole", ("superpole", "race1"), "superpole"),
    ],
)
def test_the_only_one_of_a_kind_needs_no_number(typed: str, keys: tuple[str, ...], key: str | None) -> None:
    found = find_session(typed, sessions(*keys))
    assert (found.key if found else None) == key


def test_a_session_with_its_own_name_is_found_by_it_in_any_script() -> None:
    own = (Session("main", "Hauptrennen"), Session("second", "Гонка"), Session("third", "レース"))
    assert find_session("hauptRENNEN", own) == own[0]
    assert find_session("гонка", own) == own[1]
    assert find_session("レース", own) == own[2]


def test_the_key_that_autocompletion_gives_is_always_found() -> None:
    alike = (Session("race-2", "Race 2"), Session("race2", "The second race"), Session("race_2", "race2"))
    assert [find_session(session.key, alike) for session in alike] == list(alike)


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("race2", "Race 2"),
        ("race", "Race"),
        ("fp1", "Free practice 1"),
        ("q1", "Qualifying 1"),
        ("warmup", "Warm-up"),
        ("test", "Test"),
        ("media_day", "Media day"),
        ("race-2", "Race 2"),
    ],
)
def test_usual_keys_have_sensible_names(key: str, name: str) -> None:
    assert usual_name(key) == name


def test_the_results_list_names_qualifying_as_the_press_release_does() -> None:
    assert [listed_name(s) for s in GT4[2:5]] == ["Qualifying 1 (Q1)", "Qualifying 2 (Q2)", "Race 1"]
    assert listed_name(Session("q1", "Time trial")) == "Time trial"


@given(st.text() | st.text("rRaceqfp 123０²-_("))
def test_any_text_finds_one_of_the_sessions_or_none(typed: str) -> None:
    found = find_session(typed, GT4)
    assert found is None or found in GT4


@given(st.lists(st.from_regex(r"[a-z][a-z0-9_-]{0,19}", fullmatch=True), min_size=1, max_size=8, unique=True))
def test_every_session_is_found_by_its_key(keys: list[str]) -> None:
    for session in sessions(*keys):
        assert find_session(session.key, sessions(*keys)) == session


def test_usual_names_are_said_in_the_language_that_is_spoken_and_others_stay() -> None:
    race, main_race, last = (
        Session("race2", "Race 2"),
        Session("race2", "Hauptrennen"),
        Session("final", "Final"),
    )
    assert [shown_name(session) for session in (race, main_race, last)] == ["Race 2", "Hauptrennen", "Final"]
    with pseudo_language():
        assert [shown_name(session) for session in (race, main_race, last)] == [
            "⟦Race ⟨2⟩⟧",
            "Hauptrennen",
            "⟦Final⟧",
        ]
        assert usual_name_shown("warmup") == "⟦Warm-up⟧"
        assert listed_name(Session("q1", "Qualifying 1")) == "⟦Qualifying ⟨1⟩⟧ (Q1)"


@pytest.mark.parametrize(
    "typed", ["⟦Qualifying ⟨2⟩⟧", "⟦Qualifying ⟨2⟩⟧ (Q2)", "Qualifying 2 (Q2)", "Qualifying 2"]
)
def test_a_session_is_found_by_the_name_that_was_shown_and_in_english(typed: str) -> None:
    with pseudo_language():
        assert find_session(typed, GT4) == GT4[3]
