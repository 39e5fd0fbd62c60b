"""`/notify`: fans choose what pings them; each kind is a role that Pitboard makes and hands out."""

from typing import Any

import discord
import pytest
import simcord

from tests.commands.pressing import press
from tests.simulated import TIMED, Reply, World, text

KINDS = ["Races", "Qualifying", "Practice", "Results", "Quotes & recap", "Schedule changes"]


async def choose(world: World, *kinds: str, who: simcord.MemberActor | None = None) -> Reply:
    """Open the form and send it with these boxes ticked."""
    who = who or world.fan
    opened = await world.slash(who, "notify")
    done = await who.submit_modal(opened.result, {"kinds": list(kinds)})
    await world.settle()
    return Reply(done)


def ticked(opened: Reply) -> list[str]:
    (label,) = (opened.result.modal or {})["components"]
    assert [option["label"] for option in label["component"]["options"]] == KINDS
    return [option["label"] for option in label["component"]["options"] if option.get("default")]


def roles_of(world: World, who: simcord.MemberActor) -> list[str]:
    member = world.env.backend.get_member(world.guild.id, who.id)
    guild = world.env.backend.get_guild(world.guild.id)
    return [guild.roles[role_id].name for role_id in member.role_ids if guild.roles[role_id].name in KINDS]


def role(world: World, name: str) -> Any:
    guild = world.env.backend.get_guild(world.guild.id)
    (found,) = [role for role in guild.roles.values() if role.name == name]
    return found


async def test_a_choice_is_a_role_shows_at_once_outlives_a_restart_and_undoes_with_one_tap(
    world: World,
) -> None:
    assert ticked(await world.slash(world.fan, "notify")) == []
    reply = await choose(world, "races", "results")
    assert "pinged for: **Races, Results**" in reply.text
    assert reply.is_private
    assert roles_of(world, world.fan) == ["Races", "Results"]
    assert not role(world, "Races").mentionable
    assert int(role(world, "Races").permissions) == 0
    await world.restart()
    assert ticked(await world.slash(world.fan, "notify")) == ["Races", "Results"]
    reply = await choose(world, "races", "schedule")
    assert roles_of(world, world.fan) == ["Races", "Schedule changes"]
    undone = await press(world, reply, "Undo", "fan")
    assert "pinged for: **Races, Results**" in undone.text
    assert sorted(roles_of(world, world.fan)) == ["Races", "Results"]
    assert "You won't be pinged" in (await choose(world)).text
    assert roles_of(world, world.fan) == []
    assert len(world.requests("POST", "/roles")) == 3


async def test_the_panel_is_posted_once_and_a_press_takes_a_role_and_leaves_it(world: World) -> None:
    reply = await world.slash(world.officer, "desk panel", **{"for": "fans"})
    assert "Panel for fans" in reply.text
    await world.slash(world.officer, "desk panel", **{"for": "fans"})
    await world.settle()
    (panel,) = world.posts
    assert world.pinged(panel) == ([], [], False)
    assert all(f"[{kind}]" in text(panel) for kind in KINDS)
    done = Reply(await world.fan.click(panel, label="Quotes & recap"))
    assert "pinged for: **Quotes & recap**" in done.text
    assert done.is_private
    assert roles_of(world, world.fan) == ["Quotes & recap"]
    assert "You won't be pinged" in Reply(await world.fan.click(panel, label="Quotes & recap")).text
    assert len(world.requests("POST", "/roles")) == 6
    assert "The panel is down" in (await press(world, reply, "Take it down")).text
    assert world.posts == []


async def test_fans_can_not_post_it(world: World) -> None:
    assert "You need the" in (await world.slash(world.fan, "desk panel", **{"for": "fans"})).text


async def test_a_race_pings_its_role_before_it_and_no_other_and_a_result_its_own(world: World) -> None:
    await world.import_season(TIMED)
    await world.setup(season=None, reminders="3h, 1h")
    await choose(world, "races", "results")
    await world.at(2023, 7, 1, 13, 5)
    await world.at(2023, 7, 1, 15, 5)
    early, last = [post for post in world.posts if "Race 1" in text(post)][-2:]
    assert world.pinged(early) == ([], [], False)
    assert world.pinged(last) == ([], [role(world, "Races").id], False)
    await world.result("race1", 20)
    assert world.pinged(world.posts[-1]) == ([], [role(world, "Results").id], False)
    await world.result("race1", 19)
    mentions = [body["allowed_mentions"] for body in world.sends]
    assert [len(allowed.get("roles", [])) for allowed in mentions[-2:]] == [1, 1]
    assert all(allowed["parse"] == [] for allowed in mentions)


