"""A timing file that was saved: its field, of which session, and who handed it in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.desk.change import NOT_KEPT
from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.season.round import Round
from bot.domain.season.session import Session

_FEWEST_OF_ANOTHER = 4
"""Fewer than these may well have stayed away between two sessions."""


@dataclass(frozen=True, slots=True)
class KeptField:
    """A file's field. `digest` is SHA-256 of the file in hexadecimal, `by` a user's id, `at` in UTC."""

    session_id: int
    digest: str
    name: str
    field: Field
    by: int
    at: datetime = NOT_KEPT
    id: int = 0


def newest_of(kept_fields: Sequence[KeptField], session_id: int, kind: FieldKind) -> Field | None:
    """The session's field of that kind that was saved last."""
    for kept in reversed(kept_fields):
        if kept.session_id == session_id and kept.field.kind is kind:
            return kept.field
    return None


def cars_with_class(kept_fields: Sequence[KeptField]) -> dict[str, FieldCar]:
    """The cars whose class the season's files tell, by their numbers; the newest counts."""
    cars: dict[str, FieldCar] = {}
    for kept in kept_fields:
        for car in kept.field.cars:
            if car.class_name and car.number:
                cars[car.number] = car
    return cars


def known_grid(kept_fields: Sequence[KeptField], session_id: int) -> dict[str, int]:
    """Each car's place on a session's grid by its number, as the newest grid list has it."""
    field = newest_of(kept_fields, session_id, FieldKind.GRID)
    if field is None:
        return {}
    return {car.number: car.grid for car in field.cars if car.grid}


@dataclass(frozen=True, slots=True)
class CarsLeftOut:
    """Numbers of cars that the list of the session has, and the new one hasn't."""

    session: Session
    numbers: tuple[str, ...]


def cars_left_out(
    field: Field, round_: Round, session: Session, kept_fields: Sequence[KeptField]
) -> CarsLeftOut | None:
    """Whatever an earlier list of the same session has besides, or else another session's of the round.

    A table that was cut off at a line's end is a whole one by itself: only what else is known of the field
    tells.
    """
    numbers = {car.number for car in field.cars}
    fewest = 1
    for other in _same_first(round_, session):
        missing = [number for number in _numbers_in(other, kept_fields) if number not in numbers]
        if len(missing) >= fewest:
            return CarsLeftOut(other, tuple(missing))
        fewest = _FEWEST_OF_ANOTHER
    return None


def _same_first(round_: Round, session: Session) -> Iterator[Session]:
    yield session
    for other in reversed(round_.sessions):
        if other.id != session.id:
            yield other


def _numbers_in(session: Session, kept_fields: Sequence[KeptField]) -> list[str]:
    """The numbers in the session's list that was saved last."""
    for kept in reversed(kept_fields):
        if kept.session_id == session.id:
            return [car.number for car in kept.field.cars if car.number]
    return []
