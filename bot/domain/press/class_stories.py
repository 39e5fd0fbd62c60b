"""What a race's field tells of our cars' class: who won it, how far the podium was, and a penalty."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.results.crew_of_the_day import result_on_the_day
from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.field_cars import match_cars
from bot.domain.results.field_classes import same_class, with_known_classes
from bot.domain.results.kept_field import KeptField, cars_with_class, newest_of
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

_LAST_OF_PODIUM = 3


@dataclass(frozen=True, slots=True)
class ClassStory:
    """Of one car of ours in one race; None is what isn't known or isn't so.

    `winner` is the crew that won the class, unless it is ours. `to_podium_ms` is how many milliseconds it was
    behind the third of the class, in the same number of laps. `penalty` is in the list's own words.
    """

    session_id: int
    entry_id: int
    winner: str | None = None
    to_podium_ms: int | None = None
    penalty: str | None = None


def class_stories(
    season: Season, round_: Round, results: Mapping[tuple[int, int], Result], kept_fields: Sequence[KeptField]
) -> Iterator[ClassStory]:
    """Those of a weekend's races, as far as lists were handed in that say the same as the saved results."""
    for session in round_.sessions:
        field = newest_of(kept_fields, session.id, FieldKind.RESULT)
        if field is None or not session.kind.has_grid:
            continue
        field = with_known_classes(field, cars_with_class(kept_fields))
        yield from _race_stories(season, session, results, field)


def _race_stories(
    season: Season, session: Session, results: Mapping[tuple[int, int], Result], field: Field
) -> Iterator[ClassStory]:
    for match in match_cars(season.entries, field.cars, season.team, {}):
        result = result_on_the_day(results, session, match.entry)
        if match.car is None or result is None or match.car.in_class != result.position:
            continue
        yield _story(session, match.entry, match.car, field)


def _story(session: Session, entry: Entry, car: FieldCar, field: Field) -> ClassStory:
    first = _placed(field, car, 1)
    winner = None
    if first is not None and first != car:
        winner = " / ".join(first.drivers) or first.team
    return ClassStory(session.id, entry.id, winner, _to_podium_ms(field, car), car.penalty)


def _placed(field: Field, car: FieldCar, place: int) -> FieldCar | None:
    """The car in that place of our car's class."""
    for other in field.cars:
        if other.in_class == place and same_class(other.class_name or "", car.class_name or ""):
            return other
    return None


def _to_podium_ms(field: Field, car: FieldCar) -> int | None:
    third = _placed(field, car, _LAST_OF_PODIUM)
    if third is None or car.in_class is None or car.in_class <= _LAST_OF_PODIUM:
        return None
    if car.total_ms is None or third.total_ms is None or car.laps != third.laps:
        return None
    return car.total_ms - third.total_ms
