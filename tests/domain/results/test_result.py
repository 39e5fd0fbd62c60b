"""A result: how many places it gained, and whether it was corrected."""

from bot.domain.results.result import Result, ResultStep, Status, was_corrected
from bot.domain.results.result_life import ResultLife


def test_a_grid_over_the_whole_field_is_compared_with_the_overall_position_only() -> None:
    assert Result(position=20, overall=26, grid=34).gained == 8
    assert Result(position=3, overall=26, grid=20).gained == -6
    assert Result(position=20, grid=34).gained is None
    assert Result(position=20, overall=26).gained is None
    assert Result(Status.DNF, grid=34).gained is None


def test_a_result_was_corrected_when_it_said_something_else_since_it_was_last_withdrawn() -> None:
    first, second = ResultStep(Result(position=20), by=7), ResultStep(Result(position=19), by=7)
    withdrawn = ResultStep(Result(position=19, life=ResultLife.WITHDRAWN), by=7)
    assert not was_corrected([first])
    assert not was_corrected([first, first])
    assert was_corrected([first, second])
    assert not was_corrected([first, second, withdrawn, first])
    assert was_corrected([ResultStep(Result(position=20, life=ResultLife.PROVISIONAL), by=7), first])
