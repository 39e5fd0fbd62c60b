"""Who is named: drivers by a part of their name only where nobody else in the text has it."""

import pytest

from bot.readers.releases.people.find_people import find_people, names_other_team
from bot.readers.releases.people.text_cast import cast_of

DRIVERS = ("Erik Lindqvist", "Nora Holm")
OTHERS = ("Lindqvist Racing", "GT4 Europe", "Spa-Francorchamps", "Falcon GT4")


def named(text: str) -> list[tuple[str, bool]]:
    people = find_people(text, cast_of(text, DRIVERS, OTHERS))
    return [(person.name, person.driver is not None) for person in people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Erik Lindqvist was third.", [("Erik Lindqvist", True)]),
        ("Then Erik and Holm met.", [("Erik Lindqvist", True), ("Nora Holm", True)]),
        ("Göran Lindqvist is proud of Erik.", [("Göran Lindqvist", False), ("Erik Lindqvist", True)]),
        ("Göran Lindqvist came; Lindqvist won.", [("Göran Lindqvist", False)]),
        ("Lindqvist Racing was third.", []),
        ("Falcon Racing technical director Anna Ekman spoke.", [("Anna Ekman", False)]),
        ("Team Manager Anna Berg spoke.", [("Anna Berg", False)]),
        ("Jessica DNF", []),
        ("Nora DNF", [("Nora Holm", True)]),
        ("Max van der Berg won.", [("Max van der Berg", False)]),
        ("ERIK LINDQVIST WINS AT SPA", [("Erik Lindqvist", True)]),
    ],
)
def test_who_a_text_names(text: str, expected: list[tuple[str, bool]]) -> None:
    assert named(text) == expected


def test_what_belongs_to_somebody_is_not_the_person() -> None:
    text = "Noras bil, Erik Lindqvist's car and Erik Lindqvistin auto"
    people = find_people(text, cast_of(text, DRIVERS))
    assert [(person.driver, person.is_owner) for person in people] == [
        ("Nora Holm", True),
        ("Erik Lindqvist", True),
        ("Erik Lindqvist", True),
    ]


def test_a_heading_in_capitals_names_nobody_new() -> None:
    text = "Erik Wins Again At Spa\n“It was good,” said Erik."
    people = find_people("said Erik", cast_of(text, DRIVERS))
    assert [person.driver for person in people] == ["Erik Lindqvist"]


def test_another_team_is_told_from_ours() -> None:
    cast = cast_of("", DRIVERS, OTHERS)
    assert names_other_team("Results for Hawk Racing", cast)
    assert not names_other_team("Results for Lindqvist Racing", cast)
    assert not names_other_team("Results for Falcon", cast)
