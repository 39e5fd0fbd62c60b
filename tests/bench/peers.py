"""The same fan-out as typical bots do it: `asyncio.gather` of sends, and one APScheduler job per message."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import discord
import yarl
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.bench.discord_process import Fanout, LimitedDiscord
from tests.bench.limited import TOKEN
from tests.bench.limits import PER_SECOND
from tests.bench.pitboard import connected
from tests.bench.tables import table

WORDS = "Race 2 at Spa: P20"
QUIET = 8.0
"""Seconds without a message after which a peer is taken to have ended: above discord.py's longest wait."""

Way = Callable[[LimitedDiscord, list[int]], Awaitable[float]]


async def measure(channels: int) -> str:
    """A row for each way; what hasn't come when nothing comes any more is lost."""
    ways = {"plain discord.py, gather": _gather, "APScheduler, a job per message": _jobs}
    rows = [_row("Pitboard", await _pitboard(channels), channels + 1)]
    for name, way in ways.items():
        async with LimitedDiscord.start(channels) as server:
            rows.append(_row(name, await _peer(server, way), channels))
    return table(f"The same {channels:,} channels, by others", HEAD, rows)


HEAD = (
    "who", "delivered", "lost", "twice", "429s", "banned", "wall, s", "of the ceiling", "most in a second",
)  # fmt: skip


def _row(name: str, seen: Fanout, wanted: int) -> tuple[object, ...]:
    reached = len(set(seen.channels))
    refused = seen.refused.get("429", 0)
    rest = (seen.banned, seen.wall, seen.share, seen.evenness[2])
    return name, reached, wanted - reached, seen.twice, refused, *rest


async def _pitboard(channels: int) -> Fanout:
    async with LimitedDiscord.start(channels) as server, connected(server) as bot:
        begun = time.monotonic()
        await server.ask([("result", {"session": "race2", "position": 20})])
        await bot.until_told(within=10 * channels / PER_SECOND)
        return await server.fanout(begun)


async def _peer(server: LimitedDiscord, way: Way) -> Fanout:
    begun = await way(server, [channel for _, channel in server.world["follows"]])
    while True:
        seen = await server.fanout(begun)
        last = seen.times[-1] if seen.times else begun
        if seen.banned or time.monotonic() - last > QUIET:
            return seen
        await asyncio.sleep(0.5)


async def _gather(server: LimitedDiscord, channels: list[int]) -> float:
    async with _client(server) as client:
        begun = time.monotonic()
        sends = (client.get_partial_messageable(channel).send(WORDS) for channel in channels)
        await asyncio.gather(*sends, return_exceptions=True)
        return begun


async def _jobs(server: LimitedDiscord, channels: list[int]) -> float:
    """One job for each message, all due in the same second, as a reminder bot stores them."""
    with tempfile.TemporaryDirectory() as folder:
        store = SQLAlchemyJobStore(f"sqlite:///{Path(folder) / 'jobs.db'}")
        scheduler = AsyncIOScheduler(jobstores={"default": store}, timezone=UTC)
        async with _client(server) as client:
            _Sender.client, _Sender.tried = client, asyncio.Semaphore(0)
            scheduler.start(paused=True)
            due = datetime.now(UTC) + timedelta(seconds=1)
            for channel in channels:
                scheduler.add_job(_Sender.send, "date", run_date=due, args=[channel], misfire_grace_time=600)
            begun = time.monotonic()
            scheduler.resume()
            for _ in channels:
                await _Sender.tried.acquire()
            scheduler.shutdown(wait=False)
    return begun


class _Sender:
    """What a stored job can refer to: it is pickled by its name."""

    client: discord.Client
    tried: asyncio.Semaphore

    @classmethod
    async def send(cls, channel: int) -> None:
        try:
            await cls.client.get_partial_messageable(channel).send(WORDS)
        finally:
            cls.tried.release()


@asynccontextmanager
async def _client(server: LimitedDiscord) -> AsyncIterator[discord.Client]:
    Route.BASE = server.api_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(server.gateway_url)
    async with discord.Client(intents=discord.Intents(guilds=True), max_messages=None) as client:
        connection = asyncio.create_task(client.start(TOKEN))
        await asyncio.sleep(0.2)
        await client.wait_until_ready()
        yield client
    await asyncio.gather(connection, return_exceptions=True)
