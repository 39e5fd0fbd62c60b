"""The roles that fans choose, moved, renamed or deleted: staff are told at once, and once."""

import asyncio

import pytest
import simcord

from bot.delivery.alerts import role_changes
from bot.delivery.alerts.role_changes import RoleChanges
from tests.simulated import World, text


@pytest.fixture(autouse=True)
def no_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(role_changes, "TOLD_WITHIN_S", 0.05)


@pytest.fixture
async def paddock(world: World) -> simcord.ChannelHandle:
    await world.slash(world.officer, "desk panel", **{"for": "fans"})
    return world.guild.create_text_channel("paddock")


def role_id(world: World, name: str) -> int:
    (found,) = [r for r in world.env.backend.get_guild(world.guild.id).roles.values() if r.name == name]
    return found.id


def move_bot_role(world: World, position: int) -> None:
    bot_member = world.env.backend.get_member(world.guild.id, world.env.backend.bot_user.id)
    moved = [{"id": str(bot_member.role_ids[0]), "position": position}]
    world.env.backend.reorder_roles(world.guild.id, moved)


async def test_a_move_above_the_bot_is_told_once_and_well_again_when_moved_back(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    move_bot_role(world, 1)
    await world.settle()
    (told,) = world.posts_in(paddock)
    assert "Move my role above those that fans choose" in text(told)
    move_bot_role(world, 20)
    await world.settle()
    assert "All good" in (await world.slash(world.officer, "desk check")).text
    assert len(world.posts_in(paddock)) == 1


async def test_another_name_is_shown_beside_the_kind_and_nobody_is_alarmed(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    world.env.backend.edit_role(world.guild.id, role_id(world, "Races"), {"name": "Sunday crew"})
    await world.settle()
    assert world.posts_in(paddock) == []
    opened = await world.slash(world.fan, "notify")
    (label,) = (opened.result.modal or {})["components"]
    hints = [option["description"] for option in label["component"]["options"]]
    assert hints[:2] == ["Once before each race · the role @Sunday crew", "Once before each qualifying"]


async def test_a_role_that_goes_where_nothing_is_set_up_is_nobodys_concern(empty: World) -> None:
    role = empty.guild.create_role("Old")
    empty.env.backend.delete_role(empty.guild.id, role.id)
    await empty.settle()


async def test_what_changes_during_a_look_is_looked_at_too() -> None:
    looks: list[int] = []

    async def look(server_id: int) -> None:
        looks.append(server_id)
        if len(looks) == 1:
            changes.note(server_id)
            await asyncio.sleep(0.1)

    changes = RoleChanges(look)
    changes.note(1)
    changes.note(1)
    await changes.idle()
    assert looks == [1, 1]
