"""Our cars in a timing file: by number, then drivers, then team; whatever else could be ours is asked."""

import pytest

from bot.domain.results.field import FieldCar
from bot.domain.results.field_cars import NONE_OF_THEM, CarDoubt, CarMatch, is_class_of, match_cars
from bot.domain.results.field_names import is_same_person, may_be_same_person
from bot.domain.season.entry import Entry

NUMBERED = Entry("Aston Martin", "Silver", ("Andreas Bäckman", "Jessica Bäckman"), "42")
UNNUMBERED = Entry("Aston Martin", "Silver", ("Andreas Bäckman", "Jessica Bäckman"))
OTHER = FieldCar("7", 1, "Silver", drivers=("Ann Berg",), team="Redwing")


def match(entry: Entry, *cars: FieldCar, answer: str | None = None) -> CarMatch:
    answers = {entry.label: answer} if answer else {}
    (found,) = match_cars([entry], cars, "racing one", answers)
    return found


@pytest.mark.parametrize(
    "drivers",
    [
        ("A.Bäckman", "J.Bäckman"),
        ("BACKMAN Andreas", "B.Ek"),
        ("Andreas Baeckman", "C.Dahl"),
        ("Bäckman", "Ek"),
        (),
    ],
)
def test_a_number_counts_where_the_crew_agrees_or_isnt_there(drivers: tuple[str, ...]) -> None:
    ours = FieldCar("42", 2, "Silver", drivers=drivers)
    assert match(NUMBERED, OTHER, ours).car == ours


def test_a_number_with_another_crew_or_team_is_asked() -> None:
    strangers = FieldCar("42", 2, "Silver", drivers=("C.Dahl", "D.Ek"))
    crewed = FieldCar("43", 3, "Silver", drivers=("A.Bäckman", "J.Bäckman"))
    asked = match(NUMBERED, OTHER, strangers, crewed)
    assert (asked.doubt, asked.candidates) == (CarDoubt.CREW, (strangers, crewed))
    of_another_team = FieldCar("42", 2, "Silver", team="Redwing")
    assert match(NUMBERED, of_another_team).doubt is CarDoubt.CREW
    of_ours = FieldCar("42", 2, "Silver", team="Racing One GmbH")
    assert match(NUMBERED, of_ours).car == of_ours


def test_a_crew_with_another_number_is_asked_and_without_one_in_the_season_is_ours() -> None:
    crewed = FieldCar("43", 3, "Silver", drivers=("A.Bäckman", "J.Bäckman"))
    assert match(NUMBERED, OTHER, crewed).doubt is CarDoubt.NUMBER
    assert match(UNNUMBERED, OTHER, crewed).car == crewed


def test_two_cars_with_as_many_of_the_crew_are_asked() -> None:
    first = FieldCar("43", 3, "Silver", drivers=("A.Bäckman", "C.Dahl"))
    second = FieldCar("44", 4, "Silver", drivers=("J.Bäckman", "D.Ek"))
    assert match(UNNUMBERED, first, second).doubt is CarDoubt.SEVERAL
    both = FieldCar("45", 5, "Silver", drivers=("A.Bäckman", "J.Bäckman"))
    assert match(UNNUMBERED, first, second, both).car == both


def test_a_team_is_ours_only_where_it_has_one_car_and_there_is_no_crew() -> None:
    own = FieldCar("43", 3, "Silver", team="racing one")
    assert match(UNNUMBERED, OTHER, own).car == own
    assert match(NUMBERED, OTHER, own).doubt is CarDoubt.SEVERAL
    assert match(UNNUMBERED, own, FieldCar("44", 4, team="racing one")).doubt is CarDoubt.SEVERAL
    assert match(UNNUMBERED, OTHER) == CarMatch(UNNUMBERED)


def test_another_class_is_asked() -> None:
    assert match(NUMBERED, FieldCar("42", 2, "Am", drivers=("A.Bäckman",))).doubt is CarDoubt.CLASS
    assert is_class_of("GT4 Silver", "Silver")
    assert is_class_of("PAM", "Pro-Am")
    assert not is_class_of("Pro-Am", "Am")


def test_answers_count() -> None:
    strangers = FieldCar("42", 2, "Silver", drivers=("C.Dahl", "D.Ek"))
    assert match(NUMBERED, strangers, answer="42").car == strangers
    assert match(NUMBERED, strangers, answer=NONE_OF_THEM).left_out
    assert match(NUMBERED, strangers, answer="99").car is None


def test_initials_stand_for_first_names_and_last_names_alone_may_be_anybodys() -> None:
    assert is_same_person("J.Bäckman", "Jessica Bäckman")
    assert is_same_person("C. de Kant", "Colin de Kant")
    assert is_same_person("Þ.Żółkeanu", "Þóra Żółkeanu")
    assert not is_same_person("J.Bäckman", "Andreas Bäckman")
    assert not is_same_person("Bäckman", "Andreas Bäckman")
    assert may_be_same_person("Bäckman", "Andreas Bäckman")
    assert not may_be_same_person("", "Andreas Bäckman")
