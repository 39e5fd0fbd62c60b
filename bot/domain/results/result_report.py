"""A result as staff type it, and the result that it makes of the stored one."""

from dataclasses import dataclass, replace

from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife, next_life
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase

# What a result that is being typed is shown as; where that is sent back, it is read again.
IN_CLASS = mark("{place} in {class_name}")
OVERALL = mark("{place} overall")
ON_THE_GRID = mark("{place} on the grid")
FINISHED = mark("finished")
LIVES = {
    ResultLife.PROVISIONAL: mark("provisional"),
    ResultLife.FINAL: mark("final"),
    ResultLife.AMENDED: mark("amended"),
    ResultLife.WITHDRAWN: mark("withdrawn"),
}
OVERALL_TYPED, GRID_TYPED = mark("overall {place}"), mark("grid {place}")
"""As in the form's line: `20 overall 26 grid 34`."""
LINE_EXAMPLE = mark("20 overall 26 grid 34")


@dataclass(frozen=True, slots=True)
class ResultReport:
    """What staff typed of a result: None is "not said", an empty note takes the note away."""

    position: int | None = None
    overall: int | None = None
    grid: int | None = None
    status: Status | None = None
    note: str | None = None
    driver: str | None = None
    life: ResultLife | None = None


def settle_result(report: ResultReport, old: Result | None = None) -> Result:
    """The result after `report`: what was said replaces, what wasn't said stays.

    A changed class position takes an unsaid overall position away (it belonged to the old
    finish), and so does a car that is not classified. Without a word about it a result is final,
    and stays amended once it is.

    Raises:
        UserError: the report says nothing, contradicts itself, or its life goes backwards.
    """
    base = old or Result()
    old_life = None
    if old:
        old_life = old.life
    life = next_life(old_life, report.life, report.note)
    _refuse_nothing(report, old, life)
    status = _status(report, base)
    _refuse_place_without_finish(report, status)
    new = replace(
        base,
        life=life,
        status=status,
        position=_position(report, base, status, life),
        overall=_overall(report, base, status),
        grid=report.grid or base.grid,
        note=_note(report, base),
        driver=report.driver or base.driver,
    )
    _refuse_impossible(new)
    return new


def _refuse_nothing(report: ResultReport, old: Result | None, life: ResultLife) -> None:
    """On the road often only the overall position is known; what is stored can be confirmed as it is."""
    on_the_road = report.overall is not None and life is ResultLife.PROVISIONAL
    confirmed = report.life is not None and old is not None
    if report.position is None and report.status is None and not on_the_road and not confirmed:
        raise UserError(
            phrase(
                "Give a position or a status: `/result race2 20`, or `status: DNF`. With the overall "
                "position alone, add `state: provisional`."
            )
        )


def _refuse_place_without_finish(report: ResultReport, status: Status) -> None:
    if status is not Status.CLASSIFIED and (report.position or report.overall):
        raise UserError(
            phrase(
                "Leave out `position` and `overall`: a car that is {status} has no position.", status=status
            )
        )


def _status(report: ResultReport, base: Result) -> Status:
    if report.status:
        return report.status
    if report.position or report.overall:
        return Status.CLASSIFIED
    return base.status


def _note(report: ResultReport, base: Result) -> str | None:
    if report.note is None:
        return base.note
    return report.note.strip() or None


def _position(report: ResultReport, base: Result, status: Status, life: ResultLife) -> int | None:
    if status is not Status.CLASSIFIED or report.position is not None:
        return report.position
    has_moved = report.overall is not None and report.overall != base.overall
    if has_moved and life is ResultLife.PROVISIONAL:
        return None
    return base.position


def _overall(report: ResultReport, base: Result, status: Status) -> int | None:
    if status is not Status.CLASSIFIED or report.overall is not None:
        return report.overall
    if report.position is not None and report.position != base.position:
        return None
    return base.overall


def _refuse_impossible(result: Result) -> None:
    on_the_road = result.overall is not None and result.life is ResultLife.PROVISIONAL
    if result.status is Status.CLASSIFIED and result.position is None and not on_the_road:
        raise UserError(phrase("Add the position in class, such as `/result race2 20`."))
    if result.position and result.overall and result.overall < result.position:
        raise UserError(
            phrase(
                "Check the two positions: {overall} overall can't be ahead of {position} in class. "
                "`position` is in class, `overall` over the whole field.",
                overall=result.overall,
                position=result.position,
            )
        )
