"""discord.py's picture of the servers, kept packed: what the gateway changes in it is changed there too.

discord.py has no setting for what it keeps of a server. These are its own ways in, though none that it
documents: each event's parser, and what makes a guild of Discord's data. `tests/discord_ui/gateway` holds
them to what discord.py keeps by itself, event by event.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

import discord
from discord import Locale
from discord.state import AutoShardedConnectionState

from bot.discord_ui.gateway.kept_guilds import KeptGuilds


class PackingState(AutoShardedConnectionState[Any]):
    """Lets discord.py read each event first: it tells what was before and what is now."""

    _guilds: KeptGuilds  # type: ignore[assignment]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._locales: dict[int, str] = {}
        self._told_at: dict[int, float] = {}

    @property
    def guild_ids(self) -> Sequence[int]:
        """Of all servers that the bot is in; nothing is unpacked for it."""
        return tuple(self._guilds)

    def clear(self, *, views: bool = True) -> None:
        """Forget all, when discord.py does."""
        super().clear(views=views)
        self._guilds = KeptGuilds(self)

    def take_locales(self) -> dict[int, str]:
        """By the id, the language of each server that Discord has told of since this was asked last."""
        locales, self._locales = self._locales, {}
        return locales

    def parse_guild_create(self, data: Any) -> None:
        """A server is there. While its shard starts nobody is told of each: they hear when it is ready."""
        if data.get("unavailable") is True:
            return
        server_id = int(data["id"])
        self._locales[server_id] = data.get("preferred_locale", Locale.american_english.value)
        shard_id = (server_id >> 22) % (self.shard_count or 1)
        if shard_id in self._ready_states:
            self._guilds.keep(data)
            self._told_at[shard_id] = asyncio.get_running_loop().time()
        else:
            super().parse_guild_create(data)

    async def _delay_shard_ready(self, shard_id: int) -> None:
        """Wait until no further server has followed for a while.

        discord.py's own holds every guild until then, and tells of each.
        """
        time = asyncio.get_running_loop().time
        self._told_at[shard_id] = time()
        # Each further server moves the end.
        while (seconds_left := self._told_at[shard_id] + self.guild_ready_timeout - time()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(seconds_left)
        del self._ready_states[shard_id]
        self.dispatch("shard_ready", shard_id)

    def _add_guild_from_data(self, data: Any) -> discord.Guild:
        self._guilds.keep(data)
        return self._guilds[int(data["id"])]

    def _get_create_guild(self, data: Any) -> discord.Guild:
        return self._add_guild_from_data(data)

    def parse_guild_update(self, data: Any) -> None:
        """A server's name, language, roles … changed."""
        self._locales[int(data["id"])] = data["preferred_locale"]
        super().parse_guild_update(data)
        self._guilds.packed.update(int(data["id"]), data)

    def parse_guild_delete(self, data: Any) -> None:
        """The bot was removed, or the server is cut off."""
        super().parse_guild_delete(data)
        if data.get("unavailable"):
            self._guilds.packed.update(int(data["id"]), {"unavailable": True})

    def parse_guild_member_update(self, data: Any) -> None:
        """A member's roles changed: without the members intent Discord tells so of the bot alone."""
        super().parse_guild_member_update(data)
        self._guilds.packed.update_member(int(data["guild_id"]), data, str(self.self_id))

    def parse_guild_role_create(self, data: Any) -> None:
        """A role is new."""
        super().parse_guild_role_create(data)
        self._guilds.packed.put_role(int(data["guild_id"]), data["role"])

    def parse_guild_role_update(self, data: Any) -> None:
        """A role changed."""
        super().parse_guild_role_update(data)
        self._guilds.packed.put_role(int(data["guild_id"]), data["role"])

    def parse_guild_role_delete(self, data: Any) -> None:
        """A role is gone."""
        super().parse_guild_role_delete(data)
        self._guilds.packed.drop_role(int(data["guild_id"]), int(data["role_id"]))

    def parse_channel_create(self, data: Any) -> None:
        """A channel is new."""
        super().parse_channel_create(data)
        self._put_channel(data)

    def parse_channel_update(self, data: Any) -> None:
        """A channel changed."""
        super().parse_channel_update(data)
        self._put_channel(data)

    def parse_channel_delete(self, data: Any) -> None:
        """A channel is gone."""
        super().parse_channel_delete(data)
        if "guild_id" in data:
            self._guilds.packed.drop_channel(int(data["guild_id"]), int(data["id"]))

    def parse_thread_create(self, data: Any) -> None:
        """A thread is new, or open to the bot now."""
        super().parse_thread_create(data)
        self._guilds.packed.put_threads(int(data["guild_id"]), (data,))

    def parse_thread_update(self, data: Any) -> None:
        """A thread changed; one that is archived isn't kept."""
        super().parse_thread_update(data)
        if data["thread_metadata"]["archived"]:
            self._guilds.packed.drop_thread(int(data["guild_id"]), int(data["id"]))
        else:
            self._guilds.packed.put_threads(int(data["guild_id"]), (data,))

    def parse_thread_delete(self, data: Any) -> None:
        """A thread is gone."""
        super().parse_thread_delete(data)
        self._guilds.packed.drop_thread(int(data["guild_id"]), int(data["id"]))

    def parse_thread_list_sync(self, data: Any) -> None:
        """These are the threads of some channels, or of all."""
        super().parse_thread_list_sync(data)
        channel_ids = None
        if "channel_ids" in data:
            channel_ids = {int(channel_id) for channel_id in data["channel_ids"]}
        server_id = int(data["guild_id"])
        self._guilds.packed.drop_threads_in(server_id, channel_ids)
        self._guilds.packed.put_threads(server_id, data.get("threads", ()))

    def _put_channel(self, data: Any) -> None:
        if "guild_id" in data:
            self._guilds.packed.put_channel(int(data["guild_id"]), data)
