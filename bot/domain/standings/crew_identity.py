"""Who is the same driver in several files: by full name, or by initials in a car of the same number."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.domain.base.plain_text import fold
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.field_cars import match_cars
from bot.domain.results.field_names import is_same_person
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season


def with_own_crews(field: Field, season: Season) -> Field:
    """The field with our cars' drivers and team as the season writes them, where those are certain."""
    entry_by_name: dict[str, Entry] = {}
    for match in match_cars(season.entries, field.cars, season.team, {}):
        if match.car is not None:
            entry_by_name[match.car.name] = match.entry
    cars: list[FieldCar] = []
    for car in field.cars:
        entry = entry_by_name.get(car.name)
        cars.append(_as_entered(car, entry, season.team) if entry else car)
    return replace(field, cars=tuple(cars))


def _as_entered(car: FieldCar, entry: Entry, team: str) -> FieldCar:
    drivers = tuple(_entered_name(name, entry) for name in car.drivers) or entry.drivers
    return replace(car, drivers=drivers, team=car.team or team)


def _entered_name(name: str, entry: Entry) -> str:
    for driver in entry.drivers:
        if is_same_person(name, driver):
            return driver
    return name


class DriverKeys:
    """By what a driver is known through a season: its full name, however cased and ordered."""

    def __init__(self, cars: Iterable[FieldCar]) -> None:
        self._full_names_by_number: dict[str, dict[str, str]] = defaultdict(dict)
        for car in cars:
            for name in car.drivers:
                if not _is_shortened(name):
                    self._full_names_by_number[car.number].setdefault(_name_key(name), name)

    def key_of(self, name: str, number: str) -> str:
        """The driver's key; `A.Bäckman` is whoever is the only one of that name in cars of the number."""
        if not _is_shortened(name):
            return _name_key(name)
        full_names = self._full_names_by_number.get(number, {})
        keys = [key for key, full_name in full_names.items() if is_same_person(name, full_name)]
        if len(keys) == 1:
            return keys[0]
        return f"{_name_key(name)} #{number}"


def _is_shortened(name: str) -> bool:
    """`A.Bäckman`, `A Bäckman`, `Bäckman`: no full name."""
    words = _words(name)
    return len(words) == 1 or any(len(word) == 1 for word in words)


@lru_cache(maxsize=4096)
def _name_key(name: str) -> str:
    """Kept, because each list of a season has the same names."""
    return " ".join(sorted(fold(word) for word in _words(name)))


def _words(name: str) -> Sequence[str]:
    return name.replace(".", " ").replace(",", " ").split()
