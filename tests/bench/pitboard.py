"""The bot itself, as `python -m bot` builds it, connected to the limited Discord."""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from discord import app_commands
from discord.http import Route
from sqlalchemy import func, select

from bot.app import App
from bot.clock import RehearsalClock
from bot.configuration.settings import config_folder
from bot.domain.outbox.delivery import DeliveryState
from bot.services.server.setting_choices import SettingChoices
from bot.services.use_cases import UseCases, make_use_cases
from bot.storage.database import Database
from bot.storage.tables import deliveries, follows
from bot.worker.worker_processes import WorkerProcesses
from tests.bench.discord_process import LimitedDiscord
from tests.bench.limited import TOKEN

Command = app_commands.Command[Any, ..., Any]
RACE_WEEKEND = datetime(2023, 7, 2, 16, tzinfo=UTC)
UNFINISHED = (DeliveryState.PENDING, DeliveryState.CLAIMED)


@dataclass
class Bot:
    """A running Pitboard with the database it stands on."""

    app: App
    database: Database
    workers: WorkerProcesses

    async def unfinished(self) -> int:
        """Deliveries that are still to be tried or under way."""
        async with self.database.read() as tx:
            waiting = select(func.count()).where(deliveries.c.state.in_(UNFINISHED))
            return int((await tx.execute(waiting)).scalar_one())

    async def until_told(self, within: float) -> None:
        """Wait until every delivery has been tried, or that many seconds have passed."""
        end = time.monotonic() + within
        while await self.unfinished() and time.monotonic() < end:  # noqa: ASYNC110 - rows ring no bell
            await asyncio.sleep(1)


@asynccontextmanager
async def connected(
    server: LimitedDiscord, *commands: Command, public_url: str | None = None
) -> AsyncIterator[Bot]:
    """Pitboard with the server's channels as followers of its team, ready to be typed to.

    `public_url` is where teams' pages are, if somebody serves them.
    """
    clock, ready, workers = RehearsalClock(RACE_WEEKEND), asyncio.Event(), WorkerProcesses()
    async with opened() as database:
        seasons = config_folder() / "seasons"
        use_cases = make_use_cases(database, clock, seasons, workers.jobs, public_url)
        await follow(use_cases, database, server)
        Route.BASE = server.api_url
        app = App(use_cases, clock, workers)
        for command in commands:
            app.client.tree.add_command(command)
        opens = app.courier.open

        async def up() -> None:
            await opens()
            ready.set()

        app.client.when_ready = up
        app.start()
        connection = asyncio.create_task(app.client.start(TOKEN))
        await asyncio.wait((connection, asyncio.create_task(ready.wait())), return_when="FIRST_COMPLETED")
        try:
            if connection.done():
                await connection
            yield Bot(app, database, workers)
        finally:
            await app.close()
            await asyncio.gather(connection, return_exceptions=True)


@asynccontextmanager
async def opened() -> AsyncIterator[Database]:
    """A new database on the disk, removed in the end."""
    with tempfile.TemporaryDirectory() as folder:
        database = await Database.open(f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}")
        try:
            yield database
        finally:
            await database.close()


async def follow(use_cases: UseCases, database: Database, server: LimitedDiscord) -> None:
    """Set the team's server up, and let every other channel follow it."""
    home = server.world["home"]
    season = await use_cases.ready.get("gt4-europe-2023", home)
    await use_cases.servers.set_up(
        home, SettingChoices(server.world["news"], 1, reminders="off", season=season), by=1
    )
    rows = [
        {"server_id": home, "guild_id": guild, "channel_id": channel, "reminders": ""}
        for guild, channel in server.world["follows"]
    ]
    if rows:
        async with database.write() as tx:
            await tx.execute(follows.insert(), rows)
