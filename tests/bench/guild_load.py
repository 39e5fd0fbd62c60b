"""One client in a process of its own, told of thousands of servers as the gateway tells it: what that takes.

`python -m tests.bench.guild_load pitboard 10000` prints its figures as JSON.
"""

import asyncio
import gc
import json
import os
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import discord

from bot.client import INTENTS, Pitboard
from bot.delivery.requests.request_rate import Pacer
from tests.discord_ui.gateway import told
from tests.no_use_cases import no_use_cases

KINDS = ("bare", "pitboard")
_SERVERS_WITHIN_S = 1.0
"""For both: discord.py alone waits for two seconds, which would only be two instead of one."""
_LOOKED_UP = 1000


@dataclass(frozen=True)
class GuildLoad:
    """Of one client. Times are of the processor, but for the pause, which is on the clock."""

    kib_a_server: float
    mib_in_all: float
    ready_s: float
    longest_pause_ms: float
    look_up_us: float


class GuildLoader:
    """Tells a client of servers, and notes how long the garbage collection stands still."""

    def __init__(self, client: discord.AutoShardedClient) -> None:
        self._client = client
        self._state: Any = client._connection
        self._state.shard_count, self._state.shard_ids = 1, [0]
        self._state.dispatch = lambda *_: None  # there is no database to note anything in
        self._collecting_since = 0.0
        self._longest_pause_s = 0.0
        self._ids: list[int] = []

    async def load(self, servers: int) -> GuildLoad:
        await self._client._async_setup_hook()
        self._state.parsers["READY"](told.ready())
        gc.collect()
        gc.freeze()
        resident = _resident_mib()
        gc.callbacks.append(self._note_collection)
        ready_s = await self._tell(servers)
        gc.callbacks.remove(self._note_collection)
        added_kib = (_resident_mib() - resident) * 1024
        pause_ms = self._longest_pause_s * 1000
        return GuildLoad(added_kib / servers, _resident_mib(), ready_s, pause_ms, self._look_up())

    async def _tell(self, servers: int) -> float:
        """Seconds of the processor, without those of making what is told."""
        random, spent = told.dice(servers), 0.0
        for _ in range(servers):
            text = json.dumps(told.server(random))
            began = time.process_time()
            event = json.loads(text)
            self._state.parsers["GUILD_CREATE"](event)
            await asyncio.sleep(0)
            spent += time.process_time() - began
            self._ids.append(int(event["id"]))
        began = time.process_time()
        await asyncio.gather(*self._state._ready_tasks.values())
        return spent + time.process_time() - began

    def _look_up(self) -> float:
        """Microseconds until a channel's permissions are known, of a server that was long not asked for."""
        ids = self._ids[:_LOOKED_UP]
        began = time.process_time()
        for server_id in ids:
            guild = self._state._get_guild(server_id)
            guild.system_channel.permissions_for(guild.me)
        return (time.process_time() - began) / len(ids) * 1_000_000

    def _note_collection(self, phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            self._collecting_since = time.perf_counter()
        else:
            self._longest_pause_s = max(self._longest_pause_s, time.perf_counter() - self._collecting_since)


def _resident_mib() -> float:
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def _client(kind: str) -> discord.AutoShardedClient:
    if kind == "pitboard":
        return Pitboard(no_use_cases(), Pacer())
    return discord.AutoShardedClient(intents=INTENTS, guild_ready_timeout=_SERVERS_WITHIN_S)


async def _main(kind: str, servers: int) -> None:
    load = await GuildLoader(_client(kind)).load(servers)
    sys.stdout.write(json.dumps(asdict(load)))


if __name__ == "__main__":
    asyncio.run(_main(sys.argv[1], int(sys.argv[2])))
