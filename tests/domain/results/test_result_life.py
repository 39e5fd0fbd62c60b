"""A result's life goes forward: on the road, final, amended with a reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.results.result import Report, Result, Status, settle
from bot.domain.results.result_life import Life, next_life
from bot.errors import UserError

APPEAL = "Appeal upheld: the 11 s are taken off"
ROAD = Result(overall=18, grid=34, life=Life.PROVISIONAL)
FINAL = Result(position=20, overall=26, grid=34, note="11 s added")
AMENDED = Result(position=14, overall=18, grid=34, note=APPEAL, life=Life.AMENDED)
said = st.sampled_from([None, Life.PROVISIONAL, Life.FINAL, Life.AMENDED])


def test_on_the_road_the_overall_position_is_enough() -> None:
    assert settle(Report(overall=18, life=Life.PROVISIONAL)) == Result(overall=18, life=Life.PROVISIONAL)


def test_what_nobody_said_is_final() -> None:
    assert settle(Report(20)).life is Life.FINAL
    assert settle(Report(20), ROAD).life is Life.FINAL


def test_the_final_class_position_takes_the_overall_position_of_the_road_away() -> None:
    final = settle(Report(20, note="11 s added"), ROAD)
    assert final == Result(position=20, grid=34, note="11 s added")
    assert settle(Report(20, 26, note="11 s added"), ROAD) == FINAL


def test_a_provisional_place_is_confirmed_as_it_stands() -> None:
    road = settle(Report(20, 26, life=Life.PROVISIONAL))
    assert settle(Report(life=Life.FINAL), road) == Result(position=20, overall=26)
    retired = settle(Report(status=Status.DNF, life=Life.PROVISIONAL))
    assert settle(Report(life=Life.FINAL), retired) == Result(Status.DNF)


def test_another_overall_position_on_the_road_takes_the_old_class_position_away() -> None:
    road = settle(Report(12, 18, life=Life.PROVISIONAL))
    assert settle(Report(overall=26, life=Life.PROVISIONAL), road).position is None
    assert settle(Report(overall=18, life=Life.PROVISIONAL), road) == road


def test_an_amendment_has_its_reason() -> None:
    assert settle(Report(14, 18, note=APPEAL, life=Life.AMENDED), FINAL) == AMENDED
    assert settle(Report(note=APPEAL, life=Life.AMENDED), FINAL).position == 20


def test_what_was_amended_stays_so_and_keeps_its_reason() -> None:
    assert settle(Report(13), AMENDED) == Result(position=13, grid=34, note=APPEAL, life=Life.AMENDED)


@pytest.mark.parametrize(
    ("report", "old", "words"),
    [
        (Report(overall=18), None, "give it with `state: provisional`"),
        (Report(overall=26), FINAL, "give it with `state: provisional`"),
        (Report(life=Life.FINAL), None, "position or a status"),
        (Report(grid=34, life=Life.PROVISIONAL), None, "position or a status"),
        (Report(overall=18, life=Life.FINAL), None, "position or a status"),
        (Report(life=Life.FINAL), ROAD, "needs its position in class"),
        (Report(18, life=Life.PROVISIONAL), FINAL, "is final already.*`/desk withdraw`"),
        (Report(18, life=Life.PROVISIONAL), AMENDED, "is amended already.*`/desk withdraw`"),
        (Report(18, life=Life.FINAL), AMENDED, "amended already.*`state: amended`"),
        (Report(14, life=Life.AMENDED), FINAL, "needs its reason: add it as `note`"),
        (Report(14, note=" ", life=Life.AMENDED), FINAL, "needs its reason"),
        (Report(14, note="", life=Life.AMENDED), AMENDED, "needs its reason"),
        (Report(14, note=""), AMENDED, "needs its reason"),
        (Report(14, note=APPEAL, life=Life.AMENDED), None, "no result to amend"),
        (Report(14, note=APPEAL, life=Life.AMENDED), ROAD, "provisional still: type it with `state: final`"),
    ],
)
def test_a_step_that_cannot_be_says_what_to_do(report: Report, old: Result | None, words: str) -> None:
    with pytest.raises(UserError, match=words):
        settle(report, old)


@given(st.none() | said, said, st.sampled_from([None, "", APPEAL]))
def test_no_step_goes_back(was: Life | None, then: Life | None, note: str | None) -> None:
    order = [None, Life.PROVISIONAL, Life.FINAL, Life.AMENDED]
    try:
        new = next_life(was, then, note)
    except UserError:
        return
    assert order.index(new) >= order.index(was)
    assert then in (None, new)
