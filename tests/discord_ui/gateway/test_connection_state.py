"""The packed picture shows what discord.py's own does, event by event, its objects forgotten or not."""

import asyncio
import gc
from random import Random
from typing import Any

import discord
import pytest
from discord.state import AutoShardedConnectionState

from bot.discord_ui.gateway.connection_state import PackingState
from tests.discord_ui.gateway import told
from tests.discord_ui.gateway.states import Pictured, pictured, shown

Events = list[tuple[str, Any]]


def _events(random: Random, server: told.Json) -> Events:
    """Each kind of event that changes what is kept."""
    server_id, channels, threads = server["id"], server["channels"], server["threads"]
    here = {"guild_id": server_id}
    texts = [channel for channel in channels if channel["type"] == told.TEXT]
    new_role, role_ids = told.role(random), [role["id"] for role in server["roles"]]
    new_channel = told.channel(random, told.FORUM, role_ids) | here
    new_thread = told.thread(random, texts[0]["id"]) | here
    synced = told.thread(random, texts[1]["id"]) | here
    others = told.server(random, 4)
    return [
        ("GUILD_ROLE_CREATE", here | {"role": new_role}),
        ("GUILD_ROLE_UPDATE", here | {"role": told.role(random, new_role["id"], 7)}),
        ("GUILD_ROLE_UPDATE", here | {"role": told.role(random, server_id, 0)}),
        ("GUILD_MEMBER_UPDATE", here | told.member([new_role["id"]]) | {"nick": "Pit"}),
        ("GUILD_MEMBER_UPDATE", here | told.member([], account_id=9)),
        ("GUILD_ROLE_DELETE", here | {"role_id": server["roles"][2]["id"]}),
        ("CHANNEL_CREATE", new_channel),
        ("CHANNEL_CREATE", new_channel | {"id": "5", "type": 99}),
        ("CHANNEL_UPDATE", new_channel | {"name": "forum", "available_tags": []}),
        ("CHANNEL_UPDATE", texts[1] | here | {"permission_overwrites": []}),
        ("THREAD_CREATE", new_thread),
        ("THREAD_UPDATE", new_thread | {"thread_metadata": new_thread["thread_metadata"] | {"locked": True}}),
        ("THREAD_UPDATE", threads[0] | here | {"name": "Race 2"}),
        ("THREAD_UPDATE", told.thread(random, texts[0]["id"], archived=True) | here),
        ("THREAD_DELETE", threads[1] | here),
        ("THREAD_LIST_SYNC", here | {"channel_ids": [texts[1]["id"]], "threads": [synced]}),
        ("CHANNEL_DELETE", texts[0] | here),
        ("THREAD_LIST_SYNC", here | {"threads": [synced]}),
        ("GUILD_UPDATE", _without_places(server) | {"name": "Another", "preferred_locale": "it"}),
        ("GUILD_CREATE", others),
        ("GUILD_DELETE", {"id": server_id, "unavailable": True}),
        ("GUILD_DELETE", {"id": others["id"]}),
        *_about_nobody(new_role, new_channel, new_thread),
    ]


def _without_places(server: told.Json) -> told.Json:
    return {name: value for name, value in server.items() if name not in ("channels", "threads", "members")}


def _about_nobody(role: told.Json, channel: told.Json, thread: told.Json) -> Events:
    """Of a server that the bot isn't in."""
    nowhere = {"guild_id": "77"}
    return [
        ("GUILD_UPDATE", {"id": "77", "name": "Nowhere", "preferred_locale": "de"}),
        ("GUILD_ROLE_UPDATE", nowhere | {"role": role}),
        ("GUILD_MEMBER_UPDATE", nowhere | told.member([])),
        ("CHANNEL_CREATE", channel | nowhere),
        ("THREAD_CREATE", thread | nowhere),
        ("THREAD_LIST_SYNC", nowhere | {"threads": [thread]}),
    ]


async def _started(kind: type[AutoShardedConnectionState[Any]], *servers: told.Json) -> Pictured:
    picture = await pictured(kind)
    picture.tell("READY", told.ready(tuple(server["id"] for server in servers)))
    for server in servers:
        picture.tell("GUILD_CREATE", server)
    ready = picture.state._ready_task
    assert ready is not None
    await ready
    return picture


