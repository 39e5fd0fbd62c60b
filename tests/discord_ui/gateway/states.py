"""discord.py's own picture of servers beside the packed one, told the same, and what each shows."""

import copy
import gc
from dataclasses import dataclass, field
from typing import Any

import discord
from discord.http import HTTPClient
from discord.state import AutoShardedConnectionState

from bot.client import INTENTS
from bot.discord_ui.gateway.connection_state import PackingState

State = AutoShardedConnectionState[Any]
_IDLE_S = 0.01
"""After which a start is over."""


@dataclass
class Pictured:
    """A state, and the names of what it told its client of."""

    state: State
    dispatched: list[str] = field(default_factory=list)

    def tell(self, event: str, data: Any) -> None:
        """As the gateway does; a state may change what it is given."""
        self.state.parsers[event](copy.deepcopy(data))

    def forget_objects(self) -> None:
        """Let go of every guild that is made, as if 64 others had been asked for since."""
        if isinstance(self.state, PackingState):
            self.state._guilds._at_hand.clear()
            gc.collect()
            assert not self.state._guilds._living


async def pictured(kind: type[State]) -> Pictured:
    """A state of one shard that knows nothing yet."""
    dispatched: list[str] = []

    def dispatch(event: str, *_: Any) -> None:
        dispatched.append(event)

    state = kind(
        dispatch=dispatch,
        handlers={},
        hooks={},
        http=HTTPClient(loop=discord.utils.MISSING),
        intents=INTENTS,
        member_cache_flags=discord.MemberCacheFlags.none(),
        max_messages=None,
        guild_ready_timeout=_IDLE_S,
    )
    state.shard_count, state.shard_ids = 1, [0]
    return Pictured(state, dispatched)


def shown(state: State) -> dict[int, Any]:
    """All that Pitboard asks about servers, by their ids."""
    return {guild.id: _shown_guild(guild) for guild in state.guilds}


def _shown_guild(guild: discord.Guild) -> dict[str, Any]:
    me: discord.Member | None = guild.me
    return {
        "itself": (guild.name, guild.unavailable, guild.owner_id, guild.preferred_locale),
        "system": getattr(guild.system_channel, "id", None),
        "me": me and (me.id, me.display_name, sorted(r.id for r in me.roles), me.guild_permissions.value),
        "roles": {role.id: _shown_role(role) for role in guild.roles},
        "channels": {channel.id: _shown_channel(channel, me) for channel in guild.channels},
        "threads": {thread.id: _shown_thread(thread) for thread in guild.threads},
    }


def _shown_role(role: discord.Role) -> tuple[object, ...]:
    return role.name, role.permissions.value, role.position, role.managed, role.mentionable


def _shown_channel(channel: discord.abc.GuildChannel, me: discord.Member | None) -> tuple[object, ...]:
    tags: list[str] = []
    if isinstance(channel, discord.ForumChannel):
        tags = [tag.name for tag in channel.available_tags]
    permissions = me and channel.permissions_for(me).value
    return type(channel), channel.name, channel.position, channel.category_id, permissions, tags


def _shown_thread(thread: discord.Thread) -> tuple[object, ...]:
    return thread.name, thread.parent_id, thread.owner_id, thread.locked, thread.archived
