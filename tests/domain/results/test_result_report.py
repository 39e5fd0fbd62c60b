"""What staff type of a result, and the result that it makes."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from bot.domain.results.result import HIGHEST_POSITION, Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport, settle_result
from bot.errors import UserError

PENALTY = "11 s added for a pit stop 0.3 s too short"
places = st.none() | st.integers(1, HIGHEST_POSITION)
notes = st.none() | st.sampled_from(["", "  ", "Gearbox", " Red flag "])
drivers = st.sampled_from([None, "Ada", "Bo"])
lives = st.sampled_from([None, ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED])
reports = st.builds(
    ResultReport, places, places, places, st.none() | st.sampled_from(Status), notes, drivers, lives
)

MANY_ARE_REFUSED = [HealthCheck.filter_too_much]
"""Of reports at random, most contradict themselves: how many do is luck, and nothing to find here."""


def settled(report: ResultReport, old: Result | None = None) -> Result | None:
    try:
        return settle_result(report, old)
    except UserError:
        return None


def test_a_position_alone_is_a_classified_result() -> None:
    assert settle_result(ResultReport(20)) == Result(Status.CLASSIFIED, 20)


def test_the_same_again_changes_nothing() -> None:
    first = settle_result(ResultReport(20, 26, 34, note=PENALTY))
    assert settle_result(ResultReport(20), first) == first


def test_a_correction_replaces_what_is_said_and_keeps_the_grid_and_the_note() -> None:
    first = settle_result(ResultReport(18, 24, 34, note=PENALTY))
    assert settle_result(ResultReport(20), first) == Result(position=20, grid=34, note=PENALTY)


def test_a_changed_position_takes_the_overall_position_of_the_old_finish_away() -> None:
    assert settle_result(ResultReport(20), settle_result(ResultReport(18, 24))).overall is None
    assert settle_result(ResultReport(18, grid=3), settle_result(ResultReport(18, 24))).overall == 24


@pytest.mark.parametrize("status", [Status.DNF, Status.DNS, Status.DSQ])
def test_who_is_not_classified_has_no_position_but_a_grid(status: Status) -> None:
    result = settle_result(ResultReport(status=status), settle_result(ResultReport(20, 26, 34)))
    assert result == Result(status, grid=34)


def test_classified_after_all_needs_the_position_again() -> None:
    retired = settle_result(ResultReport(status=Status.DNF))
    with pytest.raises(UserError, match="Add the position"):
        settle_result(ResultReport(status=Status.CLASSIFIED), retired)
    assert settle_result(ResultReport(5), retired) == Result(position=5)


def test_an_empty_note_takes_the_note_away() -> None:
    assert (
        settle_result(ResultReport(20, note=""), settle_result(ResultReport(20, note=PENALTY))).note is None
    )


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (ResultReport(), "position or a status"),
        (ResultReport(grid=3, overall=4, note="x"), "position or a status"),
        (ResultReport(3, status=Status.DNF), "has no position"),
        (ResultReport(overall=3, status=Status.DSQ), "has no position"),
        (ResultReport(20, 19), "can't be ahead"),
    ],
)
def test_what_says_nothing_or_contradicts_itself_is_refused(report: ResultReport, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settle_result(report)


@given(reports, reports)
@settings(max_examples=60, suppress_health_check=MANY_ARE_REFUSED)
def test_settling_the_same_report_twice_is_settling_it_once(
    first: ResultReport, second: ResultReport
) -> None:
    result = settled(second, settled(first))
    assume(result is not None)
    assert result is not None
    assert settle_result(second, result) == result


@given(st.lists(reports, max_size=6))
def test_a_result_never_contradicts_itself_whatever_was_typed_before(typed: list[ResultReport]) -> None:
    result: Result | None = None
    for report in typed:
        result = settled(report, result) or result
    if result is None:
        return
    if result.position is None and result.status is Status.CLASSIFIED:
        assert (result.life, result.overall is None) == (ResultLife.PROVISIONAL, False)
    assert result.position is None or result.status is Status.CLASSIFIED
    assert result.life is not ResultLife.AMENDED or result.note
    assert result.overall is None or (result.position or 0) <= result.overall
    assert result.note is None or result.note == result.note.strip() != ""


@given(reports, reports)
@settings(max_examples=60, suppress_health_check=MANY_ARE_REFUSED)
def test_what_a_report_says_is_what_the_result_says(first: ResultReport, second: ResultReport) -> None:
    result = settled(second, settled(first))
    assume(result is not None)
    assert result is not None
    assert result.position == second.position or second.position is None
    assert result.overall == second.overall or second.overall is None
    assert result.grid == second.grid or second.grid is None
    assert result.driver == second.driver or second.driver is None
