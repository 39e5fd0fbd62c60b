"""Pitboard added to somebody's own account: it answers about their teams wherever they are, to them alone."""

from typing import Any

import discord

from bot.domain.base.team_page import PageReach, TeamPage
from bot.storage.desk import team_pages
from tests.commands.fans.test_own_reminders import pick
from tests.commands.pressing import press
from tests.simulated import Reply, World, components, text
from tests.simulated.seasons import READY

MENU = 3
"""Discord's number for a menu."""


async def in_private(world: World, name: str, **options: Any) -> Reply:
    """The fan types a command in their direct messages with the bot."""
    return Reply(await world.fan.user.slash(name, **options))


async def follow(world: World) -> Reply:
    """The fan follows the team by the button under a result."""
    await world.result("race2", 20)
    (post,) = world.posts
    return Reply(await world.fan.click(post, label="Follow anywhere"))


async def test_without_a_team_it_says_how_to_get_one(world: World) -> None:
    assert "Follow a team first" in (await in_private(world, "next")).text
    assert "You follow no team yet" in (await world.slash(world.fan, "myteams")).text


async def test_a_team_of_a_post_is_told_of_everywhere_to_whoever_asks_alone(world: World) -> None:
    followed = await follow(world)
    assert "✅ You follow **Bäckman siblings** now." in followed.text
    assert "integration_type=1" in followed.text
    assert followed.is_private
    for command, told in (("next", "Spa"), ("calendar", "GT4"), ("results", "20th"), ("watch", "Spa")):
        reply = await in_private(world, command)
        assert told in reply.text, command
        assert reply.is_private, command
    assert not (await world.slash(world.fan, "next")).is_private


async def test_undo_and_the_menu_take_a_team_off_and_undo_brings_it_back(world: World) -> None:
    undone = await press(world, await follow(world), "Undo", "fan")
    assert "You don't follow **Bäckman siblings** any more" in undone.text
    back = await press(world, undone, "Undo", "fan")
    assert "You follow **Bäckman siblings** now" in back.text
    dropped = await pick(world, back, "Bäckman siblings")
    assert "any more" in dropped.text
    assert "Follow a team first" in (await in_private(world, "next")).text


async def test_only_the_servers_own_team_is_suggested_and_one_s_own_to_take_off(world: World) -> None:
    own = [str(world.guild.id)]
    assert await world.suggested("myteams", "add", "") == own
    assert await world.suggested("myteams", "remove", "") == []
    added = await world.slash(world.officer, "myteams", add="Bäckman siblings")
    assert "You follow" in added.text
    assert await world.suggested("myteams", "remove", "bäck") == own
    elsewhere = await world.fan.user.autocomplete("myteams", "add", "")
    assert list(elsewhere) == []
    removed = await world.slash(world.officer, "myteams", remove="Bäckman siblings")
    assert "any more" in removed.text


async def test_elsewhere_a_team_is_added_by_name_only_where_its_page_is_public(world: World) -> None:
    refused = await in_private(world, "myteams", add="backman siblings")
    assert "Write the team's whole name" in refused.text
    async with world.database.write() as tx:
        await team_pages.save(tx, TeamPage(world.guild.id, PageReach.PUBLIC, "backman"))
    assert (
        "You follow **Bäckman siblings**" in (await in_private(world, "myteams", add="backman siblings")).text
    )
    assert "Spa" in (await in_private(world, "next")).text


async def test_who_has_left_reads_no_more_of_a_team_that_is_not_public(world: World) -> None:
    await follow(world)
    world.env.backend.remove_member(world.guild.id, world.fan.id)
    assert "Follow a team first" in (await in_private(world, "results")).text


async def test_rounds_are_suggested_where_they_are(world: World) -> None:
    await follow(world)
    rounds = await world.fan.user.autocomplete("watch", "round", "")
    assert any("Spa" in choice["name"] for choice in rounds)


async def test_a_calendar_and_a_reminder_can_be_had_from_there(world: World) -> None:
    await follow(world)
    shown = await in_private(world, "calendar")
    assert shown.result.response is not None
    done = Reply(await world.fan.user.click(shown.result.response, label="Add to calendar"))
    assert done.file.filename.endswith(".ics")
    opened = Reply(await world.fan.user.click(shown.result.response, label="Remind me"))
    assert "When shall I remind you of" in opened.text


async def test_forget_me_is_there_and_takes_the_teams_too(world: World) -> None:
    followed = await follow(world)
    asked = await press(world, followed, "Forget me", "fan")
    assert "Done" in (await press(world, asked, "Take me out", "fan")).text
    assert "You follow no team yet" in (await in_private(world, "myteams")).text


async def test_of_several_teams_another_is_one_choice_away_and_a_server_without_any_is_elsewhere(
    world: World,
) -> None:
    await follow(world)
    other = world.env.create_guild("Other fans")
    channel, staff = other.create_text_channel("news"), other.create_role("Press")
    manager = other.create_role("Manager", permissions=discord.Permissions(manage_guild=True))
    boss, fan = other.add_member(world.boss.user, roles=[manager]), other.add_member(world.fan.user)
    chosen = {"channel": channel, "staff": staff, "season": READY, "team": "Second team"}
    not_yet = Reply(await fan.slash(channel, "results"))
    assert "20th" in not_yet.text
    assert not_yet.is_private
    await boss.slash(channel, "setup", **chosen)
    assert "20th" not in Reply(await fan.slash(channel, "results")).text
    await fan.slash(channel, "myteams", add="Second team")
    shown = (await in_private(world, "results")).result.response
    assert shown is not None
    assert "20th" not in text(shown)
    (menu,) = [part for part in components(shown) if part.get("type") == MENU]
    assert [option["label"] for option in menu["options"]] == ["Bäckman siblings"]
    (value,) = [option["value"] for option in menu["options"]]
    done = await world.fan.user.select(shown, [value], custom_id=menu["custom_id"])
    assert "20th" in Reply(done).text


async def test_where_one_of_two_names_is_refused_neither_is_done(world: World) -> None:
    reply = await world.slash(world.fan, "myteams", add=str(world.guild.id), remove="Nobody Racing")
    assert "Choose one of your teams" in reply.text
    assert "You follow no team yet" in (await world.slash(world.fan, "myteams")).text
