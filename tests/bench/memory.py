"""What servers of 60 channels and 12 roles take, against discord.py with nothing else, told of the same.

Each in a process of its own: what one has freed, the other would find.
"""

import asyncio
import json
import sys

from tests.bench.guild_load import KINDS, GuildLoad
from tests.bench.tables import table

HEAD = (
    "client",
    "servers",
    "KiB a server",
    "against bare",
    "in all, MiB",
    "a core until ready, s",
    "longest pause for garbage, ms",
    "a permission looked up, µs",
)


async def measure(servers: int) -> str:
    """A row for each of the two."""
    bare, pitboard = [await _load(kind, servers) for kind in KINDS]
    rows = [_row("discord.py alone", servers, bare, bare), _row("Pitboard", servers, pitboard, bare)]
    return table("Servers in memory", HEAD, rows)


async def _load(kind: str, servers: int) -> GuildLoad:
    words = ("-m", "tests.bench.guild_load", kind, str(servers))
    process = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=asyncio.subprocess.PIPE)
    figures, _ = await process.communicate()
    return GuildLoad(**json.loads(figures))


def _row(name: str, servers: int, load: GuildLoad, bare: GuildLoad) -> tuple[object, ...]:
    ratio = load.kib_a_server / bare.kib_a_server
    return (
        name,
        servers,
        load.kib_a_server,
        ratio,
        load.mib_in_all,
        load.ready_s,
        load.longest_pause_ms,
        load.look_up_us,
    )
