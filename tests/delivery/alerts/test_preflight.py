"""Staff learn before race day what will be missing, once; what is put right is noticed."""

import asyncio

import pytest
import simcord

from bot.domain.base.server import Follow
from bot.storage.desk import servers
from tests.simulated import World, text
from tests.troubles import kept_troubles

BEFORE_MISANO = (2023, 7, 12, 22)
"""A day before its first day begins in Italy."""


@pytest.fixture
def paddock(world: World) -> simcord.ChannelHandle:
    return world.guild.create_text_channel("paddock")


async def look(world: World, *moment: int) -> None:
    if moment:
        world.clock.set(*moment)
    await world.app.preflight.run_due()
    await world.settle()


async def test_a_day_before_the_round_staff_learn_once_what_is_missing(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, attach_files=False, read_message_history=False)
    await look(world, 2023, 7, 12, 21, 59)
    assert world.posts_in(paddock) == []
    await look(world, *BEFORE_MISANO)
    (told,) = world.posts_in(paddock)
    assert "Something is missing" in text(told)
    assert "Grant **Attach Files** and **Read Message History**" in text(told)
    await look(world)
    await world.restart()
    await look(world, 2023, 7, 13, 12)
    assert len(world.posts_in(paddock)) == 1


async def test_what_was_told_before_one_round_is_not_told_before_the_next(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, attach_files=False)
    await look(world, *BEFORE_MISANO)
    await look(world, 2023, 8, 31, 12)
    assert len(world.posts_in(paddock)) == 1


async def test_where_all_is_well_nobody_hears_of_it(world: World, paddock: simcord.ChannelHandle) -> None:
    await look(world, *BEFORE_MISANO)
    assert world.posts_in(paddock) == []
    assert list(world.boss.user.dm_channel.history()) == []
    assert await kept_troubles(world.database, world.guild.id) == []


async def test_a_clock_that_jumps_into_the_day_before_is_seen(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, send_messages=False)
    await look(world)
    await look(world, 2023, 7, 13, 20)
    assert len(world.posts_in(paddock)) == 1


async def test_missing_roles_are_found(world: World, paddock: simcord.ChannelHandle) -> None:
    followers = world.guild.create_role("Followers")
    await world.setup(ping=followers, season=None)
    world.env.backend.delete_role(world.guild.id, followers.id)
    await look(world, *BEFORE_MISANO)
    assert "Choose a new role for reminders" in text(world.posts_in(paddock)[0])


async def test_without_its_staff_role_a_server_hears_of_it_through_who_set_it_up(world: World) -> None:
    world.guild.create_text_channel("paddock")
    world.env.backend.delete_role(world.guild.id, world.press.id)
    await look(world, *BEFORE_MISANO)
    (told,) = world.boss.user.dm_channel.history()
    assert "Choose a new staff role" in text(told)


async def test_what_is_put_right_is_noticed_and_told_anew_when_it_breaks_again(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, attach_files=False)
    await look(world, *BEFORE_MISANO)
    await world.permit(world.channel, attach_files=None)
    await look(world)
    assert await kept_troubles(world.database, world.guild.id) == []
    await world.permit(world.channel, attach_files=False)
    await look(world, 2023, 8, 31, 12)
    assert len(world.posts_in(paddock)) == 2


async def test_a_server_in_an_outage_is_checked_when_it_is_back(
    world: World, paddock: simcord.ChannelHandle
) -> None:
    await world.permit(world.channel, send_messages=False)
    known = world.env.bot.get_guild(world.guild.id)
    assert known is not None
    known.unavailable = True
    await look(world, *BEFORE_MISANO)
    assert await kept_troubles(world.database, world.guild.id) == []
    known.unavailable = False
    await look(world)
    assert len(world.posts_in(paddock)) == 1


async def test_it_looks_by_itself_once_discord_is_there(
    world: World, paddock: simcord.ChannelHandle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.scheduling.minute_looks.LOOK_EVERY", 0.01)
    await world.permit(world.channel, send_messages=False)
    world.clock.set(*BEFORE_MISANO)
    told = asyncio.Event()
    world.env.backend.subscribers.append(
        lambda event, _payload: told.set() if event == "MESSAGE_CREATE" else None
    )
    await world.app.preflight.close()
    world.app.preflight.start()
    async with asyncio.timeout(5):
        await told.wait()
    await world.app.preflight.close()
    assert "Send Messages" in text(world.posts_in(paddock)[0])


async def test_when_a_look_fails_the_next_one_finds_it(
    world: World,
    paddock: simcord.ChannelHandle,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    async def fails() -> None:
        raise OSError("the disk is full")

    await world.permit(world.channel, send_messages=False)
    world.clock.set(*BEFORE_MISANO)
    with monkeypatch.context() as broken:
        broken.setattr(world.app.preflight, "run_due", fails)
        await world.app.preflight._looks.look_once()
    assert "looks again in a minute" in caplog.text
    caplog.clear()
    await world.app.preflight._looks.look_once()
    await world.settle()
    assert len(world.posts_in(paddock)) == 1


async def test_a_followers_channel_is_looked_at_too(world: World, paddock: simcord.ChannelHandle) -> None:
    club = world.env.create_guild("Club", owner=world.boss.user)
    racing = club.create_text_channel("racing")
    async with world.database.write() as tx:
        await servers.save_follow(tx, Follow(world.guild.id, club.id, racing.id, "off"))
    await world.permit(racing, send_messages=False)
    await look(world, *BEFORE_MISANO)
    (trouble,) = await kept_troubles(world.database, world.guild.id)
    assert trouble.channel_id == racing.id
    assert world.posts_in(paddock) == [], "it is the club's business"
