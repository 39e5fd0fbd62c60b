"""What a command costs, against an empty command that goes the same way through discord.py and SimCord."""

import itertools
import tempfile
from pathlib import Path

import discord
import simcord
from discord import app_commands

from bot.app import App
from bot.clock import RehearsalClock
from bot.services.desk import make_desk
from bot.settings import config_folder
from bot.storage.database import Database
from tests.bench.tables import median, p99, table, timed
from tests.bench.waiting import FAR

TIMES = 100


@app_commands.command(description="Answers and does nothing else")
async def nothing(interaction: discord.Interaction) -> None:
    """The floor: parse, dispatch, answer."""
    await interaction.response.send_message("Nothing")


async def measure() -> str:
    """A row for each command: median and p99 in milliseconds, and the median's ratio to the empty one's."""
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}")
        clock = RehearsalClock(FAR.replace(year=2023, month=7, day=2))
        app = App(make_desk(database, clock, config_folder() / "seasons"), clock, shard_count=1)
        app.client.tree.add_command(nothing)
        app.start()
        async with simcord.run(app.client) as env:
            rows = await _rows(env)
        await app.close()
        await database.close()
    floor = rows[0][1]
    head = ("command", "median, ms", "p99, ms", "ratio")
    return table("Commands, through SimCord", head, [[*row, row[1] / floor] for row in rows])


async def _rows(env: simcord.Env) -> list[tuple[str, float, float]]:
    guild = env.create_guild("Bench")
    channel = guild.create_text_channel("race-news")
    staff = guild.create_role("Staff", permissions=discord.Permissions(manage_guild=True))
    person = guild.add_member(env.create_user("person"), roles=[staff])
    await person.slash(channel, "setup", channel=channel, staff=staff, season="gt4-europe-2023")
    places = itertools.cycle(range(1, 50))
    ways = {
        "an empty command": lambda: person.slash(channel, "nothing"),
        "/next": lambda: person.slash(channel, "next"),
        "/results": lambda: person.slash(channel, "results"),
        "/calendar": lambda: person.slash(channel, "calendar"),
        "/result, posted or edited": lambda: person.slash(
            channel, "result", session="race2", position=next(places)
        ),
    }
    rows = []
    for name, way in ways.items():
        spans = await timed(way, TIMES)
        rows.append((name, median(spans), p99(spans)))
    return rows
