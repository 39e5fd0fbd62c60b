"""A result's life goes forward: on the road, final, amended with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife, next_life
from bot.domain.results.result_report import ResultReport, settle_result
from bot.errors import UserError

APPEAL = "Appeal upheld: the 11 s are taken off"
ROAD = Result(overall=18, grid=34, life=ResultLife.PROVISIONAL)
FINAL = Result(position=20, overall=26, grid=34, note="11 s added")
AMENDED = Result(position=14, overall=18, grid=34, note=APPEAL, life=ResultLife.AMENDED)
said = st.sampled_from([None, ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED])


def test_on_the_road_the_overall_position_is_enough() -> None:
    assert settle_result(ResultReport(overall=18, life=ResultLife.PROVISIONAL)) == Result(
        overall=18, life=ResultLife.PROVISIONAL
    )


def test_what_nobody_said_is_final() -> None:
    assert settle_result(ResultReport(20)).life is ResultLife.FINAL
    assert settle_result(ResultReport(20), ROAD).life is ResultLife.FINAL


def test_the_final_class_position_takes_the_overall_position_of_the_road_away() -> None:
    final = settle_result(ResultReport(20, note="11 s added"), ROAD)
    assert final == Result(position=20, grid=34, note="11 s added")
    assert settle_result(ResultReport(20, 26, note="11 s added"), ROAD) == FINAL


def test_a_provisional_place_is_confirmed_as_it_stands() -> None:
    road = settle_result(ResultReport(20, 26, life=ResultLife.PROVISIONAL))
    assert settle_result(ResultReport(life=ResultLife.FINAL), road) == Result(position=20, overall=26)
    retired = settle_result(ResultReport(status=Status.DNF, life=ResultLife.PROVISIONAL))
    assert settle_result(ResultReport(life=ResultLife.FINAL), retired) == Result(Status.DNF)


def test_another_overall_position_on_the_road_takes_the_old_class_position_away() -> None:
    road = settle_result(ResultReport(12, 18, life=ResultLife.PROVISIONAL))
    assert settle_result(ResultReport(overall=26, life=ResultLife.PROVISIONAL), road).position is None
    assert settle_result(ResultReport(overall=18, life=ResultLife.PROVISIONAL), road) == road


def test_an_amendment_has_its_reason() -> None:
    assert settle_result(ResultReport(14, 18, note=APPEAL, life=ResultLife.AMENDED), FINAL) == AMENDED
    assert settle_result(ResultReport(note=APPEAL, life=ResultLife.AMENDED), FINAL).position == 20


def test_what_was_amended_stays_so_and_keeps_its_reason() -> None:
    assert settle_result(ResultReport(13), AMENDED) == Result(
        position=13, grid=34, note=APPEAL, life=ResultLife.AMENDED
    )


@pytest.mark.parametrize(
    ("report", "old", "words"),
    [
        (ResultReport(overall=18), None, "add `state: provisional`"),
        (ResultReport(overall=26), FINAL, "add `state: provisional`"),
        (ResultReport(life=ResultLife.FINAL), None, "position or a status"),
        (ResultReport(grid=34, life=ResultLife.PROVISIONAL), None, "position or a status"),
        (ResultReport(overall=18, life=ResultLife.FINAL), None, "position or a status"),
        (ResultReport(life=ResultLife.FINAL), ROAD, "Add the position in class"),
        (ResultReport(18, life=ResultLife.PROVISIONAL), FINAL, "`/desk withdraw`.*already final"),
        (ResultReport(18, life=ResultLife.PROVISIONAL), AMENDED, "`/desk withdraw`.*already amended"),
        (ResultReport(18, life=ResultLife.FINAL), AMENDED, "`state: amended`.*already been amended"),
        (ResultReport(14, life=ResultLife.AMENDED), FINAL, "Add the reason for the amendment as `note`"),
        (ResultReport(14, note=" ", life=ResultLife.AMENDED), FINAL, "Add the reason"),
        (ResultReport(14, note="", life=ResultLife.AMENDED), AMENDED, "Add the reason"),
        (ResultReport(14, note=""), AMENDED, "Add the reason"),
        (ResultReport(14, note=APPEAL, life=ResultLife.AMENDED), None, "no result to amend"),
        (
            ResultReport(14, note=APPEAL, life=ResultLife.AMENDED),
            ROAD,
            "Type it with `state: final`.*still provisional",
        ),
    ],
)
def test_a_step_that_cannot_be_says_what_to_do(report: ResultReport, old: Result | None, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settle_result(report, old)


@given(st.none() | said, said, st.sampled_from([None, "", APPEAL]))
def test_no_step_goes_back(was: ResultLife | None, then: ResultLife | None, note: str | None) -> None:
    order = [None, ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED]
    try:
        new = next_life(was, then, note)
    except UserError:
        return
    assert order.index(new) >= order.index(was)
    assert then in (None, new)
