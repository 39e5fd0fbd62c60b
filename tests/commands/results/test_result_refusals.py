"""`/result`: who and what is refused, in one or two sentences that say what to do."""

import re

import pytest

from tests.simulated import World


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"session": "race9", "position": 1}, "Race 2"),
        ({"session": "race2", "grid": 34}, "position or a status"),
        ({"session": "race2", "status": "classified"}, "position"),
        ({"session": "race2", "status": "DNF", "position": 3}, "position"),
        ({"session": "race2", "position": 20, "overall": 3}, "over the whole field"),
        ({"session": "race2", "position": 1, "round": "Le Mans"}, "Spa-Francorchamps"),
        ({"session": "race2", "position": 1, "driver": "Niki Lauda"}, "Jessica Bäckman"),
        ({"session": "race2", "position": 1, "entry": "99"}, "`entry`"),
    ],
)
async def test_a_refusal_is_private_says_what_to_do_and_stores_nothing(
    world: World, typed: dict[str, str | int], told: str
) -> None:
    reply = await world.slash(world.officer, "result", **typed)
    assert told in reply.text
    assert reply.is_private
    assert world.posts == []
    assert len(re.findall(r"[.!?](\s|$)", reply.text)) <= 2, "one or two sentences"


async def test_a_fan_is_refused_though_the_command_is_shown(world: World) -> None:
    assert "result" in world.fan.available_commands(world.channel)
    reply = await world.slash(world.fan, "result", session="race2", position=1)
    assert "You need the" in reply.text
    assert world.press.mention in reply.text
    assert reply.is_private
    assert world.posts == []


async def test_manage_server_is_as_good_as_the_staff_role(world: World) -> None:
    reply = await world.slash(world.boss, "result", session="race2", position=20)
    assert "Posted in" in reply.text


async def test_a_server_that_is_not_set_up_is_told_of_setup(empty: World) -> None:
    reply = await empty.result("race2", 20)
    assert "`/setup`" in reply.text
    assert reply.is_private


async def test_without_a_season_it_says_how_to_get_one(empty: World) -> None:
    await empty.setup(season=None)
    reply = await empty.result("race2", 20)
    assert "`/season import`" in reply.text
    assert reply.is_private


async def test_a_fault_of_ours_is_told_with_a_reference_and_logged(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.results, "report", None)
        reply = await world.result("race2", 20)
    assert reply.is_private
    found = re.search(r"reference ([0-9a-f]{8})", reply.text)
    assert found
    assert found[1] in caplog.text
    (error,) = world.unexpected()
    assert isinstance(error.__cause__, TypeError)
    world.forgiven.append(error)
    caplog.clear()
