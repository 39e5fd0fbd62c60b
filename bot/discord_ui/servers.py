"""Servers as Discord has them: in memory those of this process's shards, the others asked for.

Several processes share the servers between them (`services/processes`), and whoever sends has to do with all.
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp
import discord

_KEPT_FOR_S = 20.0
"""Seconds: several looks at a server come together, and of what changes there this process hears nothing."""
_MOST_KEPT = 64


@dataclass(frozen=True, slots=True)
class ServerLook:
    """A server; without one the bot isn't in it (`is_gone`), or nothing is known of it just now."""

    guild: discord.Guild | None = None
    is_gone: bool = False


_NOTHING_KNOWN = ServerLook()


class Servers:
    """Looks servers up. `is_in_view`: whether the gateway shows a server here, if the bot is in it."""

    def __init__(self, client: discord.Client, is_in_view: Callable[[int], bool]) -> None:
        self._client = client
        self.is_in_view = is_in_view
        self._kept: OrderedDict[int, tuple[float, ServerLook]] = OrderedDict()

    async def look_up(self, server_id: int) -> ServerLook:
        """The server with its roles, channels, open threads and the bot's own member.

        One of another process's shards takes four requests, and is up to `_KEPT_FOR_S` old.
        """
        guild = self._client.get_guild(server_id)
        if guild is not None:
            return ServerLook(guild)
        if self.is_in_view(server_id):
            return ServerLook(is_gone=True)
        look = self._recent(server_id)
        if look is None:
            look = await self._fetch(server_id)
            self._keep(server_id, look)
        return look

    async def name_of(self, server_id: int) -> str | None:
        """Its name; None where the bot isn't in it or nothing is known of it just now."""
        guild = self._client.get_guild(server_id)
        if guild is None and not self.is_in_view(server_id):
            try:
                guild = await self._client.fetch_guild(server_id, with_counts=False)
            except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
                return None
        if guild is None:
            return None
        return guild.name

    def _recent(self, server_id: int) -> ServerLook | None:
        if server_id not in self._kept:
            return None
        looked_at, look = self._kept[server_id]
        if asyncio.get_running_loop().time() - looked_at > _KEPT_FOR_S:
            return None
        return look

    def _keep(self, server_id: int, look: ServerLook) -> None:
        if look is _NOTHING_KNOWN:
            return
        self._kept[server_id] = (asyncio.get_running_loop().time(), look)
        self._kept.move_to_end(server_id)
        if len(self._kept) > _MOST_KEPT:
            self._kept.popitem(last=False)

    async def _fetch(self, server_id: int) -> ServerLook:
        try:
            return ServerLook(await self._fetch_whole(server_id))
        except (discord.NotFound, discord.Forbidden):
            return ServerLook(is_gone=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
            return _NOTHING_KNOWN

    async def _fetch_whole(self, server_id: int) -> discord.Guild:
        """What the gateway tells in one piece, put together of what the requests tell.

        Without emojis and stickers, which discord.py would keep for good.
        """
        http, own = self._client.http, self._client.user
        assert own  # noqa: S101 - it has logged in
        whole: Any = dict(await http.get_guild(server_id, with_counts=False))
        whole["channels"] = await http.get_all_guild_channels(server_id)
        whole["members"] = [await http.get_member(server_id, own.id)]
        whole["threads"] = (await http.get_active_threads(server_id))["threads"]
        whole["emojis"] = whole["stickers"] = []
        return discord.Guild(data=whole, state=self._client._connection)  # noqa: SLF001 - as fetch_guild does
