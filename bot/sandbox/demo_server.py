"""Puts the sandbox together: the bot on a new database, a simulated Discord with people, and the page."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import discord
import simcord

from bot.app import App
from bot.clock import RehearsalClock
from bot.errors import StartupError
from bot.sandbox.browser_page import BrowserPage
from bot.sandbox.clock_command import clock_command
from bot.sandbox.clock_jumper import ClockJumper
from bot.sandbox.simulated_time import simulate_discord
from bot.services.use_cases import make_use_cases
from bot.settings import config_folder
from bot.storage.database import Database

BEGINS = datetime(2023, 6, 30, 8, tzinfo=ZoneInfo("Europe/Brussels"))
"""The Friday before Spa's races."""
SEASON = "gt4-europe-2023"


@dataclass(frozen=True, slots=True)
class Sandbox:
    """A running sandbox, and what a script or a test takes hold of in it."""

    app: App
    clock: RehearsalClock
    env: simcord.Env
    channel: simcord.ChannelHandle
    petra: simcord.MemberActor
    finn: simcord.MemberActor
    page: BrowserPage


@asynccontextmanager
async def open_sandbox(port: int = 0) -> AsyncIterator[Sandbox]:
    """A sandbox with its page open on loopback; nothing of it is left afterwards.

    Raises:
        StartupError: the page's port is taken, or the page's parts are missing.
    """
    clock = RehearsalClock(BEGINS)
    async with AsyncExitStack() as stack:
        app = await _open_app(stack, clock)
        env = simulate_discord(app.client, clock)
        jumper = ClockJumper(app, clock, env)
        app.client.tree.add_command(clock_command(jumper, app.use_cases))
        await _open_discord(stack, env, app)
        channel, petra, finn = await _people(env)
        page = BrowserPage(env, channel, (petra, finn), port)
        try:
            await stack.enter_async_context(page)
        except simcord.SetupError as error:
            raise StartupError(f"the sandbox's page can't open: {error}.") from error
        yield Sandbox(app, clock, env, channel, petra, finn, page)


async def _open_app(stack: AsyncExitStack, clock: RehearsalClock) -> App:
    folder = stack.enter_context(TemporaryDirectory(prefix="pitboard-sandbox-"))
    database = await Database.open(f"sqlite+aiosqlite:///{Path(folder) / 'pitboard.db'}")
    stack.push_async_callback(database.close)
    app = App(make_use_cases(database, clock, config_folder() / "seasons"), clock, shard_count=1)
    stack.push_async_callback(app.close)
    return app


async def _open_discord(stack: AsyncExitStack, env: simcord.Env, app: App) -> None:
    await env.start()
    stack.push_async_callback(env.shutdown)
    app.start()
    if app.client.user:
        await app.client.user.edit(username="Pitboard")


async def _people(env: simcord.Env) -> tuple[simcord.ChannelHandle, simcord.MemberActor, simcord.MemberActor]:
    """A team's server, set up by the press officer as anybody would do it."""
    guild = env.create_guild("Bäckman Racing")
    news = guild.create_text_channel(
        "race-news", topic="Try /next · /calendar · /result race2 20 · /results · /quote · /clock"
    )
    guild.create_text_channel("paddock-chat")
    press = guild.create_role("Press office", color=0x2DA44E)
    manager = guild.create_role("Team manager", permissions=discord.Permissions(manage_guild=True))
    fans = guild.create_role("Race fans", color=0xE3B341, mentionable=True)
    petra = env.create_user("petra", global_name="Petra (press officer)")
    finn = env.create_user("finn", global_name="Finn (fan)")
    officer = guild.add_member(petra, roles=[press, manager])
    fan = guild.add_member(finn, roles=[fans])
    await officer.slash(news, "setup", channel=news, staff=press, season=SEASON, timezone="Europe/Brussels")
    return news, officer, fan
