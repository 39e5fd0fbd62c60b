"""`/setup`: one command makes a server ready; run again it changes what is given and shows everything."""

import discord
import pytest

from tests.simulated import World


async def test_the_first_run_makes_the_server_ready_and_shows_every_setting(empty: World) -> None:
    reply = await empty.setup(timezone="europe/brussels")
    for words in (
        "Pitboard is ready",
        f"<#{empty.channel.id}>",
        empty.press.mention,
        "Europe/Brussels",
        "7 days and 1 day before each round; 1 hour before each session",
        "nobody",
        "GT4 European Series 2023",
    ):
        assert words in reply.text
    assert reply.is_private
    assert "Spa-Francorchamps" in (await empty.slash(empty.fan, "next")).text


async def test_the_staff_role_works_right_after_it(empty: World) -> None:
    await empty.setup()
    assert "Posted in" in (await empty.result("race2", 20)).text


async def test_without_a_season_it_says_how_to_get_one(empty: World) -> None:
    assert "/season import" in (await empty.setup(season=None)).text
    reply = await empty.slash(empty.boss, "next")
    assert "/season import" in reply.text
    assert reply.is_private


async def test_a_season_can_be_named_in_part(empty: World) -> None:
    assert "GT4 European Series 2023" in (await empty.setup(season="gt4")).text


async def test_run_again_it_changes_only_what_was_given_and_shows_all(empty: World) -> None:
    followers = empty.guild.create_role("Followers", mentionable=True)
    await empty.setup(team="The Twins", timezone="Europe/Rome", reminders="2d, 30m", ping=followers)
    reply = await empty.setup(reminders="1h", season=None)
    assert "1 hour before each session · changed" in reply.text
    assert reply.text.count("changed") == 2, "the heading and the one line"
    for kept in ("The Twins", "Europe/Rome", followers.mention, "GT4 European Series 2023"):
        assert kept in reply.text


async def test_run_again_with_the_same_it_says_so_by_marking_nothing(world: World) -> None:
    assert "changed" not in (await world.setup()).text


async def test_another_channel_is_used_from_then_on(world: World) -> None:
    paddock = world.guild.create_text_channel("paddock")
    await world.setup(channel=paddock, season=None)
    await world.result("race2", 20)
    assert (len(world.posts), len(world.posts_in(paddock))) == (0, 1)


async def test_reminders_can_be_switched_off(world: World) -> None:
    assert "**Reminders** · off" in (await world.setup(reminders="off", season=None)).text


async def test_everyone_as_ping_takes_the_ping_away(world: World) -> None:
    followers = world.guild.create_role("Followers", mentionable=True)
    assert followers.mention in (await world.setup(ping=followers, season=None)).text
    reply = await world.setup(ping=world.guild.default_role, season=None)
    assert "**Ping** · nobody" in reply.text


@pytest.mark.parametrize(
    ("permission", "name"),
    [
        ("view_channel", "View Channel"),
        ("send_messages", "Send Messages"),
        ("embed_links", "Embed Links"),
        ("attach_files", "Attach Files"),
    ],
)
async def test_a_missing_permission_is_named_at_once_and_alone(
    empty: World, permission: str, name: str
) -> None:
    there = empty.guild.create_text_channel("announcements")
    await empty.permit(there, **{permission: False})
    reply = await empty.setup(channel=there)
    assert "missing" in reply.text
    named = {"View Channel", "Send Messages", "Embed Links", "Attach Files", "All Roles"}
    assert {each for each in named if each in reply.text} == {name}
    await empty.permit(there, **{permission: None})
    assert name not in (await empty.setup(channel=there, season=None)).text


async def test_the_permission_to_mention_the_role_is_named(empty: World) -> None:
    there = empty.guild.create_text_channel("announcements")
    await empty.permit(there, mention_everyone=False)
    closed = empty.guild.create_role("Followers")
    reply = await empty.setup(channel=there, ping=closed)
    assert r"Mention \@everyone, \@here, and All Roles" in reply.text
    assert closed.mention in reply.text
    opened = empty.guild.create_role("Fans", mentionable=True)
    assert "All Roles" not in (await empty.setup(channel=there, ping=opened)).text


