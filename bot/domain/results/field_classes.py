"""Places in class, counted over a field."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.domain.base.plain_text import fold
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.field_names import is_same_person, is_team

_SHORT_NAMES = {"pam": "Pro-Am", "proam": "Pro-Am", "sil": "Silver", "slv": "Silver"}
"""What timing services shorten classes to; the European SRO series print `PAM`."""


def class_name_in_full(name: str) -> str:
    """`PAM` and `Pro-AM` are Pro-Am; what isn't known stays as it is."""
    letters = "".join(filter(str.isalnum, fold(name)))
    return _SHORT_NAMES.get(letters, name)


def same_class(name: str, other_name: str) -> bool:
    """Whether two names are one class's: `PAM`, `Pro-Am`, `PRO AM`."""
    return class_letters(name) == class_letters(other_name)


def class_letters(name: str) -> str:
    """What all spellings of a class have in common: `proam`."""
    return "".join(filter(str.isalnum, fold(class_name_in_full(name))))


def with_places_in_class(field: Field) -> Field:
    """The field with each place in class, where the file prints none and every car's class is known."""
    classified_cars = [car for car in field.cars if car.is_classified]
    if not field.has_classes or all(car.in_class for car in classified_cars):
        return field
    if not all(car.position for car in classified_cars):
        return field
    places_by_class: dict[str, list[int]] = defaultdict(list)
    for car in classified_cars:
        places_by_class[class_letters(car.class_name or "")].append(car.position or 0)
    return replace(field, cars=tuple(_counted(car, places_by_class) for car in field.cars))


def _counted(car: FieldCar, places_by_class: Mapping[str, Sequence[int]]) -> FieldCar:
    if not car.is_classified or car.position is None:
        return car
    places = places_by_class[class_letters(car.class_name or "")]
    return replace(car, in_class=1 + sum(place < car.position for place in places))


def with_known_classes(field: Field, known_cars: Mapping[str, FieldCar]) -> Field:
    """The field with the classes that cars of these numbers have in other files, if every car's is known.

    Classes of some cars alone give no place in class. A number that another crew has now is another car.
    """
    if field.has_classes:
        return field
    cars: list[FieldCar] = []
    for car in field.cars:
        known_car = known_cars.get(car.number)
        if known_car is None or not is_same_car(car, known_car):
            return field
        cars.append(replace(car, class_name=car.class_name or known_car.class_name))
    return with_places_in_class(replace(field, cars=tuple(cars)))


def is_same_car(car: FieldCar, known_car: FieldCar) -> bool:
    """Whether two files' cars of one number have a driver or the team in common, as far as both tell them."""
    if car.drivers and known_car.drivers:
        for name in car.drivers:
            if any(is_same_person(name, other) or is_same_person(other, name) for other in known_car.drivers):
                return True
        return False
    if car.team and known_car.team:
        return is_team(car.team, known_car.team)
    return True
