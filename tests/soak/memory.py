"""The bot's memory while it works: looked at now and then, and how fast it grows."""

import asyncio
import os
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.crash.stage import Bot

EVERY_S = 2.0
_WARMING_UP = 3
"""Of so many parts of a process's life, the first isn't counted: what is loaded late is loaded then."""
_SHORTEST_LIFE = 12
"""Looks: a process that was killed sooner tells nothing of growth."""


@dataclass
class MemoryLook:
    """Looks at resident memory, in KiB by the monotonic second, for each process there was."""

    looks: dict[int, list[tuple[float, float]]] = field(default_factory=dict)

    async def keep_looking(self, bot: Bot) -> None:
        """Until cancelled."""
        while True:
            if bot.is_running:
                self._look(bot.pid)
            await asyncio.sleep(EVERY_S)

    def __str__(self) -> str:
        """A line for each process that lived long enough: how its memory grew."""
        lives = [looks for looks in self.looks.values() if len(looks) >= _SHORTEST_LIFE]
        short = len(self.looks) - len(lives)
        return "\n".join([*map(_growth, lives), f"memory: {short} lives too short to tell"])

    def _look(self, pid: int) -> None:
        try:
            pages = int(Path(f"/proc/{pid}/statm").read_text("ascii").split()[1])
        except FileNotFoundError:  # it ended a moment ago
            return
        kib = pages * os.sysconf("SC_PAGE_SIZE") / 1024
        self.looks.setdefault(pid, []).append((time.monotonic(), kib))


def _growth(life: list[tuple[float, float]]) -> str:
    """By the line that fits its looks best, once it has warmed up."""
    seconds, kib = zip(*life[len(life) // _WARMING_UP :], strict=True)
    slope = statistics.linear_regression(seconds, kib).slope
    minutes = (seconds[-1] - seconds[0]) / 60
    return (
        f"memory over {minutes:.1f} minutes of one process: {kib[0] / 1024:.1f} MiB to "
        f"{kib[-1] / 1024:.1f} MiB, {slope * 60:+.0f} KiB a minute"
    )
