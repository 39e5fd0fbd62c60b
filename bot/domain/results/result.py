"""A result: what one entry did in one session, and how far it has come since."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.desk.change import Facts
from bot.domain.press.photo import Photo
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry

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
    """Positions count from 1: `position` in class, `overall` and `grid` over the whole field.

    `entry` is the car with its crew as they were that day, which stays whatever the season says later.
    A provisional result of a classified car may have its overall position alone. `at` is when it
    became what it is (UTC), None before it is stored.
    """

    status: Status = Status.CLASSIFIED
    position: int | None = None
    overall: int | None = None
    grid: int | None = None
    note: str | None = None
    driver: str | None = None
    photo: Photo | None = None
    life: ResultLife = ResultLife.FINAL
    session_id: int = 0
    entry_id: int = 0
    entry: Entry | None = None
    id: int = 0
    at: datetime | None = None

    @property
    def gained(self) -> int | None:
        """Places gained (negative: lost) from the grid to the overall finish.

        The grid is over the whole field, so it is compared with the overall position and nothing else.
        """
        if self.status is not Status.CLASSIFIED or self.grid is None or self.overall is None:
            return None
        return self.grid - self.overall

    @property
    def stands(self) -> bool:
        """Whether it is told to anybody; what was withdrawn is in the history only."""
        return self.life is not ResultLife.WITHDRAWN

    @property
    def facts(self) -> Facts | None:
        """What the trail keeps of it; None when it doesn't stand."""
        if not self.stands:
            return None
        photo = None
        if self.photo:
            photo = asdict(self.photo)
        return {
            "life": self.life,
            "status": self.status,
            "position": self.position,
            "overall": self.overall,
            "grid": self.grid,
            "driver": self.driver,
            "note": self.note,
            "photo": photo,
        }


def result_with_facts(result: Result, facts: Facts) -> Result:
    """The same entry's result in the same session, as the trail has it."""
    photo = None
    if facts["photo"]:
        photo = Photo(**facts["photo"])
    return replace(
        result,
        life=ResultLife(facts["life"]),
        status=Status(facts["status"]),
        position=facts["position"],
        overall=facts["overall"],
        grid=facts["grid"],
        driver=facts["driver"],
        note=facts["note"],
        photo=photo,
    )


@dataclass(frozen=True, slots=True)
class ResultStep:
    """What a result was from an instant on (`result.at`); `by` is the user's id who made it so."""

    result: Result
    by: int


REPORTED_LATE = timedelta(days=1)
"""How long after its session a result is typed up later: no moment of its life was then."""


def final_since(steps: Iterable[ResultStep], driven_at: datetime) -> datetime | None:
    """When it became final that had been provisional (UTC), since it was last withdrawn; else None.

    Of a result that was final from the start nobody cares when somebody typed or corrected it, nor of one
    that was provisional only long after its session (`driven_at`): all that was typed up later.
    """
    since: datetime | None = None
    is_provisional = False
    for step in steps:
        result = step.result
        if result.life is ResultLife.PROVISIONAL:
            is_provisional = result.at is not None and result.at <= driven_at + REPORTED_LATE
        elif result.life is ResultLife.WITHDRAWN:
            is_provisional, since = False, None
        elif is_provisional and since is None:
            since = result.at
    return since
