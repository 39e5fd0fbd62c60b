"""The rows of one file's table or tables, and the field that they make: whole, or refused."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.field_classes import same_class, with_places_in_class
from bot.errors import UserError
from bot.languages.catalogue import mark, phrase
from bot.readers.timing.car_rows import CarRow, read_car, rules_of
from bot.readers.timing.columns import Column
from bot.readers.timing.sheet_words import SheetWords
from bot.readers.typed.quoting import escape_line, quote_value

MOST_CARS = 400
"""Cars of one file; the largest fields have less than half as many."""


@dataclass(slots=True)
class CarTable:
    """Rows under one heading: the whole field, or one class's; `label` names the class where a page does."""

    label: str = ""
    rows: list[CarRow] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file's tables with the columns that they have, and what stands around them."""

    tables: Sequence[CarTable]
    columns: frozenset[Column]
    words: SheetWords
    headings: tuple[str, ...] = ()


def field_of(sheet: Sheet) -> Field:
    """The field that a sheet tells.

    Raises:
        UserError: a cell can't be read, or a part of it is missing or there twice; says what.
    """
    rows = [row for table in sheet.tables for row in table.rows]
    rules = rules_of(sheet.columns, rows, is_race=sheet.words.is_race)
    tables = [(table.label, [read_car(row, rules) for row in table.rows]) for table in sheet.tables]
    cars = _one_field([table for table in tables if table[1]])
    if not cars:
        raise UserError(
            phrase("Send a list of results: this file has a heading and no car below it. Nothing was saved.")
        )
    words = sheet.words
    if words.kind is FieldKind.GRID:
        cars = [replace(car, grid=car.position, position=None, in_class=None) for car in cars]
    made = Field(
        cars=tuple(cars),
        kind=words.kind,
        session_words=words.session_words,
        headings=sheet.headings,
        track=words.track,
        day=words.day,
        start=words.start,
        life=words.life,
    )
    if made.kind is FieldKind.GRID:
        return made
    return with_places_in_class(made)


def _one_field(tables: Sequence[tuple[str, list[FieldCar]]]) -> list[FieldCar]:
    """The cars of all tables, each once: the whole field first and then by class, or by class alone."""
    if not tables:
        return []
    first_label, first_cars = tables[0]
    _require_each_once(first_cars)
    if len(tables) == 1 and not first_label:
        return _checked_places(_by_class_alone(first_cars))
    first_numbers = {car.name for car in first_cars}
    others = [car.name for _, cars in tables[1:] for car in cars]
    if others and first_numbers.issuperset(others):
        for label, cars in tables[1:]:
            _require_same_class(label, first_cars, cars)
        return _checked_places(first_cars)
    placed_cars: list[FieldCar] = []
    for label, class_cars in tables:
        _require_order(class_cars, label)
        placed_cars += [_placed_in_class(car, label) for car in class_cars]
    _require_each_once(placed_cars)
    return placed_cars


def _by_class_alone(cars: list[FieldCar]) -> list[FieldCar]:
    """The cars of one table, whose places may start anew with each class."""
    positions = Counter(car.position for car in cars if car.position)
    is_repeated = positions[1] > 1 and not any(car.in_class for car in cars)
    if not is_repeated or not all(car.class_name for car in cars):
        return cars
    return [_placed_in_class(car, car.class_name or "") for car in cars]


def _placed_in_class(car: FieldCar, label: str) -> FieldCar:
    """A car of a class's own table: its place there is in class, and none overall is known."""
    in_class = car.in_class or car.position
    return replace(car, class_name=car.class_name or label or None, in_class=in_class, position=None)


def _require_each_once(cars: Iterable[FieldCar]) -> None:
    counts = Counter(car.name for car in cars)
    if len(counts) > MOST_CARS:
        raise UserError(
            phrase("Send one session's results: this file has more than {most} cars.", most=MOST_CARS)
        )
    for name, count in counts.items():
        if count > 1 or not name:
            shown = quote_value(name) if name else phrase("a car without a number or driver")
            raise _unclear(phrase("it has {car} {count} times", car=shown, count=count))


def _require_same_class(label: str, all_cars: Sequence[FieldCar], cars: Sequence[FieldCar]) -> None:
    """Let through a class's own table that has the class's cars in the order of the whole field."""
    class_name = label or next((car.class_name or "" for car in cars), "")
    expected = [car.name for car in all_cars if same_class(car.class_name or "", class_name)]
    if expected and expected != [car.name for car in cars]:
        raise _unclear(phrase("its page of {label} has other cars", label=escape_line(class_name)))


def _checked_places(cars: list[FieldCar]) -> list[FieldCar]:
    """The cars, none of whose places is missing.

    Raises:
        UserError: one is.
    """
    _require_order(cars)
    by_class: dict[str, list[FieldCar]] = {}
    for car in cars:
        if car.in_class:
            by_class.setdefault(car.class_name or "", []).append(replace(car, position=car.in_class))
    for class_name, class_cars in by_class.items():
        _require_order(class_cars, class_name)
    return cars


def _require_order(cars: Iterable[FieldCar], label: str = "") -> None:
    """Let through places from 1 on without a gap; who shares one leaves as many free behind it."""
    positions = sorted(car.position for car in cars if car.position)
    for place, position in enumerate(positions, start=1):
        is_shared = place > 1 and position == positions[place - 2]
        if position != place and not is_shared:
            where = escape_line(label) if label else phrase("the whole field")
            raise _unclear(phrase("place {place} of {where} is missing", place=place, where=where))


def _unclear(what: str) -> UserError:
    sentence = mark("Download the file again: {what}, so it may not be whole. Nothing was saved.")
    return UserError(phrase(sentence, what=what))
