"""What somebody deletes in Discord that is needed: staff are told once, and no post mentions what is gone."""

import pytest
import simcord

from tests.simulated import TIMED, World, text


@pytest.fixture
def paddock(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("paddock")


@pytest.fixture
async def followers(world: World) -> simcord.RoleHandle:
    role = world.guild.create_role("Followers", mentionable=True)
    await world.setup(ping=role, reminders="1h", season=None)
    await world.import_season(TIMED)
    return role


async def test_a_deleted_ping_role_is_told_once_and_leaves_no_dead_mention(
    world: World, paddock: simcord.ChannelHandle, followers: simcord.RoleHandle
) -> None:
    world.env.backend.delete_role(world.guild.id, followers.id)
    await world.settle()
    (told,) = world.posts_in(paddock)
    assert "Choose a new role for reminders" in text(told)
    await world.at(2023, 7, 1, 15, 5)
    reminder = world.posts[-1]
    assert "Race 1" in text(reminder)
    assert followers.mention not in text(reminder)
    assert world.sends[-1]["allowed_mentions"] == {"parse": []}
    await world.settle()
    assert len(world.posts_in(paddock)) == 1


async def test_a_deletion_that_nobody_heard_of_is_noticed_by_the_reminder(
    world: World, paddock: simcord.ChannelHandle, followers: simcord.RoleHandle
) -> None:
    world.app.client.when_deleted = None
    world.env.backend.delete_role(world.guild.id, followers.id)
    await world.at(2023, 7, 1, 15, 5)
    await world.settle()
    assert followers.mention not in text(world.posts[-1])
    (told,) = world.posts_in(paddock)
    assert "Choose a new role for reminders" in text(told)


async def test_a_deleted_staff_role_is_told_with_what_to_do(world: World) -> None:
    world.env.backend.delete_role(world.guild.id, world.press.id)
    await world.settle()
    (told,) = world.boss.user.dm_channel.history()
    assert "Choose a new staff role with `/setup`" in text(told)


async def test_a_deleted_channel_is_told_at_once(world: World, paddock: simcord.ChannelHandle) -> None:
    world.env.backend.delete_channel(world.channel.id)
    await world.settle()
    (told,) = world.posts_in(paddock)
    assert "Choose a new channel with `/setup`" in text(told)


async def test_what_nobody_needs_may_be_deleted(world: World, paddock: simcord.ChannelHandle) -> None:
    spare = world.guild.create_role("Spare")
    world.env.backend.delete_role(world.guild.id, spare.id)
    await world.settle()
    assert world.posts_in(paddock) == []
