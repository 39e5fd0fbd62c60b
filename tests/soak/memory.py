"""The bot's memory while it works: looked at now and then, and how fast it grows by time and by messages."""

import asyncio
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from tests.crash.stage import Bot

EVERY_S = 2.0
PARTS = 4
"""Of a process's life: in the first is loaded what is loaded late, and caches fill."""
_SHORTEST_LIFE = 12
"""Looks: a process that was killed sooner tells nothing of growth."""


class Look(NamedTuple):
    """What was seen at an instant of the monotonic clock: messages posted so far, and resident memory."""

    second: float
    messages: int
    kib: float


@dataclass
class MemoryLook:
    """Looks at the memory of each process there was; `messages` counts what the bot has posted."""

    messages: Callable[[], int]
    looks: dict[int, list[Look]] = field(default_factory=dict)

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
        self.looks.setdefault(pid, []).append(Look(time.monotonic(), self.messages(), kib))


def _growth(life: list[Look]) -> str:
    """By the line that fits each part's looks best: at first, caches fill."""
    minutes = (life[-1].second - life[0].second) / 60
    kib = [look.kib for look in life]
    posted = life[-1].messages - life[0].messages
    length = len(life) // PARTS
    parts = [life[number * length : (number + 1) * length] for number in range(PARTS)]
    slopes = ", ".join(map(_slope, parts))
    return (
        f"memory over {minutes:.1f} minutes and {posted} messages of one process: {kib[0] / 1024:.1f} MiB to "
        f"{kib[-1] / 1024:.1f} MiB; in its {PARTS} parts {slopes} KiB per 1,000 messages"
    )


def _slope(looks: list[Look]) -> str:
    """KiB per 1,000 messages, or that none was posted."""
    messages = [look.messages for look in looks]
    if messages[0] == messages[-1]:
        return "none posted"
    slope = statistics.linear_regression(messages, [look.kib for look in looks]).slope
    return f"{slope * 1000:+.0f}"
