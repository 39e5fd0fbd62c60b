"""What a command costs inside the bot, against an empty one that goes the same way through discord.py.

Through the loopback's websocket and REST; the clock runs in Discord's process, from sending the
interaction until its answer is whole. The commands take turns, so that a drift of the machine hits all.
"""

import itertools
from collections.abc import Iterator

import discord
from discord import app_commands

from tests.bench.discord_process import Command, LimitedDiscord
from tests.bench.pitboard import connected
from tests.bench.tables import median, p99, table

WARM_UP = 5


@app_commands.command(description="Answers and does nothing else")
async def nothing(interaction: discord.Interaction) -> None:
    """The floor: parse, dispatch, answer."""
    await interaction.response.send_message("Nothing")


@app_commands.command(description="Waits aloud, then answers")
async def later(interaction: discord.Interaction) -> None:
    """The floor for a command that defers: two requests instead of one."""
    await interaction.response.defer(ephemeral=True, thinking=True)
    await interaction.edit_original_response(content="Nothing")


async def measure(times: int) -> str:
    """A row for each command: median and p99 in milliseconds, and their ratios to the floor's."""
    async with LimitedDiscord.start(0, limits=False) as server, connected(server, nothing, later):
        places = itertools.cycle(range(1, 50))
        await server.ask(_turn(places) * WARM_UP)
        asked = [command for _ in range(times) for command in _turn(places)]
        spans = await server.ask(asked)
    by_name: dict[str, list[float]] = {}
    for (name, _), span in zip(asked, spans, strict=True):
        by_name.setdefault(name, []).append(span)
    rows = [_row(name, of, by_name[FLOORS.get(name, "nothing")]) for name, of in by_name.items()]
    return table(f"Commands, {times} of each taking turns", HEAD, rows)


HEAD = ("command", "median, ms", "p99, ms", "median against the floor", "p99 against the floor")
FLOORS = {"result": "later", "later": "later"}
NAMES = {
    "nothing": "an empty command",
    "later": "an empty one that defers",
    "result": "/result, posted or edited",
}


def _turn(places: Iterator[int]) -> list[Command]:
    typed = {"session": "race2", "position": next(places)}
    read: list[Command] = [(name, {}) for name in ("nothing", "next", "results", "calendar", "later")]
    return [*read, ("result", typed)]


def _row(name: str, spans: list[float], floor: list[float]) -> tuple[object, ...]:
    own = median(spans), p99(spans)
    return NAMES.get(name, f"/{name}"), *own, own[0] / median(floor), own[1] / p99(floor)
