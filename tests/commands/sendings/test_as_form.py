"""A refused `/result` or `/quote` opens in its own form, each option in the part that it belongs to."""

from typing import Any

import pytest

from tests.commands.pressing import chosen_already, press
from tests.commands.sendings.test_given_back import parts
from tests.simulated import World


@pytest.mark.parametrize(
    ("typed", "outcome", "positions"),
    [
        ({"session": "race2 dnf", "position": 5, "round": "Spa"}, "DNF", "5"),
        ({"session": "R2", "position": 20, "overall": 3, "grid": 34}, "finished", "20 overall 3 grid 34"),
        (
            {"session": "race2", "position": 20, "overall": 3, "state": "provisional"},
            "provisional",
            "20 overall 3",
        ),
        ({"session": "race2", "position": 1, "state": "amended"}, "finished", "1 amended"),
        ({"session": "race2", "status": "DNS", "position": 1}, "DNS", "1"),
    ],
)
async def test_a_result_stands_in_the_parts_of_its_form(
    world: World, typed: dict[str, Any], outcome: str, positions: str
) -> None:
    refused = await world.slash(world.officer, "result", **typed)
    chosen = chosen_already(await press(world, refused, "Change"))
    assert chosen["session"][0].startswith("race2|")
    assert (chosen["outcome"], chosen["positions"]) == (outcome, positions)


@pytest.mark.parametrize("wrong", [{"session": "race9"}, {"driver": "Niki Lauda"}, {"session": "?? 20"}])
async def test_what_names_no_session_or_car_is_chosen_anew(world: World, wrong: dict[str, str]) -> None:
    typed = {"session": "race2", "position": 20} | wrong
    refused = await world.slash(world.officer, "result", **typed)
    form = parts(await press(world, refused, "Change"))
    assert len(form["session"]["component"]["options"]) == 6
    assert form["positions"]["component"]["value"] == "20"


@pytest.mark.parametrize(
    ("round_", "has_driver_menu"), [("Round 3: Spa-Francorchamps", True), ("Le Mans", False)]
)
async def test_a_quotes_form_is_of_its_round_and_what_names_none_is_typed_anew(
    world: World,
    round_: str,
    has_driver_menu: bool,  # noqa: FBT001
) -> None:
    refused = await world.quote("Niki", "We learn.", round_=round_, session="race9")
    form = parts(await press(world, refused, "Change"))
    assert ("options" in form["driver"]["component"]) is has_driver_menu
    assert ("round" in form) is not has_driver_menu
