"""What a timing file would make of our cars' results: new, changed, the same, or nothing, and why."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.results.field import Field, FieldCar, FieldKind, FieldStatus
from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import ResultReport
from bot.domain.season.entry import Entry

_STATUSES = {
    FieldStatus.CLASSIFIED: Status.CLASSIFIED,
    FieldStatus.DNF: Status.DNF,
    FieldStatus.DNS: Status.DNS,
    FieldStatus.DSQ: Status.DSQ,
}


class NothingToSave(StrEnum):
    """Why nothing of a car is saved."""

    SAME = "same"
    NO_TIME = "no time"
    NO_CLASS = "no class"
    """The place in class isn't known, and the saved result is final."""
    OLDER = "older"
    """The file is provisional, and the saved result isn't any more."""
    GRID_WAITS = "grid waits"
    """A place on the grid, which is kept until there is a result."""


@dataclass(frozen=True, slots=True)
class CarResult:
    """What the file makes of one of our cars: a report to save, or why there is nothing.

    `old` is the result that stands. `time_added_ms` is how much longer its race took than an earlier file
    had it, None where that isn't known.
    """

    entry: Entry
    car: FieldCar
    old: Result | None
    report: ResultReport | None = None
    nothing: NothingToSave | None = None
    time_added_ms: int | None = None

    @property
    def has_moved(self) -> bool:
        """Whether a place or status that was saved becomes another."""
        if self.old is None or self.report is None:
            return False
        return _differs(self.old, self.report)


def car_result(
    entry: Entry, car: FieldCar, old: Result | None, field: Field, earlier: FieldCar | None, grid: int | None
) -> CarResult:
    """What the file makes of a car: `earlier` is the car in the file before, `grid` its known place there."""
    made = CarResult(entry, car, old, time_added_ms=_time_added(earlier, car))
    if field.kind is FieldKind.GRID:
        return _grid_result(made)
    if car.status is FieldStatus.NO_TIME:
        return replace(made, nothing=NothingToSave.NO_TIME)
    report = ResultReport(
        position=car.in_class,
        overall=car.position,
        grid=car.grid or grid,
        status=_STATUSES[car.status],
    )
    return _with_life(made, report, field.life)


def _grid_result(made: CarResult) -> CarResult:
    if made.old is None:
        return replace(made, nothing=NothingToSave.GRID_WAITS)
    if made.old.grid == made.car.grid:
        return replace(made, nothing=NothingToSave.SAME)
    return replace(made, report=ResultReport(grid=made.car.grid, life=made.old.life))


def _with_life(made: CarResult, report: ResultReport, file_life: ResultLife | None) -> CarResult:
    """The report with what the result becomes by it, as far as that is a step forward."""
    old = made.old
    if report.status is Status.CLASSIFIED and report.position is None:
        return _overall_alone(made, report)
    if old is None or old.life is ResultLife.PROVISIONAL:
        life = file_life or ResultLife.FINAL
        if old is not None and life is old.life and not _adds(old, report):
            return replace(made, nothing=NothingToSave.SAME)
        return replace(made, report=replace(report, life=life))
    if not _adds(old, report):
        return replace(made, nothing=NothingToSave.SAME)
    if file_life is ResultLife.PROVISIONAL:
        return replace(made, nothing=NothingToSave.OLDER)
    life = ResultLife.AMENDED if _differs(old, report) else old.life
    return replace(made, report=replace(report, life=life))


def _overall_alone(made: CarResult, report: ResultReport) -> CarResult:
    """Without a place in class only the overall one is told, which is as good as provisional."""
    if made.old is not None and made.old.overall == report.overall:
        return replace(made, nothing=NothingToSave.SAME)
    if made.old is not None and made.old.life is not ResultLife.PROVISIONAL:
        return replace(made, nothing=NothingToSave.NO_CLASS)
    return replace(made, report=replace(report, life=ResultLife.PROVISIONAL))


def _differs(old: Result, report: ResultReport) -> bool:
    """Whether something that was saved becomes something else."""
    pairs = ((old.position, report.position), (old.overall, report.overall), (old.grid, report.grid))
    is_moved = any(was and now and was != now for was, now in pairs)
    return is_moved or (report.status is not None and old.status is not report.status)


def _adds(old: Result, report: ResultReport) -> bool:
    """Whether the report says anything that isn't saved."""
    pairs = ((old.position, report.position), (old.overall, report.overall), (old.grid, report.grid))
    return _differs(old, report) or any(now and now != was for was, now in pairs)


def _time_added(earlier: FieldCar | None, car: FieldCar) -> int | None:
    """How many milliseconds longer a car took over the same laps; None where that can't be told."""
    if earlier is None or earlier.total_ms is None or car.total_ms is None:
        return None
    if earlier.laps != car.laps or earlier.total_ms == car.total_ms:
        return None
    return car.total_ms - earlier.total_ms
