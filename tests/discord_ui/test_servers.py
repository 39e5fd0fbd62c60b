"""Servers that another process sees, as the strict Discord shows them to who asks."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import discord
import pytest
from discord.http import Route

from bot.client import INTENTS
from bot.discord_ui.permissions import (
    lacks_events,
    lacks_polls,
    lacks_threads,
    lacks_voice,
    may_attach,
    missing_permissions,
)
from bot.discord_ui.places import Place, Places, manages_threads
from bot.discord_ui.servers import Servers
from bot.domain.base.server import CardChoice, EventsChoice, Switch
from tests.loopback import BOT, Fault, LoopbackDiscord, Permission
from tests.loopback.people import PeopledGuild


@dataclass
class Elsewhere:
    """A server of another process's shard, and how it is looked up here."""

    there: LoopbackDiscord
    client: discord.Client
    guild: PeopledGuild
    servers: Servers
    plain_ids: set[int]

    @property
    def places(self) -> Places:
        return Places(self.client, self.servers, self._has_plain_posts)

    async def _has_plain_posts(self, channel_id: int) -> bool:
        return channel_id in self.plain_ids

    @property
    def asked(self) -> int:
        return sum(call.method == "GET" and "/users/" not in call.route for call in self.there.requests)


@pytest.fixture
async def elsewhere(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Elsewhere]:
    async with await LoopbackDiscord.start() as there, discord.Client(intents=INTENTS) as client:
        monkeypatch.setattr(Route, "BASE", there.api_url)
        await client.login(there.token)
        guild = there.add_guild(
            "Fans", {"news": BOT, "quiet": BOT & ~Permission.ATTACH_FILES}, {"Fans": True}
        )
        guild.add_forum("talk")
        there.requests.clear()
        yield Elsewhere(there, client, guild, Servers(client, lambda _: False), set())
        assert there.violations == []
        assert there.false_replies() == []


async def test_it_is_looked_up_whole_and_once_for_looks_that_come_together(elsewhere: Elsewhere) -> None:
    guild = (await elsewhere.servers.look_up(elsewhere.guild.id)).guild
    assert guild
    assert guild.name == "Fans"
    role = guild.get_role(elsewhere.guild.roles["Fans"].id)
    assert role
    assert role.mentionable
    quiet = await elsewhere.places.look_up(guild, elsewhere.guild.channels["quiet"].id)
    assert missing_permissions(quiet) == ("Attach Files",)
    assert (await elsewhere.servers.look_up(elsewhere.guild.id)).guild is guild
    assert elsewhere.asked == 4
    assert not elsewhere.client.guilds


async def test_one_that_the_bot_has_left_is_gone_and_one_that_nobody_shows_now_is_not(
    elsewhere: Elsewhere,
) -> None:
    assert (await elsewhere.servers.look_up(1)).is_gone
    elsewhere.there.inject(Fault("GET", "/guilds/{guild_id}", status=403, code=50001))
    look = await elsewhere.servers.look_up(elsewhere.guild.id)
    assert look.is_gone
    other = elsewhere.there.add_guild("Other", {})
    elsewhere.there.inject(Fault("GET", "/guilds/{guild_id}/channels", status=403, code=0, times=1))
    assert (await elsewhere.servers.look_up(other.id)).guild is None


async def test_where_the_gateway_would_show_it_nobody_is_asked(elsewhere: Elsewhere) -> None:
    servers = Servers(elsewhere.client, lambda _: True)
    assert (await servers.look_up(elsewhere.guild.id)).is_gone
    assert await servers.name_of(elsewhere.guild.id) is None
    assert (
        await Places(elsewhere.client, servers, elsewhere._has_plain_posts).forum(elsewhere.guild.id, 5)
        is None
    )
    assert elsewhere.asked == 0


async def test_its_name_takes_one_request(elsewhere: Elsewhere) -> None:
    assert await elsewhere.servers.name_of(elsewhere.guild.id) == "Fans"
    assert await elsewhere.servers.name_of(1) is None
    assert elsewhere.asked == 2


async def test_whether_a_channel_is_a_forum_is_asked_once_and_not_where_something_was_posted(
    elsewhere: Elsewhere,
) -> None:
    news, quiet = elsewhere.guild.channels["news"].id, elsewhere.guild.channels["quiet"].id
    elsewhere.plain_ids.add(quiet)
    places = elsewhere.places
    for _ in range(2):
        assert await places.forum(elsewhere.guild.id, news) is None
        assert await places.forum(elsewhere.guild.id, quiet) is None
    assert elsewhere.asked == 1


async def test_a_forum_comes_with_the_bots_own_rights_there(elsewhere: Elsewhere) -> None:
    forum = await elsewhere.places.forum(elsewhere.guild.id, elsewhere.guild.channels["talk"].id)
    assert forum
    assert forum.permissions_for(forum.guild.me).send_messages


async def test_while_discord_shows_nothing_a_channel_is_not_called_gone(elsewhere: Elsewhere) -> None:
    guild = (await elsewhere.servers.look_up(elsewhere.guild.id)).guild
    assert guild
    elsewhere.there.inject(Fault("GET", "/channels/{channel_id}", status=403, code=50001))
    assert (await elsewhere.places.look_up(guild, 5)).is_hidden
    unheard = elsewhere.there.inject(Fault("GET", "/channels/{channel_id}", drop=True, times=None))
    assert await elsewhere.places.look_up(guild, 5) == Place()
    unheard.clear()
    assert (await elsewhere.places.look_up(guild, 5)).is_gone


async def test_what_the_bot_is_denied_in_another_processs_server_is_known_of_each_kind(
    elsewhere: Elsewhere,
) -> None:
    guild = (await elsewhere.servers.look_up(elsewhere.guild.id)).guild
    assert guild
    quiet, news = elsewhere.guild.channels["quiet"].id, elsewhere.guild.channels["news"].id
    assert not may_attach(guild.get_channel_or_thread(quiet))
    assert may_attach(guild.get_channel_or_thread(news))
    assert may_attach(None)
    assert manages_threads(guild.get_channel(news)) == bool(BOT & Permission.MANAGE_THREADS)
    assert not manages_threads(None)
    assert lacks_voice(guild, 5)
    assert not lacks_voice(None, news)
    assert not lacks_polls(guild, Switch.ON, 5)
    assert not lacks_polls(None, Switch.ON, news)
    assert not lacks_events(None, EventsChoice.ROUNDS)
    assert not lacks_threads(guild, CardChoice.THREAD, 5)
