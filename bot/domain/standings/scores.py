"""What each car of a session's field earns by the season's rules."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.domain.results.field import Field, FieldCar
from bot.domain.results.field_classes import class_letters
from bot.domain.season.session import Session
from bot.domain.standings.points_rules import NOTHING, PlaceScope, PointsRules


@dataclass(frozen=True, slots=True)
class CarScore:
    """A car with its points, and its place among those that score.

    `class_name` is empty where places overall count. `place` is None for a car without a place, and where
    the session is no race: a pole breaks no tie.
    """

    car: FieldCar
    class_name: str
    points: Decimal
    place: int | None


def gives_points(rules: PointsRules, session: Session) -> bool:
    """Whether anything can be earned in the session."""
    if session.points_factor == NOTHING:
        return False
    if any(rules.places_of(session.key, session.name)):
        return True
    return bool((rules.pole and session.kind.sets_grid) or (rules.fastest_lap and session.kind.has_grid))


def can_be_scored(rules: PointsRules, field: Field) -> bool:
    """Whether the field tells the places that count."""
    classified_cars = [car for car in field.cars if car.is_classified]
    if rules.by is PlaceScope.CLASS and not field.has_classes:
        return False
    return bool(classified_cars) and all(_place(rules, car) for car in classified_cars)


def session_scores(rules: PointsRules, session: Session, field: Field) -> list[list[CarScore]]:
    """What every car earns that isn't a guest, those without a point included; each class's by themselves.

    Guests are taken out first, so that whoever is behind one moves up, for bonuses too.
    """
    cars_by_class: dict[str, list[FieldCar]] = defaultdict(list)
    for car in field.cars:
        cars_by_class[_class_key(rules, car)].append(car)
    scores = [list(_class_scores(rules, session, cars)) for cars in cars_by_class.values()]
    return [class_scores for class_scores in scores if class_scores]


def _class_key(rules: PointsRules, car: FieldCar) -> str:
    if rules.by is PlaceScope.OVERALL:
        return ""
    return class_letters(car.class_name or "")


def _class_scores(rules: PointsRules, session: Session, cars: Sequence[FieldCar]) -> Iterator[CarScore]:
    rivals = [car for car in cars if not rules.is_guest(car.number)]
    guest_places = [_place(rules, car) for car in cars if rules.is_guest(car.number)]
    fastest_ms = _fastest(rivals)
    for car in rivals:
        place = _place(rules, car)
        if place is not None:
            place -= sum(guest is not None and guest < place for guest in guest_places)
        points = _place_points(rules, session, place)
        if session.kind.has_grid and car.is_classified and car.best_ms and car.best_ms == fastest_ms:
            points += rules.fastest_lap
        class_name = (car.class_name or "") if rules.by is PlaceScope.CLASS else ""
        race_place = place if session.kind.has_grid else None
        yield CarScore(car, class_name, points * session.points_factor, race_place)


def _place_points(rules: PointsRules, session: Session, place: int | None) -> Decimal:
    points = NOTHING
    place_points = rules.places_of(session.key, session.name)
    if place is not None and place <= len(place_points):
        points += place_points[place - 1]
    if place == 1 and session.kind.sets_grid:
        points += rules.pole
    return points


def _place(rules: PointsRules, car: FieldCar) -> int | None:
    """The place that counts; None for a car that isn't classified."""
    if not car.is_classified:
        return None
    return car.position if rules.by is PlaceScope.OVERALL else car.in_class


def _fastest(rivals: Sequence[FieldCar]) -> int | None:
    """The best lap of a classified car, in milliseconds. Two may have it: no list says whose was first."""
    laps_ms = [car.best_ms for car in rivals if car.is_classified and car.best_ms is not None]
    return min(laps_ms, default=None)