async def test_everyone_is_refused_as_the_staff_role(empty: World) -> None:
    reply = await empty.setup(staff=empty.guild.default_role)
    assert "@everyone can't be the staff role" in reply.text
    assert "Choose a role" in reply.text
    assert reply.is_private
    assert "isn't set up here" in (await empty.slash(empty.fan, "next")).text, "nothing was saved"


async def test_somebody_without_manage_server_does_not_see_it(world: World) -> None:
    assert "setup" not in world.fan.available_commands(world.channel)
    assert "setup" not in world.officer.available_commands(world.channel)
    assert "setup" in world.boss.available_commands(world.channel)


async def test_somebody_without_manage_server_is_refused_though_it_is_shown(empty: World) -> None:
    (command,) = [c for c in await empty.app.client.tree.fetch_commands() if c.name == "setup"]
    empty.guild.set_command_permissions(command, {empty.press: True})
    reply = await empty.slash(empty.officer, "setup", channel=empty.channel, staff=empty.press)
    assert "You need Manage Server" in reply.text
    assert reply.is_private
    assert "isn't set up here" in (await empty.slash(empty.fan, "next")).text, "nothing was saved"


async def test_an_administrator_may_though_the_role_has_not_manage_server(empty: World) -> None:
    role = empty.guild.create_role("Admin", permissions=discord.Permissions(administrator=True))
    admin = empty.guild.add_member(empty.env.create_user("admin"), roles=[role])
    reply = await empty.slash(admin, "setup", channel=empty.channel, staff=empty.press)
    assert "Pitboard is ready" in reply.text


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"timezone": "Mars/Olympus"}, ("Mars/Olympus", "Europe/Brussels")),
        ({"reminders": "soon"}, ("soon", "7d, 1d, 1h", "off")),
        ({"reminders": "0h"}, ("from 1m to 52w",)),
        ({"season": "formula"}, ("formula", "GT4 European Series 2023")),
    ],
)
async def test_a_bad_choice_is_refused_with_what_to_do_and_nothing_is_stored(
    empty: World, wrong: dict[str, str], told: tuple[str, ...]
) -> None:
    reply = await empty.setup(team="The Twins", **wrong)
    for words in told:
        assert words in reply.text
    assert reply.is_private
    assert "isn't set up" in (await empty.slash(empty.fan, "next")).text


async def test_a_bad_choice_leaves_the_settings_as_they_were(world: World) -> None:
    await world.setup(team="The Twins", reminders="whenever", season=None)
    reply = await world.setup(season=None)
    assert "The Twins" not in reply.text
    assert "1 hour before each session" in reply.text


async def test_a_teams_name_cannot_break_the_form_or_ping(empty: World) -> None:
    reply = await empty.setup(team="**@everyone** `x`")
    assert r"\*\*\@everyone\*\* \`x\`" in reply.text


@pytest.mark.parametrize(
    ("typed", "found"),
    [("brus", "Europe/Brussels"), ("new york", "America/New_York"), ("EUROPE/RO", "Europe/Rome")],
)
async def test_zones_are_suggested_as_they_are_typed(empty: World, typed: str, found: str) -> None:
    offered = await empty.boss.autocomplete(empty.channel, "setup", "timezone", typed)
    assert found in [choice["value"] for choice in offered]


async def test_zones_are_suggested_before_anything_is_typed(empty: World) -> None:
    offered = await empty.boss.autocomplete(empty.channel, "setup", "timezone", "")
    assert len(offered) == 25


async def test_ready_seasons_are_suggested_by_their_titles(empty: World) -> None:
    offered = await empty.boss.autocomplete(empty.channel, "setup", "season", "gt4")
    assert offered == [{"name": "GT4 European Series 2023", "value": "gt4-europe-2023"}]
    assert await empty.boss.autocomplete(empty.channel, "setup", "season", "formula") == []
