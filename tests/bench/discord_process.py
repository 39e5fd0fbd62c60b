"""The limited Discord as a bench holds it: started, asked, read, and stopped."""

import asyncio
import statistics
import sys
from bisect import bisect_left
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Self

import aiohttp

from tests.bench.limits import PER_SECOND
from tests.bench.tables import p99
from tests.loopback.world import Json

Command = tuple[str, Json]


@dataclass(frozen=True)
class Fanout:
    """What the server saw of a fan-out that began at `begun`, by the machine's monotonic clock."""

    begun: float
    times: Sequence[float]
    channels: Sequence[str]
    refused: dict[str, int]
    banned: bool
    most_invalid: int

    @property
    def wall(self) -> float:
        return self.times[-1] - self.begun if self.times else 0.0

    @property
    def share(self) -> float:
        """Of the ceiling: one request in each fiftieth of a second, the first at once."""
        return len(self.times) / PER_SECOND / self.wall if self.wall else 0.0

    @property
    def twice(self) -> int:
        return sum(times - 1 for times in Counter(self.channels).values())

    @property
    def gaps(self) -> list[float]:
        return [(after - before) * 1000 for before, after in pairwise(self.times)]

    @property
    def evenness(self) -> tuple[float, float, int]:
        """Median and p99 of the gaps in milliseconds; the most requests in any second."""
        gaps = self.gaps or [0.0]
        return statistics.median(gaps), p99(gaps), most_in_a_second(self.times)


def most_in_a_second(times: Sequence[float]) -> int:
    return max((bisect_left(times, at + 1) - n for n, at in enumerate(times)), default=0)


class LimitedDiscord:
    """A running one; `world` is what it holds."""

    def __init__(self, port: int, session: aiohttp.ClientSession) -> None:
        self._address = f"http://127.0.0.1:{port}"
        self._session = session
        self.world: Json = {}

    @classmethod
    @asynccontextmanager
    async def start(cls, size: int, dead: float = 0.0, *, limits: bool = True) -> AsyncIterator[Self]:
        words = ("-m", "tests.bench.limited", str(size), str(dead), str(limits))
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(sys.executable, *words, stdin=pipe, stdout=pipe)
        assert process.stdin
        assert process.stdout
        async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(3600)) as session:
            discord = cls(int(await process.stdout.readline()), session)
            discord.world = await discord._get("world")
            try:
                yield discord
            finally:
                process.stdin.close()
                await process.wait()

    @property
    def api_url(self) -> str:
        return self._address + "/api/v10"

    @property
    def gateway_url(self) -> str:
        return self._address.replace("http", "ws") + "/gateway"

    async def ask(self, commands: Sequence[Command], every: float = 0.0) -> list[float]:
        """Milliseconds that each answer took; one that never came took for ever."""
        told = {"commands": commands, "every": every}
        async with self._session.post(self._address + "/_ctl/ask", json=told) as response:
            spans = await response.json()
        return [float("inf") if span is None else span * 1000 for span in spans]

    async def fanout(self, begun: float, what: str = "sent") -> Fanout:
        """What came since then."""
        told = await self._get("statistics")
        since = [(at, channel) for at, channel in told[what] if at >= begun]
        times, channels = [at for at, _ in since], [channel for _, channel in since]
        refused = Counter(why for at, why in told["refused"] if at >= begun)
        return Fanout(begun, times, channels, refused, told["banned"], told["most_invalid"])

    async def post(self, channel: int) -> None:
        """Send a message as a bot would, whatever comes of it."""
        async with self._session.post(f"{self.api_url}/channels/{channel}/messages", json={}):
            return

    async def _get(self, what: str) -> Any:
        async with self._session.get(f"{self._address}/_ctl/{what}") as response:
            return await response.json()
