"""What a start takes until `on_ready`, and the memory after it, against discord.py with nothing else."""

import asyncio
import time
from pathlib import Path

from tests.bench.tables import median, table
from tests.loopback import BOT, LoopbackDiscord
from tests.loopback.process import BotProcess

READY = "ready"
BARE = "tests.bench.bare_client"
HEAD = ("start", "on_ready, s", "against bare", "memory, MiB")
SETTLES = 1.0
"""Seconds after which the memory is looked at."""


async def measure(times: int) -> str:
    """A row for the bare client, for first starts on an empty folder, and for those on a known database."""
    spans: dict[str, list[float]] = {}
    memory: dict[str, list[float]] = {}
    async with await LoopbackDiscord.start() as discord:
        discord.add_guild("Paddock", {"race-news": BOT}, {})
        for _ in range(times):
            bare = BotProcess(discord, BARE)
            await _timed("discord.py alone", bare, spans, memory)
            await bare.close()
            bot = BotProcess(discord, "bot")
            await _timed("Pitboard, an empty database", bot, spans, memory)
            await _timed("Pitboard", bot, spans, memory)
            await bot.close()
            image = BotProcess(discord, "bot", PYTHONOPTIMIZE="2")
            await _timed("Pitboard as in its image", image, spans, memory)
            await image.close()
    floor = median(spans["discord.py alone"])
    rows = [(name, median(of), median(of) / floor, median(memory[name])) for name, of in spans.items()]
    return table(f"Starts, {times} of each taking turns", HEAD, rows)


async def _timed(
    name: str, process: BotProcess, spans: dict[str, list[float]], memory: dict[str, list[float]]
) -> None:
    """One start, until the log says that it is ready, and a stop."""
    begun, known = time.perf_counter(), len(process.stderr)
    await process.start()
    while READY not in process.stderr[known:].lower():  # noqa: ASYNC110 - a log rings no bell
        await asyncio.sleep(0.01)
    spans.setdefault(name, []).append(time.perf_counter() - begun)
    await asyncio.sleep(SETTLES)
    memory.setdefault(name, []).append(_resident_mib(process.pid))
    await process.stop()


def _resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * 4096 / 2**20
