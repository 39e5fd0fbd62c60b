"""Which cars of a timing file are the season's own: by number, then drivers, then team, never by a guess."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.base.plain_text import fold
from bot.domain.results.field import FieldCar
from bot.domain.results.field_classes import class_name_in_full
from bot.domain.results.field_names import is_same_person, is_team, may_be_same_person
from bot.domain.season.entry import Entry

MOST_CANDIDATES = 20
"""Cars that a question names."""


class CarDoubt(StrEnum):
    """Why it has to be asked which car is meant."""

    CREW = "crew"
    """The number is ours and the crew isn't."""
    NUMBER = "number"
    """The crew is ours under another number."""
    CLASS = "class"
    """The car is ours and in another class than the season says."""
    SEVERAL = "several"
    """More than one car could be ours."""


@dataclass(frozen=True, slots=True)
class CarMatch:
    """A car of the season with the file's `car` that it is: None where it isn't in there, or is asked.

    `doubt` is why it is asked, and `candidates` are the cars to choose from. `left_out` where staff have said
    that none of them is.
    """

    entry: Entry
    car: FieldCar | None = None
    candidates: tuple[FieldCar, ...] = ()
    doubt: CarDoubt | None = None
    left_out: bool = False


NONE_OF_THEM = "-"
"""The answer that no car of the file is ours; no car is called so."""
LONGEST_ANSWER = 100
"""Characters of a car's name in an answer: Discord's limit for a menu's values."""


def match_cars(
    entries: Sequence[Entry], cars: Sequence[FieldCar], team: str, answers: Mapping[str, str]
) -> tuple[CarMatch, ...]:
    """Each of the season's cars with its car of the file.

    `answers` are those to earlier questions: by the entry's label the car's name, or `NONE_OF_THEM`.
    """
    return tuple(_match(entry, entries, cars, team, answers.get(entry.label)) for entry in entries)


def _match(
    entry: Entry, entries: Sequence[Entry], cars: Sequence[FieldCar], team: str, answer: str | None
) -> CarMatch:
    if answer == NONE_OF_THEM:
        return CarMatch(entry, left_out=True)
    if answer is not None:
        chosen = [car for car in cars if car.name[:LONGEST_ANSWER] == answer]
        return CarMatch(entry, chosen[0] if chosen else None)
    numbered = [car for car in cars if entry.number and car.number == entry.number.lstrip("# ")]
    crewed = _cars_of_crew(entry.drivers, cars)
    if numbered:
        return _by_number(entry, numbered[0], crewed, team)
    if crewed:
        return _by_crew(entry, crewed)
    return _by_team(entry, entries, cars, team)


def _by_number(entry: Entry, car: FieldCar, crewed: Sequence[FieldCar], team: str) -> CarMatch:
    agrees = any(may_be_same_person(name, driver) for name in car.drivers for driver in entry.drivers)
    if not car.drivers:
        agrees = car.team is None or is_team(car.team, team)
    if not agrees:
        others = [other for other in crewed if other.number != car.number]
        return _asked(entry, (car, *others), CarDoubt.CREW)
    return _in_its_class(entry, car)


def _by_crew(entry: Entry, crewed: Sequence[FieldCar]) -> CarMatch:
    if len(crewed) > 1:
        return _asked(entry, crewed, CarDoubt.SEVERAL)
    if entry.number and crewed[0].number:
        return _asked(entry, crewed, CarDoubt.NUMBER)
    return _in_its_class(entry, crewed[0])


def _by_team(entry: Entry, entries: Sequence[Entry], cars: Sequence[FieldCar], team: str) -> CarMatch:
    """A file without crews may have one car of the team, and the season too: then it is that."""
    own_cars = [car for car in cars if car.team and is_team(car.team, team)]
    if not own_cars:
        return CarMatch(entry)
    is_certain = len(own_cars) == len(entries) == 1 and not own_cars[0].drivers and not entry.number
    if is_certain:
        return _in_its_class(entry, own_cars[0])
    return _asked(entry, own_cars, CarDoubt.SEVERAL)


def _in_its_class(entry: Entry, car: FieldCar) -> CarMatch:
    if car.class_name and not is_class_of(car.class_name, entry.class_name):
        return _asked(entry, (car,), CarDoubt.CLASS)
    return CarMatch(entry, car)


def _asked(entry: Entry, candidates: Iterable[FieldCar], doubt: CarDoubt) -> CarMatch:
    return CarMatch(entry, candidates=tuple(candidates)[:MOST_CANDIDATES], doubt=doubt)


def is_class_of(file_class: str, entry_class: str) -> bool:
    """Whether a file's class is the season's, perhaps in more words: `GT4 Silver`, but Pro-Am isn't Am."""
    file_words = fold(class_name_in_full(file_class)).split()
    entry_words = fold(class_name_in_full(entry_class)).split()
    return set(entry_words) <= set(file_words) or set(file_words) <= set(entry_words)


def _cars_of_crew(drivers: Sequence[str], cars: Sequence[FieldCar]) -> list[FieldCar]:
    """The cars that most of the drivers are named in, and at least one of them."""
    most = 1
    best: list[FieldCar] = []
    for car in cars:
        named = sum(any(is_same_person(name, driver) for name in car.drivers) for driver in drivers)
        if named > most:
            most, best = named, []
        if named == most:
            best.append(car)
    return best
