"""A result typed in one line behind its session means what it says."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.domain.season.session import Session
from bot.domain.season.session_names import find_session
from bot.errors import UserError
from bot.readers.typed.result_line import combine_reports, read_report, read_result_line

SESSIONS = (
    Session("fp1", "Free practice 1"),
    Session("q1", "Qualifying 1"),
    Session("q2", "Qualifying 2"),
    Session("race1", "Race 1"),
    Session("race2", "Race 2"),
)
TWENTIETH = ResultReport(position=20)
ALL = ResultReport(position=20, overall=26, grid=34, life=ResultLife.PROVISIONAL)


def read(typed: str) -> tuple[str | None, ResultReport]:
    line = read_result_line(typed, SESSIONS, ["Silver"])
    session = find_session(line.session, SESSIONS)
    return session.key if session else None, line.report


@pytest.mark.parametrize(
    "typed",
    [
        "race2 20",
        "r2 P20",
        "Race 2, 20th",
        "2: 20",
        "race 2 20",
        "RACE2 20.",
        "Race 2 – P20",
        "race2—20",
        "R2P20",
        "Race\u00a02:\u200920th",
        "ｒａｃｅ２　２０",
        "race2 ٢٠",
        "race2 20:e plats",
        "Race 2: 20th in Silver",
        "race2 position 20",
        "race2 twentieth",
    ],
)
def test_a_session_and_a_position(typed: str) -> None:
    assert read(typed) == ("race2", TWENTIETH)


@pytest.mark.parametrize(
    "typed",
    [
        "race2 20 overall 26 grid 34 provisional",
        "race2 provisional 20, overall: P26, grid: 34",
        "Race 2: 20th in Silver, 26th overall, 34th on the grid, provisional",
        "r2 20th 26th overall from 34th prov",
        "race2 20 totalt 26 startplats 34 preliminär",
        "race2 20:e, 26:e totalt, 34:e på griden, preliminärt",
        "race2 P20 (26th overall) 34th on the grid provisional",
    ],
)
def test_every_fact_in_one_line(typed: str) -> None:
    assert read(typed) == ("race2", ALL)


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ("Q1 dnf", Status.DNF),
        ("q1: DNS", Status.DNS),
        ("Quali 1 disqualified", Status.DSQ),
        ("q1 didn’t finish", Status.DNF),
    ],
)
def test_how_a_session_ended(typed: str, status: Status) -> None:
    assert read(typed) == ("q1", ResultReport(status=status))


@pytest.mark.parametrize(
    "typed", ["race2", "Race 2", "r2", "2", "race 2.", "Race\u20112", "Qualifying 2 (Q2)"]
)
def test_a_session_alone_has_no_result(typed: str) -> None:
    assert read(typed)[1] == ResultReport()


def test_what_names_no_session_stays_whole() -> None:
    assert read_result_line("superpole 3", SESSIONS).session == "superpole 3"


def test_two_figures_are_never_one_number() -> None:
    sessions = (*SESSIONS, Session("race12", "Race 12"))
    assert read_result_line("race 1 2", sessions).report == ResultReport(position=2)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("race2 20 21", "20 21"), ("race2 banana", "banana"), ("race2 1000", "1000"), ("race2 0", '"0"')],
)
def test_what_says_no_result_is_refused_and_given_back(typed: str, shown: str) -> None:
    with pytest.raises(UserError, match=shown):
        read(typed)


def test_two_facts_of_one_kind_are_refused() -> None:
    with pytest.raises(UserError, match="overall 26 and overall 27"):
        read("race2 20 overall 26 overall 27")


def test_reports_that_agree_are_one() -> None:
    said = combine_reports(TWENTIETH, ResultReport(position=20, grid=34), "{left}, {right}")
    assert said == ResultReport(position=20, grid=34)


def test_reports_that_disagree_are_refused_naming_both() -> None:
    with pytest.raises(UserError, match="position 20 but the option says position 21"):
        combine_reports(
            TWENTIETH, ResultReport(position=21), "The line says {left} but the option says {right}."
        )


@given(
    st.integers(1, 999),
    st.none() | st.integers(1, 999),
    st.none() | st.integers(1, 999),
    st.sampled_from([None, *(life for life in ResultLife if life is not ResultLife.WITHDRAWN)]),
)
def test_whatever_is_said_is_read_back(
    position: int, overall: int | None, grid: int | None, life: ResultLife | None
) -> None:
    parts = [str(position)]
    if overall:
        parts.append(f"overall {overall}")
    if grid:
        parts.append(f"grid {grid}")
    if life:
        parts.append(life.value)
    report = ResultReport(position, overall, grid, life=life)
    assert read_report(" ".join(parts)) == report
    assert read_report(", ".join(reversed(parts))) == report


@given(st.text(max_size=40))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    with suppress(UserError):
        assert find_session(read_result_line(f"race2 {typed}", SESSIONS).session, SESSIONS)
