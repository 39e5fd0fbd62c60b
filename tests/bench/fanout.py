"""One result to thousands of channels, against Discord's ceiling, while people are answered."""

import asyncio
import time
from collections.abc import Sequence

from tests.bench.discord_process import Fanout, LimitedDiscord
from tests.bench.limits import BAN_LINE, BAN_SECONDS, PER_SECOND
from tests.bench.pitboard import Bot, connected
from tests.bench.tables import median, p99, table

A_SECOND = 10
"""How often `/next` is typed in a second."""
IDLE_SECONDS = 10
DEAD = 0.3
BARE, BARE_PER_SECOND = 250, 49.0


async def measure(channels: int) -> str:
    """The tables of a fan-out to living channels, its correction, and one where many are dead."""
    async with LimitedDiscord.start(channels) as server, connected(server) as bot:
        bare = await _bare(server)
        idle = await _typing(server, IDLE_SECONDS)
        posted, busy = await _tell(server, bot, "sent", position=20)
        corrected, later = await _tell(server, bot, "edited", position=19)
        if not await bot.unfinished():
            idle += await _typing(server, IDLE_SECONDS)
    async with LimitedDiscord.start(channels, DEAD) as server, connected(server) as bot:
        blocked, _ = await _tell(server, bot, "sent", position=20)
        dead = server.world["dead"]
    fanouts = {"a result": posted, "its correction": corrected}
    paces = [_pace("what the machine allows: bare HTTP", bare, BARE - 1)]
    paces += [_pace(name, fanout, channels) for name, fanout in fanouts.items()]
    answers = [("nothing else", *_spans(idle), 1.0)]
    answers += [
        (name, *_spans(spans), p99(spans) / p99(idle))
        for name, spans in zip(fanouts, (busy, later), strict=True)
    ]
    return "\n\n".join((
        table(f"Fan-out to {channels:,} channels", PACE, paces),
        table("Answers to `/next` during", ANSWERS, answers),
        table(f"The same, {dead:,} of them dead", BLOCKED, [_blocked(blocked, channels, dead)]),
    ))  # fmt: skip


PACE = (
    "fan-out", "arrived", "twice", "429s", "first after, s", "wall, s", "ideal, s", "of the ceiling",
    "median gap, ms", "p99 gap, ms", "most in a second",
)  # fmt: skip
ANSWERS = ("while sending", "asked", "median, ms", "p99, ms", "p99 against idle")
BLOCKED = (
    "living", "reached", "wall, s", "invalid requests", "in 10 min at that pace", "of the ban line", "banned",
)  # fmt: skip


async def _bare(server: LimitedDiscord) -> Fanout:
    """Messages from a loop that does nothing else, as evenly as its timers allow: the machine's own share."""
    begun = time.monotonic()
    for n in range(BARE):
        await asyncio.sleep(begun + n / BARE_PER_SECOND - time.monotonic())
        await server.post(n)
    return await server.fanout(begun)


async def _tell(server: LimitedDiscord, bot: Bot, what: str, **said: int) -> tuple[Fanout, list[float]]:
    """Type a result and wait until all channels have been tried, typing `/next` all the while."""
    begun, done = time.monotonic(), asyncio.Event()
    result = asyncio.create_task(server.ask([("result", {"session": "race2", **said})]))
    typing = asyncio.create_task(_typing_until(server, done))
    await result
    await bot.until_told(within=10 + 3 * len(server.world["follows"]) / PER_SECOND)
    done.set()
    return await server.fanout(begun, what), await typing


async def _typing_until(server: LimitedDiscord, done: asyncio.Event) -> list[float]:
    spans = []
    while not done.is_set():
        spans += await _typing(server, 1)
    return spans


async def _typing(server: LimitedDiscord, seconds: int) -> list[float]:
    return await server.ask([("next", {})] * (seconds * A_SECOND), every=1 / A_SECOND)


def _spans(spans: Sequence[float]) -> tuple[int, float, float]:
    return len(spans), median(spans), p99(spans)


def _pace(name: str, seen: Fanout, channels: int) -> Sequence[object]:
    first = seen.times[0] - seen.begun if seen.times else 0.0
    arrived = f"{len(set(seen.channels)):,} of {channels + 1:,}"
    ideal = len(seen.times) / PER_SECOND
    refused = seen.refused.get("429", 0)
    return name, arrived, seen.twice, refused, first, seen.wall, ideal, seen.share, *seen.evenness


def _blocked(seen: Fanout, channels: int, dead: int) -> Sequence[object]:
    living, invalid = channels + 1 - dead, sum(seen.refused.values())
    projected = int(invalid / seen.wall * BAN_SECONDS) if seen.wall else 0
    line = projected / BAN_LINE
    return living, len(set(seen.channels)), seen.wall, invalid, projected, line, seen.banned
