"""What a start takes until `on_ready`, and the memory after it, against discord.py with nothing else."""

import asyncio
import os
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.tables import median, table
from tests.loopback import BOT, LoopbackDiscord
from tests.loopback.process import ROOT, BotProcess

READY = "ready"
BARE = "tests.bench.bare_client"
HEAD = ("start", "on_ready, s", "against bare", "of a core, s", "memory, MiB")
_OF_MEMORY = ("PYTHONOPTIMIZE=", "PYTHONNODEBUGRANGES=", "MALLOC_ARENA_MAX=")
SETTLES = 1.0
"""Seconds after which the memory is looked at."""


@dataclass
class Starts:
    """What each start of a kind took: seconds until it was ready, seconds of a core, MiB."""

    spans: list[float] = field(default_factory=list)
    core: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)


async def measure(times: int) -> str:
    """A row for the bare client, for first starts on an empty folder, and for those on a known database."""
    bare, first, usual, image = Starts(), Starts(), Starts(), Starts()
    of_the_image = image_settings()
    async with await LoopbackDiscord.start() as discord:
        discord.add_guild("Paddock", {"race-news": BOT}, {})
        for _ in range(times):
            await _timed(BotProcess(discord, BARE), bare)
            await _timed(BotProcess(discord, "bot"), first, usual)
            await _timed(BotProcess(discord, "bot", **of_the_image), Starts(), image)
    kinds = {
        "discord.py alone": bare,
        "Pitboard, an empty database": first,
        "Pitboard": usual,
        "Pitboard as in its image": image,
    }
    rows = [(name, *_figures(starts, bare)) for name, starts in kinds.items()]
    return table(f"Starts, {times} of each taking turns", HEAD, rows)


def image_settings() -> dict[str, str]:
    """What the image's environment tells Python and malloc, as its Dockerfile has it."""
    words = (ROOT / "Dockerfile").read_text("utf-8").split()
    pairs = [word.partition("=") for word in words if word.startswith(_OF_MEMORY)]
    return {name: value for name, _, value in pairs}


def _figures(starts: Starts, bare: Starts) -> tuple[float, ...]:
    span = median(starts.spans)
    return span, span / median(bare.spans), median(starts.core), median(starts.memory)


async def _timed(process: BotProcess, *kinds: Starts) -> None:
    """Start it once for each kind, in one folder; until the log says that it is ready, and a stop."""
    for starts in kinds:
        begun, known = time.perf_counter(), len(process.stderr)
        await process.start()
        while READY not in process.stderr[known:].lower():  # noqa: ASYNC110 - a log rings no bell
            await asyncio.sleep(0.01)
        starts.spans.append(time.perf_counter() - begun)
        starts.core.append(_seconds_of_a_core(process.pid))
        await asyncio.sleep(SETTLES)
        starts.memory.append(_resident_mib(process.pid))
        await process.stop()
    await process.close()


def _seconds_of_a_core(pid: int) -> float:
    after_name = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def _resident_mib(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
