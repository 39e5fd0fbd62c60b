"""`/privacy`: everybody sees what is kept and takes themselves out; who manages the server deletes it."""

from typing import Any
from unittest.mock import AsyncMock, patch

import discord
import pytest

from bot.domain.base.team_page import PageAddresses, PageReach
from bot.services.server.setting_choices import SettingChoices
from tests.commands.press_helpers import message, press
from tests.simulated import Reply, World

WORDS = "We were one of the fastest cars."


async def test_each_sees_what_they_may(world: World) -> None:
    await world.quote("Jessica", WORDS)
    to_fan = await world.slash(world.fan, "privacy show")
    assert to_fan.is_private
    assert "1 quote: who said, typed and approved it" in to_fan.text
    assert "About whom" not in to_fan.text
    to_staff = (await world.slash(world.officer, "privacy show")).text
    assert f"- <@{world.officer.id}>: 1 change, 1 quote typed" in to_staff
    assert "nothing about you" in (await world.slash(world.fan, "privacy mine")).text
    directly = Reply(await world.fan.user.slash("privacy show"))
    assert "In each server what its staff typed" in directly.text
    assert "in any server" in Reply(await world.fan.user.slash("privacy mine")).text
    assert "privacy" in (await world.slash(world.fan, "help")).text


async def test_staff_see_everybody_and_the_short_form_again(world: World) -> None:
    people_ids = range(101, 109)
    for person_id in people_ids:
        choices = SettingChoices(spoilers=f"{person_id - 100} h")
        await world.use_cases.setup_panels.choose(world.guild.id, choices, person_id)
    addresses = AsyncMock(return_value=PageAddresses("https://racing.example/t/Zm9v/", PageReach.PUBLIC))
    with patch.object(type(world.use_cases.team_pages), "addresses", addresses):
        answer = await world.slash(world.officer, "privacy show")
        at_first = answer.text
        everybody = (await press(world, message(answer), "Show all")).text
        short = (await press(world, message(answer), "Show less")).text
    assert "and 3 more" in at_first
    assert [person_id for person_id in people_ids if f"<@{person_id}>" not in everybody] == []
    assert short == at_first
    assert "outside Discord (`/setup page`)" in short


@pytest.mark.parametrize("where", ["server", "direct message"])
async def test_somebody_takes_themselves_out_of_it(world: World, where: str) -> None:
    await world.quote("Jessica", WORDS)
    who: Any = world.officer
    shown = await world.slash(world.officer, "privacy mine")
    if where == "direct message":
        who = world.officer.user
        shown = Reply(await who.slash("privacy mine"))
    assert "**Fans**: 1 change, 1 quote typed" in shown.text
    question = await press(world, message(shown), "Take me out of it", who)
    assert "can't be undone" in question.text
    assert "Done." in (await press(world, message(question), "Take me out", who)).text
    assert "nothing about you" in (await world.slash(world.officer, "privacy mine")).text
    trail = (await world.slash(world.officer, "desk audit")).text
    assert "someone who asked to be forgotten" in trail
    assert f"<@{world.officer.id}>" not in trail
    assert len(world.posts) == 1


async def test_who_manages_the_server_deletes_all_of_it(world: World) -> None:
    await world.quote("Jessica", WORDS)
    waiting = await world.quote("Jessica", "Later.", embargo="18:00")
    await press(world, message(waiting), "Post")
    assert "You need Manage Server" in (await world.slash(world.officer, "privacy forget")).text
    assert "in the server that it is about" in Reply(await world.boss.user.slash("privacy forget")).text
    asked = await world.slash(world.boss, "privacy forget")
    assert "2 quotes" in asked.text
    assert "Nothing was deleted" in (await press(world, message(asked), "Keep it", world.boss)).text
    asked = await world.slash(world.boss, "privacy forget")
    done = await press(world, message(asked), "Delete everything", world.boss)
    assert "Deleted." in done.text
    assert "keeps nothing about this server" in (await world.slash(world.fan, "privacy show")).text
    assert "keeps nothing about this server" in (await world.slash(world.boss, "privacy forget")).text
    await world.at(2023, 6, 30, 16, 1)
    assert len(world.posts) == 1  # what was posted stays, what waited never comes
    assert "Start with `/setup`" in (await world.slash(world.officer, "desk status")).text
    assert "Pitboard is ready" in (await world.setup()).text


async def test_who_lost_the_right_meanwhile_presses_in_vain(world: World) -> None:
    asked = await world.slash(world.boss, "privacy forget")
    stored = world.env.backend.messages[world.channel.id][message(asked).id]
    for role in list(world.env.backend.get_member(world.guild.id, world.boss.id).role_ids):
        world.env.backend.remove_member_role(world.guild.id, world.boss.id, role)
    refused = await press(world, message(asked), "Delete everything", world.boss)
    assert "You need Manage Server" in refused.text
    other = world.env.create_guild("Elsewhere")
    manager = other.create_role("Manager", permissions=discord.Permissions(manage_guild=True))
    stranger = other.add_member(world.env.create_user("stranger"), roles=[manager])
    hall = other.create_text_channel("hall")
    await world.settle()
    posted = await stranger.send(hall, "hello")
    world.env.backend.messages[hall.id][posted.id].components = stored.components
    assert "another server" in Reply(await stranger.click(posted, label="Delete everything")).text
    assert not (await world.use_cases.keeping.of_server(world.guild.id)).is_empty


async def test_a_server_that_removed_the_bot_is_forgotten_after_thirty_days(world: World) -> None:
    forgets = world.app.departed_servers
    world.env.backend.remove_guild(world.guild.id)
    await world.settle()
    mine = Reply(await world.officer.user.slash("privacy mine"))
    assert "in any server" in mine.text
    world.clock.set(2023, 7, 30, 7, 59)
    await forgets.forget_due()
    assert not (await world.use_cases.keeping.of_server(world.guild.id)).is_empty
    world.clock.set(2023, 7, 30, 8)
    world.env.inject_error("GET", f"/guilds/{world.guild.id}", status=503)
    await forgets.forget_due()  # Discord can't be asked
    assert not (await world.use_cases.keeping.of_server(world.guild.id)).is_empty
    with patch.object(world.app.client, "is_ready", return_value=False):
        await forgets.forget_due()
    assert not (await world.use_cases.keeping.of_server(world.guild.id)).is_empty
    await forgets.forget_due()
    assert (await world.use_cases.keeping.of_server(world.guild.id)).is_empty


async def test_a_removal_and_a_return_while_the_bot_was_down_are_noticed(world: World) -> None:
    gone = world.guild.id + (1 << 22)
    await world.use_cases.setup_panels.choose(gone, SettingChoices(staff_role_id=7), world.boss.id)
    await world.app.open()
    world.clock.set(2023, 7, 30, 8)
    assert await world.use_cases.forgetting.due() == [gone]
    async with world.database.write() as tx:
        await tx.exec_driver_sql(f"UPDATE departures SET guild_id = {world.guild.id}")  # noqa: S608
    await world.app.departed_servers.forget_due()  # Discord says that the bot is there
    assert await world.use_cases.forgetting.due() == []
