"""discord.py's guilds, made of what is packed when somebody asks for one."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from weakref import WeakValueDictionary

import discord
from discord.channel import _guild_channel_factory
from discord.state import ConnectionState

from bot.discord_ui.gateway.kept_fields import Json
from bot.discord_ui.gateway.packed_servers import PackedServers
from bot.discord_ui.gateway.places_by_need import PlacesByNeed

_MOST_AT_HAND = 64
"""Guilds that stay made: whoever types a command types another."""


class KeptGuild(discord.Guild):
    """A guild that can be forgotten: there is one for each server, as long as anybody holds it."""

    __slots__ = ("__weakref__",)


class KeptGuilds(Mapping[int, discord.Guild]):
    """In the place of the dictionary that discord.py's state has. Going through them makes them all."""

    def __init__(self, state: ConnectionState[Any]) -> None:
        self.packed = PackedServers()
        self._state = state
        self._living: WeakValueDictionary[int, KeptGuild] = WeakValueDictionary()
        self._at_hand: OrderedDict[int, KeptGuild] = OrderedDict()

    def __getitem__(self, guild_id: int) -> discord.Guild:
        guild = self._living.get(guild_id) or self._make(self.packed.server(guild_id))
        self._at_hand[guild_id] = guild
        self._at_hand.move_to_end(guild_id)
        if len(self._at_hand) > _MOST_AT_HAND:
            self._at_hand.popitem(last=False)
        return guild

    def __contains__(self, guild_id: object) -> bool:
        return guild_id in self.packed

    def __iter__(self) -> Iterator[int]:
        return iter(self.packed)

    def __len__(self) -> int:
        return len(self.packed)

    def keep(self, told: Mapping[str, Any]) -> None:
        """Take in a guild that the gateway tells of whole; whoever holds it already sees that too."""
        guild_id = int(told["id"])
        self.packed.keep(told, str(self._state.self_id))
        guild = self._living.get(guild_id)
        if guild is not None:
            guild._from_data(self.packed.server(guild_id))  # type: ignore[arg-type] # noqa: SLF001
            self._give_places(guild)

    def pop(self, guild_id: int, default: discord.Guild | None = None) -> discord.Guild | None:
        """The bot isn't in it any more."""
        guild = self.get(guild_id, default)
        self.packed.forget(guild_id)
        self._living.pop(guild_id, None)
        self._at_hand.pop(guild_id, None)
        return guild

    def _make(self, server: Json) -> KeptGuild:
        guild = KeptGuild(data=server, state=self._state)  # type: ignore[arg-type]
        self._living[guild.id] = guild
        self._give_places(guild)
        return guild

    def _give_places(self, guild: KeptGuild) -> None:
        """discord.py reads and changes them here, as if they were its dictionaries."""
        channels, threads = self.packed.channels, self.packed.threads
        guild._channels = PlacesByNeed(  # type: ignore[assignment] # noqa: SLF001
            partial(channels.lines_of, guild.id), partial(self._make_channel, guild)
        )
        guild._threads = PlacesByNeed(  # type: ignore[assignment] # noqa: SLF001
            partial(threads.lines_of, guild.id), partial(self._make_thread, guild)
        )

    def _make_channel(self, guild: KeptGuild, channel_id: int, line: str) -> discord.abc.GuildChannel:
        channel = self.packed.channels.read(channel_id, line)
        channel_class: Any = _guild_channel_factory(channel["type"])[0]
        made: discord.abc.GuildChannel = channel_class(guild=guild, state=self._state, data=channel)
        return made

    def _make_thread(self, guild: KeptGuild, thread_id: int, line: str) -> discord.Thread:
        thread: Any = self.packed.threads.read(thread_id, line)
        return discord.Thread(guild=guild, state=self._state, data=thread)
