"""A result: what one entry did in one session."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.photos import Photo
from bot.errors import UserError

HIGHEST_POSITION = 999
LONGEST_NOTE = 200


class Status(StrEnum):
    """How a session ended for an entry."""

    CLASSIFIED = "classified"
    DNF = "DNF"
    DNS = "DNS"
    DSQ = "DSQ"


@dataclass(frozen=True, slots=True)
class Result:
    """Positions count from 1: `position` in class, `overall` and `grid` over the whole field."""

    status: Status = Status.CLASSIFIED
    position: int | None = None
    overall: int | None = None
    grid: int | None = None
    note: str | None = None
    driver: str | None = None
    photo: Photo | None = None
    session_id: int = 0
    entry_id: int = 0
    id: int = 0

    @property
    def gained(self) -> int | None:
        """Places gained (negative: lost) from the grid to the overall finish.

        The grid is over the whole field, so it is compared with the overall position and nothing else.
        """
        if self.status is not Status.CLASSIFIED or self.grid is None or self.overall is None:
            return None
        return self.grid - self.overall


@dataclass(frozen=True, slots=True)
class Report:
    """What staff typed of a result: None is "not said", an empty note takes the note away."""

    position: int | None = None
    overall: int | None = None
    grid: int | None = None
    status: Status | None = None
    note: str | None = None
    driver: str | None = None


def settle(report: Report, old: Result | None = None) -> Result:
    """The result after `report`: what was said replaces, what wasn't said stays.

    A changed class position takes an unsaid overall position away (it belonged to the old
    finish), and so does a car that is not classified.

    Raises:
        UserError: the report says nothing, or contradicts itself.
    """
    if report.position is None and report.status is None:
        raise UserError("Give a position or a status: `/result race2 20`, or `status: DNF`.")
    base = old or Result()
    status = report.status or Status.CLASSIFIED
    _refuse_place_without_finish(report, status)
    new = replace(
        base,
        status=status,
        position=_position(report, base, status),
        overall=_overall(report, base, status),
        grid=report.grid if report.grid is not None else base.grid,
        note=base.note if report.note is None else report.note.strip() or None,
        driver=report.driver or base.driver,
    )
    _refuse_impossible(new)
    return new


def _refuse_place_without_finish(report: Report, status: Status) -> None:
    if status is not Status.CLASSIFIED and (report.position or report.overall):
        raise UserError(f"A car that is {status} has no position: leave out `position` and `overall`.")


def _position(report: Report, base: Result, status: Status) -> int | None:
    if status is not Status.CLASSIFIED:
        return None
    return report.position if report.position is not None else base.position


def _overall(report: Report, base: Result, status: Status) -> int | None:
    if status is not Status.CLASSIFIED or report.overall is not None:
        return report.overall
    moved = report.position is not None and report.position != base.position
    return None if moved else base.overall


def _refuse_impossible(result: Result) -> None:
    if result.status is Status.CLASSIFIED and result.position is None:
        raise UserError("A classified car needs its position in class: `/result race2 20`.")
    if result.position and result.overall and result.overall < result.position:
        raise UserError(
            f"{result.overall} overall is ahead of {result.position} in class, which cannot be: "
            "`position` is in class, `overall` over the whole field."
        )
