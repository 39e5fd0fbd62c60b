"""`/setup staff_channel`: checked at once, told of every change and of trouble first."""

import pytest
import simcord

from tests.simulated import Reply, World, text


@pytest.fixture
def room(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("press-room")


async def staffed(world: World, room: simcord.ChannelHandle) -> Reply:
    reply = await world.setup(season=None, staff_channel=room)
    await world.settle()
    return reply


async def test_changes_are_told_there_as_they_happen_and_ping_nobody(
    world: World, room: simcord.ChannelHandle
) -> None:
    assert f"**Staff channel** · {room.mention} · changed" in (await staffed(world, room)).text
    await world.result("race2", 20, note="@everyone")
    chosen, result = world.posts_in(room)
    assert "**Settings** changed" in text(chosen)
    assert f"**Race 2 at Spa-Francorchamps** saved · <t:1688112000:f> · {world.officer.mention}" in text(
        result
    )
    assert world.pinged(result) == ([], [], False)
    assert len(world.posts) == 1


async def test_what_is_missing_there_is_said_at_once_and_by_the_check(
    world: World, room: simcord.ChannelHandle
) -> None:
    await world.permit(room, send_messages=False)
    assert f"Grant **Send Messages** in {room.mention}." in (await staffed(world, room)).text
    checked = (await world.slash(world.officer, "desk check")).text
    assert f"I can't post in {room.mention}" in checked
    assert f"**All good:** I have every permission I need in {world.channel.mention}" in checked


async def test_it_can_be_taken_away(world: World, room: simcord.ChannelHandle) -> None:
    await staffed(world, room)
    reply = await world.setup(season=None, no_staff_channel=True)
    assert "**Staff channel** · not set · changed" in reply.text
    before = len(world.posts_in(room))
    await world.result("race2", 20)
    assert len(world.posts_in(room)) == before


async def test_it_is_not_the_announcement_channel_and_not_both_at_once(
    world: World, room: simcord.ChannelHandle
) -> None:
    refused = await world.setup(season=None, staff_channel=world.channel)
    assert "Choose another staff channel" in refused.text
    both = await world.setup(season=None, staff_channel=room, no_staff_channel=True)
    assert "not both" in both.text


async def test_troubles_are_told_there_first(world: World, room: simcord.ChannelHandle) -> None:
    lounge = world.guild.create_text_channel("lounge")
    await staffed(world, room)
    await world.permit(world.channel, send_messages=False)
    for minute in (0, 4):
        await world.report("race2", 20 + minute)
        await world.at(2023, 6, 30, 8, minute)
    assert any("I can't post in" in text(message) for message in world.posts_in(room))
    assert world.posts_in(lounge) == []


async def test_its_own_trouble_is_told_to_who_set_up_and_not_to_followers(
    world: World, room: simcord.ChannelHandle
) -> None:
    await staffed(world, room)
    await world.permit(room, send_messages=False)
    for minute in (0, 4):
        await world.report("race2", 20 + minute)
        await world.at(2023, 6, 30, 8, minute)
    assert not any("I can't post in" in text(message) for message in world.posts)
    assert any("I can't post in" in text(message) for message in world.boss.user.dm_channel.history())
