"""`/results`: a weekend, one line a session, in the press release's own form."""

import pytest

from tests.simulated import TWO_CARS, World

SPA = (("fp1", 20), ("fp2", 3), ("q1", 10), ("q2", 24), ("race1", 24))


@pytest.fixture
async def spa(world: World) -> World:
    """All of Spa's results."""
    for session, position in SPA:
        await world.result(session, position)
    await world.result("race2", 20, overall=26, grid=34, note="11 s added for a short pit stop")
    return world


async def test_a_weekend_reads_as_the_press_release_has_it(spa: World) -> None:
    reply = await spa.slash(spa.fan, "results")
    lines = reply.text.splitlines()
    first = lines.index("- Free practice 1: 20th place")
    assert lines[first : first + 5] == [
        "- Free practice 1: 20th place",
        "- Free practice 2: 3rd place",
        "- Qualifying 1 (Q1): 10th place",
        "- Qualifying 2 (Q2): 24th place",
        "- Race 1: 24th place",
    ]
    race2 = lines[first + 5]
    assert race2.startswith("- Race 2: 20th place")
    for words in ("26th overall", "up 8 from 34th on the grid", "11 s added for a short pit stop"):
        assert words in race2
    assert "Silver" in reply.text
    assert not reply.is_private


async def test_another_round_can_be_named(spa: World) -> None:
    await spa.result("race1", 7, round_="Monza")
    said = (await spa.slash(spa.fan, "results", round_="monza")).text
    assert "Monza" in said
    assert "Race 1: 7th place" in said
    assert "20th" not in said


async def test_a_weekend_without_results_says_so(world: World) -> None:
    said = (await world.slash(world.fan, "results", round_="Misano")).text
    assert "Misano" in said
    assert "place" not in said


async def test_two_cars_are_told_apart(world: World) -> None:
    await world.import_season(TWO_CARS)
    await world.result("race1", 3, entry="42")
    await world.result("race1", 20, entry="7")
    said = (await world.slash(world.fan, "results")).text
    assert said.index("#42") < said.index("3rd place") < said.index("#7") < said.index("20th place")


async def test_an_unknown_round_is_refused_with_those_there_are(world: World) -> None:
    reply = await world.slash(world.fan, "results", round_="Le Mans")
    assert "Paul Ricard" in reply.text
    assert reply.is_private


async def test_rounds_are_suggested(world: World) -> None:
    assert await world.suggested("results", "round", "spa") == ["3"]
    assert (await world.suggested("results", "round", ""))[0] == "3"
