"""Connects single shards and gives them up: discord.py connects those of its start, and keeps them.

It has no way in for that: what is its own here is its table of shards, and what it keeps of their servers.
"""

import asyncio
import logging
from contextlib import suppress
from math import inf
from typing import Any

import discord
from discord.gateway import DiscordWebSocket

from bot.domain.processes.shards import shard_of
from bot.vital_signs import GatewayPulse

LOG = logging.getLogger(__name__)

LONGEST_CONNECT_S = 60.0
"""Seconds, then it is looked again whose the shard is: discord.py itself tries for ever."""
LONGEST_GOODBYE_S = 2.0
"""Seconds for a connection's end: a network that is gone answers nothing, and others wait for the shard."""
USUAL_HEARTBEAT_S = 41.25
"""Of Discord's gateway, which tells each connection its own."""


class ShardConnections:
    """The shards of one client, by their numbers; `shown` are those whose servers are known."""

    def __init__(self, client: discord.AutoShardedClient) -> None:
        self._client = client
        self._state: Any = client._connection  # noqa: SLF001
        self._asked_for_at: dict[int, float] = {}
        self.shown: set[int] = set()

    @property
    def connected(self) -> set[int]:
        """Those that have a connection, or had one and make it anew."""
        return set(self._client.shards)

    def count(self, count: int) -> None:
        """There are so many in all. discord.py waits for no number of them: `shown` says which are ready."""
        self._client.shard_count = self._state.shard_count = count
        self._state.shard_ids = ()

    def ask_for(self, numbers: frozenset[int]) -> None:
        """These are to be connected: what takes long is seen by `pulses`."""
        now = asyncio.get_running_loop().time()
        self._asked_for_at = {number: self._asked_for_at.get(number, now) for number in numbers}

    async def connect(self, number: int) -> None:
        """Connect a shard whose turn to identify has come, in at most `LONGEST_CONNECT_S`."""
        gateway = DiscordWebSocket.DEFAULT_GATEWAY
        try:
            async with asyncio.timeout(LONGEST_CONNECT_S):
                await self._client.launch_shard(gateway, number, initial=True)
        except TimeoutError:
            LOG.warning("Shard %d couldn't be connected; it is tried again", number)

    async def drop(self, number: int) -> None:
        """End a shard's connection for good, and forget its servers, of which nothing is heard any more."""
        self.shown.discard(number)
        await self._end(number)
        waiting = self._state._ready_tasks.pop(number, None)  # noqa: SLF001
        if waiting is not None:
            waiting.cancel()
        self._state._ready_states.pop(number, None)  # noqa: SLF001
        for server_id in self._servers_of(number):
            self._state._guilds.pop(server_id, None)  # noqa: SLF001

    async def hang_up(self) -> None:
        """End every connection for good. What is known of the servers stays, for what is still to be sent."""
        await asyncio.gather(*(self._end(number) for number in self.connected))

    async def _end(self, number: int) -> None:
        shard = self._shards.pop(number, None)
        if shard is None:
            return
        # Where it was just being connected anew, it isn't.
        shard.launch = shard.reconnect = shard.reidentify = _let_be
        with suppress(TimeoutError):
            async with asyncio.timeout(LONGEST_GOODBYE_S):
                await shard.close()

    def _servers_of(self, number: int) -> list[int]:
        count = self._client.shard_count or 1
        server_ids = list(self._state._guilds)  # noqa: SLF001
        return [server_id for server_id in server_ids if shard_of(server_id, count) == number]

    @property
    def _shards(self) -> dict[int, Any]:
        shards: dict[int, Any] = self._client._AutoShardedClient__shards  # type: ignore[attr-defined] # noqa: SLF001
        return shards

    def standing(self) -> dict[int, bool]:
        """Of each shard that is or ought to be connected, whether its servers are known."""
        return {number: number in self.shown for number in sorted(self.pulses())}

    def pulses(self) -> dict[int, GatewayPulse]:
        """Of each shard that is or ought to be connected. discord.py keeps them to itself."""
        pulses: dict[int, GatewayPulse] = {}
        for number, asked_for_at in self._asked_for_at.items():
            pulses[number] = GatewayPulse(asked_for_at, USUAL_HEARTBEAT_S, is_answered=False)
        for number, shard in self._shards.items():
            keep_alive = shard.ws._keep_alive  # noqa: SLF001
            if keep_alive is not None and keep_alive.interval:
                is_answered = keep_alive.latency != inf
                answered_at = keep_alive._last_ack  # noqa: SLF001
                pulses[number] = GatewayPulse(answered_at, keep_alive.interval, is_answered)
        return pulses


async def _let_be(*_args: object) -> None:
    """In the place of what would connect a shard anew."""
