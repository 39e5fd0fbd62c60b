"""Puts the sandbox together: the bot on a new database, a simulated Discord with people, and the page."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import simcord

from bot.app import App
from bot.clock import RehearsalClock
from bot.configuration.settings import config_folder
from bot.sandbox.browser_page import BrowserPage
from bot.sandbox.clock_command import clock_command
from bot.sandbox.clock_jumper import ClockJumper
from bot.sandbox.demo_people import DemoServer, build_server
from bot.sandbox.demo_weekend import THURSDAY, play_until_sunday
from bot.sandbox.discord_gaps import fill_gaps
from bot.sandbox.simulated_time import simulate_discord
from bot.services.use_cases import make_use_cases
from bot.storage.database import Database
from bot.vital_signs import VitalSigns
from bot.web.site import Site
from bot.worker.worker_processes import WorkerProcesses


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running sandbox, and what a script or a test takes hold of in it."""

    app: App
    clock: RehearsalClock
    server: DemoServer
    page: BrowserPage
    team_page: str
    """Where the team's page on the web is."""


@asynccontextmanager
async def open_sandbox(port: int = 0) -> AsyncIterator[Sandbox]:
    """A sandbox with its page open on loopback; nothing of it is left afterwards.

    Raises:
        StartupError: the page's port is taken.
    """
    clock = RehearsalClock(THURSDAY)
    async with AsyncExitStack() as stack:
        site = Site(VitalSigns())
        public_url = await stack.enter_async_context(site.serving_teams_on_loopback())
        app = await _open_app(stack, clock, site, public_url)
        env = simulate_discord(app.client, clock)
        jumper = ClockJumper(app, clock, env)
        app.client.tree.add_command(clock_command(jumper, app.use_cases))
        face = fill_gaps()
        await _open_discord(stack, env, app)
        server = build_server(env, face)
        page = await stack.enter_async_context(BrowserPage(server, port))
        await play_until_sunday(server, jumper, f"{public_url}/")
        yield Sandbox(app, clock, server, page, f"{public_url}/")


async def _open_app(stack: AsyncExitStack, clock: RehearsalClock, site: Site, public_url: str) -> App:
    folder = stack.enter_context(TemporaryDirectory(prefix="pitboard-sandbox-"))
    database = await Database.open(f"sqlite+aiosqlite:///{Path(folder) / 'pitboard.db'}")
    stack.push_async_callback(database.close)
    workers = WorkerProcesses()
    use_cases = make_use_cases(database, clock, config_folder() / "seasons", workers.jobs, public_url)
    site.show_teams(use_cases, workers.jobs.making)
    app = App(use_cases, clock, workers, shard_count=1)
    stack.push_async_callback(app.close)
    return app


async def _open_discord(stack: AsyncExitStack, env: simcord.Env, app: App) -> None:
    await env.start()
    stack.push_async_callback(env.shutdown)
    app.start()
    if app.client.user:
        await app.client.user.edit(username="Pitboard")