async def test_a_role_that_somebody_deleted_is_noticed_and_made_again(world: World) -> None:
    await world.slash(world.officer, "desk panel", **{"for": "fans"})
    await choose(world, "races")
    world.env.backend.delete_role(world.guild.id, role(world, "Races").id)
    await world.settle()
    assert "was deleted" in (await world.slash(world.officer, "desk check")).text
    assert ticked(await world.slash(world.fan, "notify")) == []
    assert "Races" in (await choose(world, "races")).text
    assert "All good" in (await world.slash(world.officer, "desk check")).text


async def test_a_lost_answer_makes_no_role_twice(world: World) -> None:
    world.env.inject_error("POST", "/guilds/*/roles", status=502, times=1)
    assert "try again in a minute" in (await choose(world, "races")).text
    assert "Races" in (await choose(world, "races")).text
    assert role(world, "Races")


async def test_without_manage_roles_it_says_so_and_all_else_works(world: World) -> None:
    await world.slash(world.officer, "desk panel", **{"for": "fans"})
    bot_role = world.env.backend.get_member(world.guild.id, world.env.backend.bot_user.id).role_ids[0]
    allowed = discord.Permissions.all()
    allowed.update(manage_roles=False, administrator=False)
    world.env.backend.edit_role(world.guild.id, bot_role, {"permissions": allowed.value})
    await world.settle()
    assert "**Manage Roles**" in (await world.slash(world.fan, "notify")).text
    assert "**Manage Roles**" in (await world.slash(world.officer, "desk panel", **{"for": "fans"})).text
    assert "**Manage Roles**" in (await world.slash(world.officer, "desk check")).text
    assert "Posted in" in (await world.result("race2", 20)).text


async def test_where_one_role_is_pinged_staff_decide_first(world: World) -> None:
    followers = world.guild.create_role("Followers", mentionable=True)
    await world.setup(season=None, ping=followers)
    reply = await world.slash(world.fan, "notify")
    assert "Ask the team's staff to offer pings by kind" in reply.text
    reply = await world.slash(world.officer, "desk panel", **{"for": "fans"})
    assert f"and {followers.mention} no more" in reply.text
    assert ticked(await world.slash(world.fan, "notify")) == []


@pytest.mark.parametrize(
    ("method", "path", "status", "code", "words"),
    [
        ("POST", "/guilds/*/roles", 403, 50013, "grant me **Manage Roles**"),
        ("POST", "/guilds/*/roles", 400, 30005, "as many as Discord allows"),
        ("GET", "/guilds/*/roles", 503, 0, "try again in a minute"),
        ("PUT", "/guilds/*/members/*/roles/*", 403, 50013, "to move my role above"),
        ("PUT", "/guilds/*/members/*/roles/*", 404, 10011, "try again in a minute"),
    ],
)
async def test_what_discord_refuses_is_told_with_what_helps_and_the_next_try_takes(
    world: World, method: str, path: str, status: int, code: int, words: str
) -> None:
    world.env.inject_error(method, path, status=status, code=code)
    assert words in (await choose(world, "races")).text
    assert roles_of(world, world.fan) == []
    assert "pinged for: **Races**" in (await choose(world, "races")).text
    assert roles_of(world, world.fan) == ["Races"]
    assert role(world, "Races")


async def test_a_role_that_discord_made_unheard_is_taken_and_not_made_twice(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    make = discord.Guild.create_role

    async def make_and_hear_nothing(guild: discord.Guild, **options: Any) -> discord.Role:
        await make(guild, **options)
        raise TimeoutError

    monkeypatch.setattr(discord.Guild, "create_role", make_and_hear_nothing)
    assert "pinged for: **Races**" in (await choose(world, "races")).text
    assert roles_of(world, world.fan) == ["Races"]
    assert len(world.requests("POST", "/roles")) == 1
