"""The bot as a process: waits for what it needs, stays connected, says how it is, and ends in order."""

import asyncio
import logging
import signal
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import discord
from discord.http import Route

from bot.app import App, make_clock
from bot.client import Pitboard
from bot.clock import Clock
from bot.configuration.settings import Settings, config_folder
from bot.configuration.sharing_settings import NO_SHARING, SharingSettings
from bot.delivery.networks.accounts import NetworkAccounts, networks_of
from bot.domain.processes.process_overview import process_name
from bot.errors import StartupError, StopError, UnreachableError
from bot.health import BEAT_EVERY, Heart, heartbeat_path
from bot.metrics import Metrics
from bot.operations.discord_login import login_errors
from bot.operations.startup import wait_until_reached
from bot.services.use_cases import make_use_cases
from bot.storage.backup.before_migration import back_up_before_migration
from bot.storage.database import Database
from bot.storage.processes.opening_turn import turn_to_open
from bot.vital_signs import VitalSigns
from bot.worker.worker_processes import WorkerProcesses

if TYPE_CHECKING:
    from bot.web.site import Site

T = TypeVar("T")

LOG = logging.getLogger(__name__)

AUTHENTICATION_FAILED = 4004
"""The gateway's close code for a token that is not accepted."""
RESET = (
    "Discord doesn't accept DISCORD_TOKEN any more. Copy the new one from the Developer Portal and start "
    "Pitboard again: nothing is lost."
)


async def run(settings: Settings, sharing: SharingSettings = NO_SHARING) -> None:
    """Run until SIGTERM or SIGINT, then finish what is being sent.

    A Discord or a database's server that can't be reached is waited for.

    Raises:
        StartupError: the database, the token or Discord refuses.
        StopError: Discord doesn't accept the token any more, or ends the connection for good.
    """
    stopped = _stop_signal()
    Route.BASE = settings.discord_api_url
    clock, signs = make_clock(settings), VitalSigns()
    async with AsyncExitStack() as stack:
        heart = Heart(heartbeat_path(settings.database_url))
        stack.callback(heart.stop)
        await stack.enter_async_context(_going_on(_beat_on(heart, signs.ailment)))
        site = await _open_site(settings, signs, stack)
        metrics = site.metrics if site else Metrics()
        database = await _unless_stopped(
            wait_until_reached(partial(_open_database, settings, clock)), stopped
        )
        if database is None:
            return
        stack.push_async_callback(database.close)
        workers = WorkerProcesses(metrics)
        season_files, public_url = config_folder() / "seasons", settings.page_url
        use_cases = make_use_cases(
            database, clock, season_files, workers.jobs, public_url, networks_of(sharing)
        )
        pace = settings.requests_per_second
        accounts = NetworkAccounts(sharing)
        app = App(
            use_cases,
            clock,
            workers,
            metrics=metrics,
            accounts=accounts,
            shards=settings.shards,
            requests_per_second=pace,
        )
        stack.push_async_callback(app.close)
        app.start()
        app.client.when_ready = partial(_open, app, signs)
        watching = signs.watch(database.answer, app.client.gateway_pulses, lambda: database.fault)
        await stack.enter_async_context(_going_on(watching))
        if site:
            site.show_teams(use_cases, workers.jobs.making)
            process = process_name(use_cases.shard_shares.process)
            site.show_shards(process, app.client.shard_connections.standing)
            await stack.enter_async_context(_going_on(site.watch(use_cases.queue_counts.read)))
        if settings.backup_folder:
            nights = _back_up_nightly(settings, settings.backup_folder, clock)
            await stack.enter_async_context(_going_on(nights))
        await _until_stopped(app, settings, stopped)


async def _open_site(settings: Settings, signs: VitalSigns, stack: AsyncExitStack) -> "Site | None":
    """What is served until the end, from before anything is waited for; None where nothing is."""
    if settings.http_address is None:
        return None
    # Most bots serve nothing: what it takes is loaded only where it is asked for.
    from bot.web.site import Site  # noqa: PLC0415

    site = Site(signs)
    await stack.enter_async_context(site.serving(settings.http_address))
    return site


def _back_up_nightly(settings: Settings, folder: Path, clock: Clock) -> Coroutine[Any, Any, None]:
    # What makes backups is loaded only where they are wanted.
    from bot.operations.nightly_backups import NightlyBackups  # noqa: PLC0415
    from bot.storage.backup.make_backup import back_up  # noqa: PLC0415

    back_up_into = partial(back_up, settings.database_url)
    return NightlyBackups(folder, settings.backup_keep, clock, back_up_into).run()


def _stop_signal() -> asyncio.Event:
    """Set once somebody asks the process to end."""
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    return stopped


async def _open_database(settings: Settings, clock: Clock) -> Database:
    async with turn_to_open(settings.database_url):
        await back_up_before_migration(settings.database_url, settings.backup_folder, clock.now())
        return await Database.open(settings.database_url)


async def _open(app: App, signs: VitalSigns) -> None:
    signs.has_been_ready = True
    await app.open()


async def _unless_stopped(work: Coroutine[Any, Any, T], stopped: asyncio.Event) -> T | None:
    """What the work comes to, or None if the process is asked to end before."""
    working, stop = asyncio.create_task(work), asyncio.create_task(stopped.wait())
    await asyncio.wait((working, stop), return_when=asyncio.FIRST_COMPLETED)
    stop.cancel()
    if working.done():
        return working.result()
    working.cancel()
    await asyncio.gather(working, return_exceptions=True)
    return None


@asynccontextmanager
async def _going_on(work: Coroutine[Any, Any, None]) -> AsyncIterator[asyncio.Task[None]]:
    """The work goes on in the background until the end."""
    task = asyncio.create_task(work)
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _until_stopped(app: App, settings: Settings, stopped: asyncio.Event) -> None:
    connection = asyncio.create_task(_stay_connected(app.client, settings))
    stop = asyncio.create_task(stopped.wait())
    refused = asyncio.create_task(app.client.token_refused.wait())
    try:
        await asyncio.wait((connection, stop, refused), return_when=asyncio.FIRST_COMPLETED)
        if connection.done():
            connection.result()
            raise StopError("Discord ended the connection for good. Start Pitboard again.")
        LOG.info("Stopping: what is being sent is finished first")
        await app.close()
        if refused.done():
            raise StopError(RESET)
    finally:
        for task in (connection, stop, refused):
            task.cancel()
        await asyncio.gather(connection, stop, refused, return_exceptions=True)


async def _stay_connected(client: Pitboard, settings: Settings) -> None:
    """Log in and stay connected, which discord.py sees to once it has been connected."""
    await wait_until_reached(partial(_connect, client, settings))


async def _connect(client: Pitboard, settings: Settings) -> None:
    try:
        with login_errors(settings.discord_api_url):
            await client.start(settings.discord_token)
    except UnreachableError:
        await client.forget_login()
        raise
    except discord.PrivilegedIntentsRequired as error:
        raise StartupError("Discord refuses the intents: Pitboard needs none that are privileged.") from error
    except discord.ConnectionClosed as error:
        if error.code == AUTHENTICATION_FAILED:
            raise StopError(RESET) from error
        raise StopError(f"Discord ended the connection: {error}") from error


async def _beat_on(heart: Heart, ailment_now: Callable[[], str]) -> None:
    was_well = False
    while True:
        ailment = ailment_now()
        heart.beat(ailment)
        if ailment and was_well:
            LOG.warning("Not well: %s", ailment)
        elif not ailment and not was_well:
            LOG.info("All is well")
        was_well = not ailment
        await asyncio.sleep(BEAT_EVERY.total_seconds())
