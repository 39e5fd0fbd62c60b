"""A result: how many places it gained, and since when it is final."""

from datetime import datetime

from bot.domain.results.result import Result, ResultStep, Status, final_since
from bot.domain.results.result_life import ResultLife
from tests.clocks import utc


def test_a_grid_over_the_whole_field_is_compared_with_the_overall_position_only() -> None:
    assert Result(position=20, overall=26, grid=34).gained == 8
    assert Result(position=3, overall=26, grid=20).gained == -6
    assert Result(position=20, grid=34).gained is None
    assert Result(position=20, overall=26).gained is None
    assert Result(Status.DNF, grid=34).gained is None


DRIVEN_AT = utc("2023-06-29 10:00")
EVENING, SATURDAY, SUNDAY = utc("2023-06-29 18:00"), utc("2023-07-01 12:00"), utc("2023-07-02 12:00")


def step(at: datetime, life: ResultLife = ResultLife.FINAL, position: int = 20) -> ResultStep:
    return ResultStep(Result(position=position, life=life, at=at), by=7)


def test_a_provisional_result_is_final_since_the_step_that_made_it_so() -> None:
    provisional = step(EVENING, ResultLife.PROVISIONAL)
    assert final_since([provisional], DRIVEN_AT) is None
    assert final_since([provisional, step(SATURDAY)], DRIVEN_AT) == SATURDAY
    assert final_since([provisional, step(SATURDAY), step(SUNDAY, position=19)], DRIVEN_AT) == SATURDAY


def test_thursdays_result_that_is_typed_on_saturday_never_became_final_then() -> None:
    assert final_since([step(SATURDAY)], DRIVEN_AT) is None
    assert final_since([step(SATURDAY), step(SUNDAY, position=19)], DRIVEN_AT) is None
    typed_up = [step(SATURDAY, ResultLife.PROVISIONAL), step(SATURDAY)]
    assert final_since(typed_up, DRIVEN_AT) is None


def test_after_a_withdrawal_a_result_begins_anew() -> None:
    provisional, withdrawn = step(EVENING, ResultLife.PROVISIONAL), step(SATURDAY, ResultLife.WITHDRAWN)
    assert final_since([provisional, step(EVENING), withdrawn, step(SUNDAY)], DRIVEN_AT) is None