@pytest.mark.parametrize("is_forgotten", [True, False], ids=["objects forgotten", "objects held"])
async def test_each_event_changes_what_discord_py_would_show(*, is_forgotten: bool) -> None:
    random = told.dice(14)
    server = told.server(random)
    own, packed = await _started(AutoShardedConnectionState, server), await _started(PackingState, server)
    assert shown(packed.state) == shown(own.state)
    for event, data in _events(random, server):
        own.dispatched.clear()
        packed.dispatched.clear()
        if is_forgotten:
            packed.forget_objects()
        own.tell(event, data)
        packed.tell(event, data)
        assert shown(packed.state) == shown(own.state), event
        assert packed.dispatched == own.dispatched, event


async def test_a_server_that_was_cut_off_is_what_it_is_told_to_be_now() -> None:
    """discord.py itself goes on showing channels that were deleted meanwhile."""
    random = told.dice(15)
    server = told.server(random)
    packed = await _started(PackingState, server)
    for event, data in _events(random, server):
        packed.tell(event, data)
    packed.tell("GUILD_CREATE", server)
    assert packed.dispatched[-1] == "guild_available"
    own = await _started(AutoShardedConnectionState, server)
    assert shown(packed.state) == shown(own.state)


async def test_what_an_update_was_before_is_told_though_nobody_held_it() -> None:
    roles: list[discord.Role] = []
    server = told.server(told.dice(3), 4)
    packed = await _started(PackingState, server)
    packed.state.dispatch = lambda _, *arguments: roles.extend(arguments)
    packed.forget_objects()
    packed.tell(
        "GUILD_ROLE_UPDATE", {"guild_id": server["id"], "role": server["roles"][2] | {"permissions": "8"}}
    )
    assert [role.permissions.value for role in roles] == [int(server["roles"][2]["permissions"]), 8]


async def test_whoever_holds_a_guild_sees_what_changes_and_others_get_the_same_one() -> None:
    server = told.server(told.dice(5), 4)
    packed = await _started(PackingState, server)
    held = packed.state._get_guild(int(server["id"]))
    packed.state._guilds._at_hand.clear()  # type: ignore[attr-defined]
    gc.collect()
    packed.tell("GUILD_UPDATE", _without_places(server) | {"name": "Another"})
    packed.tell("GUILD_CREATE", server | {"channels": []})
    assert held is not None
    assert held is packed.state._get_guild(held.id)
    assert (held.name, list(held.channels)) == (server["name"], [])


async def test_a_start_makes_no_guild_and_tells_of_none_but_is_ready_after_the_last() -> None:
    servers = [told.server(told.dice(seed), 4) for seed in range(3)]
    packed = await _started(PackingState, *servers)
    state: Any = packed.state
    assert packed.dispatched == ["connect", "shard_connect", "shard_ready", "ready"]
    assert state.guild_ids == tuple(int(server["id"]) for server in servers)
    assert state.take_locales() == {int(server["id"]): server["preferred_locale"] for server in servers}
    assert state.take_locales() == {}


async def test_a_server_that_is_told_of_as_cut_off_is_not_shown_yet() -> None:
    server = told.server(told.dice(6), 4)
    packed = await _started(PackingState, server)
    packed.tell("READY", told.ready((server["id"],)))
    packed.tell("GUILD_CREATE", {"id": server["id"], "unavailable": True})
    guild = packed.state._get_guild(int(server["id"]))
    assert guild is not None
    assert guild.unavailable
    assert len(guild.channels) == 0
    await asyncio.gather(*packed.state._ready_tasks.values())


async def test_no_more_guilds_stay_made_than_are_at_hand() -> None:
    servers = [told.server(told.dice(seed), 2, roles=0) for seed in range(70)]
    packed = await _started(PackingState, *servers)
    state: Any = packed.state
    assert len(list(state.guilds)) == 70
    gc.collect()
    assert len(state._guilds._living) == 64


async def test_one_channel_is_made_without_the_others() -> None:
    server = told.server(told.dice(8))
    packed = await _started(PackingState, server)
    guild = packed.state._get_guild(int(server["id"]))
    assert guild is not None
    assert isinstance(guild.get_channel(int(server["channels"][0]["id"])), discord.CategoryChannel)
    assert guild.get_channel(1) is None
    made: Any = guild._channels
    assert (len(made), len(made._made)) == (told.MANY, 1)
