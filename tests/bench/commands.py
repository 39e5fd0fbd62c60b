"""What a command costs, against a bot of discord.py and nothing else that does the least there is.

Both are whole processes on a loopback Discord of their own, asked by turns, a few commands at a time, so that
a drift of the machine hits both. The clock runs in Discord's process, from sending the interaction until its
answer is whole; the processor's time is all that the bot's process used until it was at rest again.
"""

import asyncio
import itertools
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from tests.bench.bare_commands import READY
from tests.bench.discord_process import Command, LimitedDiscord
from tests.bench.pitboard import connected
from tests.bench.tables import median, p99, table
from tests.loopback.world import Json

TOGETHER = 20
"""Commands typed one after the other between two looks at the processor's time."""
RESTS_S = 0.03
"""Seconds in which a bot comes to rest after its last answer: what it does behind it counts as well."""
WARM_UP_TURNS = 1
BEGUN_ROUNDS, SESSIONS = ("1", "2", "3"), ("q1", "q2", "race1", "race2")
HEAD = ("command", "median, ms", "against the floor", "p99, ms", "of a core, ms", "against the floor")


@dataclass(frozen=True)
class Row:
    """A command typed to the bare bot or to Pitboard; `floor` is the bare bot's command beside it."""

    name: str
    command: str
    floor: str
    is_bare: bool = False


EMPTY, STORING = "an empty command", "a row kept and posted"
SHOWING = (
    Row(EMPTY, "nothing", EMPTY, is_bare=True),
    Row("/next", "next", EMPTY),
    Row("/results", "results", EMPTY),
    Row("/calendar", "calendar", EMPTY),
)
SAVING = (
    Row(STORING, "result", STORING, is_bare=True),
    Row("/result, posted or edited", "result", STORING),
)


@dataclass(frozen=True)
class Bot:
    """A bot's process by its number, and the Discord that it is connected to."""

    process_id: int
    discord: LimitedDiscord


@dataclass
class Costs:
    """Milliseconds that answers took, and milliseconds of a core for each command of a few."""

    spans: list[float] = field(default_factory=list)
    core: list[float] = field(default_factory=list)

    async def add(self, bot: Bot, commands: list[Command]) -> None:
        """Have the commands typed, one after the other."""
        begun = core_seconds(bot.process_id)
        self.spans += await bot.discord.ask(commands)
        await asyncio.sleep(RESTS_S)
        self.core.append((core_seconds(bot.process_id) - begun) * 1000 / len(commands))


async def measure(times: int) -> str:
    """A row for each command: its time and its processor's time, and their ratios to the floor's."""
    places = _places()
    costs: dict[str, Costs] = {}
    async with bare_bot() as bare, pitboard() as own:
        for rows in (SHOWING, SAVING):
            for turns in (WARM_UP_TURNS, -(-times // TOGETHER)):
                costs |= {row.name: Costs() for row in rows}
                for row in rows * turns:
                    commands = [_typed(row.command, places) for _ in range(TOGETHER)]
                    await costs[row.name].add(bare if row.is_bare else own, commands)
    cells = [_cells(row, costs) for row in (*SHOWING, *SAVING)]
    return table(f"Commands, {times} of each taking turns", HEAD, cells)


def _typed(name: str, places: Iterator[Json]) -> Command:
    if name == "result":
        return name, next(places)
    return name, {}


def _places() -> Iterator[Json]:
    """Sessions in turn, each with another position each time: none is corrected oftener than in life."""
    for position in itertools.cycle(range(1, 50)):
        for round_, session in itertools.product(BEGUN_ROUNDS, SESSIONS):
            yield {"session": session, "position": position, "round": round_}


def _cells(row: Row, costs: dict[str, Costs]) -> tuple[object, ...]:
    own, floor = costs[row.name], costs[row.floor]
    span, core = median(own.spans), median(own.core)
    return row.name, span, span / median(floor.spans), p99(own.spans), core, core / median(floor.core)


@asynccontextmanager
async def pitboard() -> AsyncIterator[Bot]:
    """Pitboard, in this process: all that the bench does in it is to ask Discord for the next turn."""
    async with LimitedDiscord.start(0, limits=False) as discord, connected(discord):
        yield Bot(os.getpid(), discord)


@asynccontextmanager
async def bare_bot() -> AsyncIterator[Bot]:
    """The bare bot in a process of its own."""
    pipe = asyncio.subprocess.PIPE
    async with LimitedDiscord.start(0, limits=False) as discord:
        addresses = (discord.api_url, discord.gateway_url, str(discord.world["news"]))
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.bare_commands", *addresses, stdin=pipe, stdout=pipe
        )
        assert process.stdin
        assert process.stdout
        try:
            assert (await process.stdout.readline()).decode() == READY, "it ended before it was ready"
            yield Bot(process.pid, discord)
        finally:
            process.stdin.close()
            await process.wait()


def core_seconds(process_id: int) -> float:
    """Seconds of a core that all threads of a process have used: Linux has a clock for each by its number.

    https://man7.org/linux/man-pages/man3/clock_getcpuclockid.3.html, as glibc makes its ids.
    """
    return time.clock_gettime((~process_id << 3) | 2)
