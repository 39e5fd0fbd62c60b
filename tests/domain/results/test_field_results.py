"""What a file makes of a car's result: provisional, final, amended, or nothing, and why."""

from dataclasses import replace

import pytest

from bot.domain.results.field import Field, FieldCar, FieldKind, FieldStatus
from bot.domain.results.field_results import CarResult, NothingToSave, car_result
from bot.domain.results.kept_field import KeptField, cars_with_class, known_grid, newest_of
from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry

ENTRY = Entry("Aston Martin", "Silver", ("Ann Berg",), "42", id=1)
CAR = FieldCar("42", 26, "Silver", 20, laps=22, total_ms=3_820_982)
PROVISIONAL, FINAL, AMENDED = ResultLife.PROVISIONAL, ResultLife.FINAL, ResultLife.AMENDED


def made(
    life: ResultLife | None, old: Result | None = None, car: FieldCar = CAR, earlier: FieldCar | None = None
) -> CarResult:
    return car_result(ENTRY, car, old, Field((car,), life=life), earlier, None)


@pytest.mark.parametrize(
    ("file_life", "old", "expected"),
    [
        (PROVISIONAL, None, PROVISIONAL),
        (FINAL, None, FINAL),
        (None, None, FINAL),
        (FINAL, Result(position=14, overall=18, life=PROVISIONAL), FINAL),
        (FINAL, Result(position=20, overall=26, life=PROVISIONAL), FINAL),
        (FINAL, Result(position=14, overall=18), AMENDED),
        (FINAL, Result(position=20), FINAL),
        (FINAL, Result(position=19, overall=25, life=AMENDED), AMENDED),
        (FINAL, Result(status=Status.DNF), AMENDED),
    ],
)
def test_the_life_of_what_is_saved(
    file_life: ResultLife | None, old: Result | None, expected: ResultLife
) -> None:
    report = made(file_life, old).report
    assert report is not None
    assert report.life is expected
    assert (report.position, report.overall) == (20, 26)


@pytest.mark.parametrize(
    ("file_life", "old", "nothing"),
    [
        (FINAL, Result(position=20, overall=26), NothingToSave.SAME),
        (PROVISIONAL, Result(position=20, overall=26, life=PROVISIONAL), NothingToSave.SAME),
        (PROVISIONAL, Result(position=14, overall=18), NothingToSave.OLDER),
    ],
)
def test_nothing_is_saved_twice_or_goes_back(
    file_life: ResultLife, old: Result, nothing: NothingToSave
) -> None:
    result = made(file_life, old)
    assert (result.report, result.nothing) == (None, nothing)
    assert not result.has_moved


def test_without_a_place_in_class_the_overall_one_is_provisional() -> None:
    car = replace(CAR, in_class=None)
    report = made(FINAL, car=car).report
    assert report is not None
    assert (report.position, report.overall, report.life) == (None, 26, PROVISIONAL)
    assert made(FINAL, Result(position=20, overall=26), car).nothing is NothingToSave.SAME
    assert made(FINAL, Result(position=14, overall=18), car).nothing is NothingToSave.NO_CLASS


def test_a_car_that_is_not_classified_has_its_status() -> None:
    report = made(FINAL, car=FieldCar("42", status=FieldStatus.DSQ)).report
    assert report is not None
    assert report.status is Status.DSQ
    assert made(FINAL, car=FieldCar("42", status=FieldStatus.NO_TIME)).nothing is NothingToSave.NO_TIME


def test_time_is_added_where_the_laps_are_the_same() -> None:
    road = replace(CAR, position=18, in_class=14, total_ms=3_809_982)
    old = Result(position=14, overall=18, life=PROVISIONAL)
    assert made(FINAL, old, earlier=road).time_added_ms == 11_000
    assert made(FINAL, old, earlier=replace(road, laps=21)).time_added_ms is None
    assert made(FINAL, old, earlier=replace(road, total_ms=None)).time_added_ms is None


def test_a_grid_waits_for_a_result_and_changes_nothing_else() -> None:
    car = FieldCar("42", grid=34)
    grid = Field((car,), FieldKind.GRID)
    assert car_result(ENTRY, car, None, grid, None, None).nothing is NothingToSave.GRID_WAITS
    old = Result(position=20, grid=33)
    report = car_result(ENTRY, car, old, grid, None, None).report
    assert report is not None
    assert (report.grid, report.life) == (34, FINAL)
    assert car_result(ENTRY, car, replace(old, grid=34), grid, None, None).nothing is NothingToSave.SAME


def test_the_newest_file_of_a_session_counts() -> None:
    first, second = Field((CAR,)), Field((replace(CAR, class_name="Am"),))
    grid = Field((FieldCar("42", grid=34), FieldCar("7")), FieldKind.GRID)
    kept = [KeptField(1, str(n), "x", field, 7) for n, field in enumerate((first, second, grid))]
    assert newest_of(kept, 1, FieldKind.RESULT) == second
    assert newest_of(kept, 2, FieldKind.RESULT) is None
    assert cars_with_class(kept)["42"].class_name == "Am"
    assert known_grid(kept, 1) == {"42": 34}
    assert known_grid(kept, 2) == {}
