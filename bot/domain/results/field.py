"""The whole field of one session, as the organiser's timing file has it."""

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.results.result_life import ResultLife
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


class FieldStatus(StrEnum):
    """How a session ended for a car. Practice and qualifying only know whether it set a time."""

    CLASSIFIED = "classified"
    DNF = "dnf"
    DNS = "dns"
    DSQ = "dsq"
    NO_TIME = "no time"


@dataclass(frozen=True, slots=True)
class FieldCar:
    """One car in a session. What a file doesn't tell is None; places count from 1.

    `number` is text (`007` is another car than `7`), empty where the file has drivers alone. Times are in
    milliseconds; a car is behind the first either by `gap_ms` or by `gap_laps`. `drivers` are as the file
    writes them, which may be `A.Bäckman`. `penalty` is what the file says of one, in its own words.
    """

    number: str
    position: int | None = None
    class_name: str | None = None
    in_class: int | None = None
    drivers: tuple[str, ...] = ()
    team: str | None = None
    car: str | None = None
    laps: int | None = None
    total_ms: int | None = None
    gap_ms: int | None = None
    gap_laps: int | None = None
    best_ms: int | None = None
    status: FieldStatus = FieldStatus.CLASSIFIED
    grid: int | None = None
    penalty: str | None = None

    @property
    def name(self) -> str:
        """What tells it from the file's other cars: its number, or its crew where the file has no numbers."""
        return self.number or " / ".join(self.drivers)

    @property
    def is_classified(self) -> bool:
        """Whether it has a place."""
        return self.status is FieldStatus.CLASSIFIED


class FieldKind(StrEnum):
    """What a timing file's places are: where cars finished, or where they start."""

    RESULT = "result"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Field:
    """The field of a session with what the file says of itself, each None or empty where it doesn't.

    `session_words` is what may name the session, the likeliest first; `headings` all that stands above the
    table. `day` and `start` are the venue's. `life` is what the file calls itself.
    """

    cars: tuple[FieldCar, ...]
    kind: FieldKind = FieldKind.RESULT
    session_words: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    track: str | None = None
    day: date | None = None
    start: time | None = None
    life: ResultLife | None = None

    @property
    def has_classes(self) -> bool:
        """Whether every car's class is known."""
        return all(car.class_name for car in self.cars)


@dataclass(frozen=True, slots=True)
class FieldView:
    """A session's field to look at, whole or of one class; `own_names` are what tells our cars in it.

    `look` is the team's.
    """

    season: Season
    round: Round
    session: Session
    field: Field
    own_names: frozenset[str] = frozenset()
    class_name: str | None = None
    look: Look = PLAIN_LOOK

    @property
    def classes(self) -> tuple[str, ...]:
        """The field's classes, each once, in the order of their first cars; none where not all are known."""
        if not self.field.has_classes:
            return ()
        return tuple(dict.fromkeys(car.class_name for car in self.field.cars if car.class_name))

    @property
    def cars(self) -> tuple[FieldCar, ...]:
        """The cars to show, as the list has them."""
        if self.class_name is None:
            return self.field.cars
        return tuple(car for car in self.field.cars if car.class_name == self.class_name)

    def of_class(self, class_name: str) -> "FieldView":
        """The same of one class alone."""
        return replace(self, class_name=class_name)
