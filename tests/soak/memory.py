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
_WARMING_UP = 3
"""Of so many parts of a process's life, the first isn't counted: what is loaded late is loaded then."""
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
    """By the lines that fit its looks best, once it has warmed up."""
    looks = life[len(life) // _WARMING_UP :]
    memory = [look.kib for look in looks]
    minutes = (looks[-1].second - looks[0].second) / 60
    by_second = statistics.linear_regression([look.second for look in looks], memory).slope
    line = (
        f"memory over {minutes:.1f} minutes of one process: {memory[0] / 1024:.1f} MiB to "
        f"{memory[-1] / 1024:.1f} MiB, {by_second * 60:+.0f} KiB a minute"
    )
    posted = looks[-1].messages - looks[0].messages
    if not posted:
        return line
    by_message = statistics.linear_regression([look.messages for look in looks], memory).slope
    return f"{line}, {by_message * 1000:+.0f} KiB per 1,000 of {posted} messages"
