"""What goes wrong with a PostgreSQL while the bot works: it is restarted, loses its power, hangs."""

import asyncio
import random
from collections import Counter
from pathlib import Path

from tests.stores import hanging, restart

LONGEST_AWAY_S = 6.0
"""A server that is updated is back within seconds."""
LONGEST_HANGING_S = 12.0
"""Longer than anybody waits for an answer."""


class DatabaseFaults:
    """Makes one fault after the other, drawn from a seed; counts them by kind."""

    def __init__(self, folder: Path, dice: random.Random) -> None:
        self._folder = folder
        self._dice = dice
        self.struck: Counter[str] = Counter()

    async def strike(self) -> None:
        """One fault from its beginning to its end."""
        ways = {
            "database restarted": self._restart_in_order,
            "database killed": self._cut_power,
            "database hanging": self._hang,
        }
        kind = self._dice.choice(list(ways))
        self.struck[kind] += 1
        await ways[kind]()

    async def _restart_in_order(self) -> None:
        away = self._dice.uniform(0, LONGEST_AWAY_S)
        await asyncio.to_thread(restart, self._folder, after_s=away, in_order=True)

    async def _cut_power(self) -> None:
        away = self._dice.uniform(0, LONGEST_AWAY_S)
        await asyncio.to_thread(restart, self._folder, after_s=away, in_order=False)

    async def _hang(self) -> None:
        with hanging(self._folder):
            await asyncio.sleep(self._dice.uniform(1, LONGEST_HANGING_S))
