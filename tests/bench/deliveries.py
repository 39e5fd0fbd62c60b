"""What a delivery takes of a core, beside bare discord.py that sends or edits a message at the same pace.

The processor's time of the whole process counts, its threads' too; nobody types meanwhile. The two take
turns, so that a drift of the machine hits both.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence

import discord
from discord import ui

from bot.delivery.requests.request_rate import Pacer
from tests.bench.discord_process import LimitedDiscord
from tests.bench.limited import TOKEN
from tests.bench.limits import PER_SECOND
from tests.bench.pitboard import Bot, connected
from tests.bench.tables import median, table

MOST_CHANNELS = 500
BETWEEN_TURNS_S = 1.1
"""Discord counts the last requests of one and the first of the other together."""
WORDS = "Race 2 at Spa: P20"
SESSIONS = ("race1", "race2", "q1")
"""A turn for each: the middle figure counts."""

Request = Callable[[discord.PartialMessageable], Awaitable[object]]


async def measure(channels: int) -> str:
    """A row for new posts, and one for edits: milliseconds of a core, each."""
    channels = min(channels, MOST_CHANNELS)
    figures: dict[str, tuple[list[float], list[float]]] = {"a new post": ([], []), "an edit": ([], [])}
    async with (
        LimitedDiscord.start(channels) as server,
        connected(server) as bot,
        discord.Client(intents=discord.Intents.none()) as bare,
    ):
        await bare.login(TOKEN)
        for position, (name, request) in enumerate((("a new post", _send), ("an edit", _edit)), start=1):
            floor, own = figures[name]
            for session in SESSIONS:
                floor.append(await _bare(server, bare, request))
                own.append(await _tell(server, bot, session, position))
    rows = [_row(name, *spans) for name, spans in figures.items()]
    return table(f"Processor time of a delivery, {channels:,} channels", HEAD, rows)


HEAD = ("delivery", "bare discord.py, ms", "Pitboard, ms", "against bare")


async def _send(channel: discord.PartialMessageable) -> None:
    await channel.send(view=_view())


async def _edit(channel: discord.PartialMessageable) -> None:
    await channel.get_partial_message(channel.id).edit(view=_view())


def _view() -> ui.LayoutView:
    view = ui.LayoutView(timeout=None)
    view.add_item(ui.Container(ui.TextDisplay(WORDS)))
    view.stop()
    return view


async def _bare(server: LimitedDiscord, client: discord.Client, request: Request) -> float:
    """What each takes of a loop that does nothing else."""
    await asyncio.sleep(BETWEEN_TURNS_S)
    used, pacer = time.process_time(), Pacer()

    async def make(channel_id: int) -> None:
        paced = await pacer.wait_turn()
        await request(client.get_partial_messageable(channel_id))
        pacer.note_answer(paced)

    await asyncio.gather(*(make(channel_id) for _, channel_id in server.world["follows"]))
    return _each(used, server)


async def _tell(server: LimitedDiscord, bot: Bot, session: str, position: int) -> float:
    await asyncio.sleep(BETWEEN_TURNS_S)
    used = time.process_time()
    await server.ask([("result", {"session": session, "position": position})])
    await bot.until_told(within=10 + 3 * len(server.world["follows"]) / PER_SECOND)
    return _each(used, server)


def _each(used_before: float, server: LimitedDiscord) -> float:
    """Milliseconds of a core."""
    return (time.process_time() - used_before) * 1000 / len(server.world["follows"])


def _row(name: str, floor: Sequence[float], own: Sequence[float]) -> tuple[object, ...]:
    return name, median(floor), median(own), median(own) / median(floor)
