"""A result: how many places it gained."""

from bot.domain.results.result import Result, Status


def test_a_grid_over_the_whole_field_is_compared_with_the_overall_position_only() -> None:
    assert Result(position=20, overall=26, grid=34).gained == 8
    assert Result(position=3, overall=26, grid=20).gained == -6
    assert Result(position=20, grid=34).gained is None
    assert Result(position=20, overall=26).gained is None
    assert Result(Status.DNF, grid=34).gained is None
