"""Places in class, counted where a file prints none."""

from bot.domain.results.field import Field, FieldCar, FieldStatus
from bot.domain.results.field_classes import (
    class_name_in_full,
    is_same_car,
    with_known_classes,
    with_places_in_class,
)

CARS = (
    FieldCar("1", 1, "Silver"),
    FieldCar("2", 2, "Pro-Am"),
    FieldCar("3", 3, "SILVER"),
    FieldCar("4", None, "Silver", status=FieldStatus.DNF),
)


def in_class(field: Field) -> list[int | None]:
    return [car.in_class for car in field.cars]


def test_places_are_counted_over_each_class() -> None:
    assert in_class(with_places_in_class(Field(CARS))) == [1, 1, 2, None]


def test_one_class_unknown_leaves_all_places_in_class_unknown() -> None:
    field = Field((*CARS, FieldCar("5", 4)))
    assert in_class(with_places_in_class(field)) == [None] * 5


def test_classes_of_another_file_count_where_they_are_of_every_car() -> None:
    field = Field((FieldCar("1", 1, drivers=("Ann Berg",)), FieldCar("2", 2, team="Redwing")))
    known = {
        "1": FieldCar("1", class_name="Silver", drivers=("A.Berg", "B.Ek")),
        "2": FieldCar("2", class_name="Silver", team="Redwing Racing"),
    }
    assert in_class(with_known_classes(field, known)) == [1, 2]
    assert with_known_classes(field, {"1": known["1"]}) == field
    another_crew = known | {"1": FieldCar("1", class_name="Am", drivers=("C.Dahl",))}
    assert with_known_classes(field, another_crew) == field


def test_short_names_of_classes_are_known() -> None:
    assert [class_name_in_full(name) for name in ("PAM", "Pro-AM", "Am")] == ["Pro-Am", "Pro-Am", "Am"]


def test_places_are_not_counted_where_one_is_missing() -> None:
    field = Field((FieldCar("1", None, "Silver", in_class=None), FieldCar("2", 1, "Silver")))
    assert with_places_in_class(field) == field


def test_cars_without_anything_to_compare_are_the_same() -> None:
    assert is_same_car(FieldCar("1", drivers=("Ann Berg",)), FieldCar("1", team="Redwing"))
