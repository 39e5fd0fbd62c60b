import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from bot.domain.results.result import HIGHEST_POSITION, Report, Result, Status, settle
from bot.domain.results.result_life import Life
from bot.errors import UserError

PENALTY = "11 s added for a pit stop 0.3 s too short"
places = st.none() | st.integers(1, HIGHEST_POSITION)
notes = st.none() | st.sampled_from(["", "  ", "Gearbox", " Red flag "])
drivers = st.sampled_from([None, "Ada", "Bo"])
lives = st.sampled_from([None, Life.PROVISIONAL, Life.FINAL, Life.AMENDED])
reports = st.builds(
    Report, places, places, places, st.none() | st.sampled_from(Status), notes, drivers, lives
)


def settled(report: Report, old: Result | None = None) -> Result | None:
    try:
        return settle(report, old)
    except UserError:
        return None


def test_a_position_alone_is_a_classified_result() -> None:
    assert settle(Report(20)) == Result(Status.CLASSIFIED, 20)


def test_the_same_again_changes_nothing() -> None:
    first = settle(Report(20, 26, 34, note=PENALTY))
    assert settle(Report(20), first) == first


def test_a_correction_replaces_what_is_said_and_keeps_the_grid_and_the_note() -> None:
    first = settle(Report(18, 24, 34, note=PENALTY))
    assert settle(Report(20), first) == Result(position=20, grid=34, note=PENALTY)


def test_a_changed_position_takes_the_overall_position_of_the_old_finish_away() -> None:
    assert settle(Report(20), settle(Report(18, 24))).overall is None
    assert settle(Report(18, grid=3), settle(Report(18, 24))).overall == 24


@pytest.mark.parametrize("status", [Status.DNF, Status.DNS, Status.DSQ])
def test_who_is_not_classified_has_no_position_but_a_grid(status: Status) -> None:
    result = settle(Report(status=status), settle(Report(20, 26, 34)))
    assert result == Result(status, grid=34)


def test_classified_after_all_needs_the_position_again() -> None:
    retired = settle(Report(status=Status.DNF))
    with pytest.raises(UserError, match="needs its position"):
        settle(Report(status=Status.CLASSIFIED), retired)
    assert settle(Report(5), retired) == Result(position=5)


def test_an_empty_note_takes_the_note_away() -> None:
    assert settle(Report(20, note=""), settle(Report(20, note=PENALTY))).note is None


@pytest.mark.parametrize(
    ("report", "words"),
    [
        (Report(), "position or a status"),
        (Report(grid=3, overall=4, note="x"), "position or a status"),
        (Report(3, status=Status.DNF), "has no position"),
        (Report(overall=3, status=Status.DSQ), "has no position"),
        (Report(20, 19), "cannot be"),
    ],
)
def test_what_says_nothing_or_contradicts_itself_is_refused(report: Report, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settle(report)


def test_a_grid_over_the_whole_field_is_compared_with_the_overall_position_only() -> None:
    assert Result(position=20, overall=26, grid=34).gained == 8
    assert Result(position=3, overall=26, grid=20).gained == -6
    assert Result(position=20, grid=34).gained is None
    assert Result(position=20, overall=26).gained is None
    assert Result(Status.DNF, grid=34).gained is None


@given(reports, reports)
@settings(max_examples=60)
def test_settling_the_same_report_twice_is_settling_it_once(first: Report, second: Report) -> None:
    result = settled(second, settled(first))
    assume(result is not None)
    assert result is not None
    assert settle(second, result) == result


@given(st.lists(reports, max_size=6))
def test_a_result_never_contradicts_itself_whatever_was_typed_before(typed: list[Report]) -> None:
    result: Result | None = None
    for report in typed:
        result = settled(report, result) or result
    if result is None:
        return
    if result.position is None and result.status is Status.CLASSIFIED:
        assert (result.life, result.overall is None) == (Life.PROVISIONAL, False)
    assert result.position is None or result.status is Status.CLASSIFIED
    assert result.life is not Life.AMENDED or result.note
    assert result.overall is None or (result.position or 0) <= result.overall
    assert result.note is None or result.note == result.note.strip() != ""


@given(reports, reports)
@settings(max_examples=60)
def test_what_a_report_says_is_what_the_result_says(first: Report, second: Report) -> None:
    result = settled(second, settled(first))
    assume(result is not None)
    assert result is not None
    assert result.position == second.position or second.position is None
    assert result.overall == second.overall or second.overall is None
    assert result.grid == second.grid or second.grid is None
    assert result.driver == second.driver or second.driver is None
