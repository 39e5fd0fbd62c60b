"""A list that ends early is told by the cars that other lists of the weekend have."""

from bot.domain.results.field import Field, FieldCar, FieldKind
from bot.domain.results.kept_field import CarsLeftOut, KeptField, cars_left_out
from tests.domain.examples import READY, session_of, with_ids

ROUND = with_ids(READY).rounds[0]
RACE_1, RACE_2 = session_of(ROUND, "race1"), session_of(ROUND, "race2")


def field(cars: int, kind: FieldKind = FieldKind.RESULT) -> Field:
    return Field(tuple(FieldCar(str(number), number) for number in range(1, cars + 1)), kind)


def test_the_cars_of_an_earlier_list_of_the_session_are_missed_each() -> None:
    kept = [KeptField(RACE_2.id, "a", "provisional.csv", field(63), 1)]
    assert cars_left_out(field(63), ROUND, RACE_2, kept) is None
    assert cars_left_out(field(61), ROUND, RACE_2, kept) == CarsLeftOut(RACE_2, ("62", "63"))


def test_of_another_session_it_takes_several_for_some_may_have_stayed_away() -> None:
    kept = [KeptField(RACE_1.id, "a", "grid.csv", field(63, FieldKind.GRID), 1)]
    assert cars_left_out(field(60), ROUND, RACE_2, kept) is None
    missing = cars_left_out(field(40), ROUND, RACE_2, kept)
    assert missing is not None
    assert (missing.session, len(missing.numbers)) == (RACE_1, 23)


def test_without_another_list_nothing_is_missed() -> None:
    assert cars_left_out(field(3), ROUND, RACE_2, []) is None
