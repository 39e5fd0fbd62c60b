"""The composition root: builds everything, runs it, and closes it in reverse."""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import aiohttp
import discord
from discord.http import Route

from bot.client import Pitboard
from bot.clock import Clock, RehearsalClock, SystemClock
from bot.delivery.channel_alerts import ChannelAlerts
from bot.delivery.courier import Courier
from bot.delivery.messenger import Messenger
from bot.delivery.preflight import Preflight
from bot.delivery.request_rate import REQUESTS_PER_SECOND, Pacer
from bot.errors import StartupError, StopError
from bot.health import BEAT_EVERY, beat, heartbeat_path
from bot.operations.nightly_backups import NightlyBackups
from bot.scheduling.alarm import Alarm
from bot.services.use_cases import UseCases, make_use_cases
from bot.settings import Settings, config_folder
from bot.storage.backup.before_migration import back_up_before_migration
from bot.storage.backup.make_backup import back_up
from bot.storage.database import Database

LOG = logging.getLogger(__name__)

AUTHENTICATION_FAILED = 4004
"""The gateway's close code for a token that is not accepted."""
RESET = (
    "Discord doesn't accept DISCORD_TOKEN any more. Copy the new one from the Developer Portal and start "
    "Pitboard again: nothing is lost."
)


class App:
    """The parts of a running Pitboard, put together but not connected."""

    def __init__(
        self,
        use_cases: UseCases,
        clock: Clock,
        *,
        shard_count: int | None = None,
        requests_per_second: float = REQUESTS_PER_SECOND,
    ) -> None:
        self.use_cases = use_cases
        self.clock = clock
        self.client = Pitboard(use_cases, Pacer(requests_per_second), shard_count=shard_count)
        self.alarm = Alarm(clock, self._ring)
        self.alerts = ChannelAlerts(self.client, use_cases.troubles)
        messenger = Messenger(self.client, use_cases.photos.picture)
        self.courier = Courier(use_cases.delivery_queue, messenger, clock, self.alarm.set, self.alerts)
        self.client.when_ready = self.courier.open
        self.client.when_deleted = self.alerts.look_at_server
        self.preflight = Preflight(self.client, use_cases.troubles, use_cases.checks, self.alerts)

    def start(self) -> None:
        """Begin to keep time and to watch the outbox, in the running event loop."""
        self.alarm.start()
        self.courier.start()
        self.alerts.start()
        self.preflight.start()

    def _ring(self) -> None:
        self.courier.wake()

    async def close(self) -> None:
        """Finish what is being sent, then let go of Discord."""
        self.alarm.stop()
        await self.preflight.close()
        await self.courier.close()
        await self.alerts.close()
        await self.client.finish_answers()
        await self.client.close()


def make_clock(settings: Settings) -> Clock:
    """The machine's clock, or one that starts at CLOCK_FROM and runs at CLOCK_SPEED."""
    if settings.clock_from is None and settings.clock_speed == 1:
        return SystemClock()
    return RehearsalClock(settings.clock_from or SystemClock().now(), settings.clock_speed)


async def run(settings: Settings) -> None:
    """Run until SIGTERM or SIGINT, then finish what is being sent.

    Raises:
        StartupError: the database, the token or Discord refuses.
        StopError: Discord doesn't accept the token any more, or ends the connection for good.
    """
    Route.BASE = settings.discord_api_url
    clock = make_clock(settings)
    async with AsyncExitStack() as stack:
        await back_up_before_migration(settings.database_url, settings.backup_folder, clock.now())
        database = await Database.open(settings.database_url)
        stack.push_async_callback(database.close)
        use_cases = make_use_cases(database, clock, config_folder() / "seasons")
        app = App(use_cases, clock, requests_per_second=settings.requests_per_second)
        stack.push_async_callback(app.close)
        app.start()
        if settings.backup_folder:
            stack.push_async_callback(_started_backups(settings, settings.backup_folder, clock))
        await _until_stopped(app, heartbeat_path(settings.database_url), settings)


def _started_backups(settings: Settings, folder: Path, clock: Clock) -> Callable[[], Awaitable[None]]:
    """Back up night after night, in the running event loop; what is given ends it."""
    nights = NightlyBackups(folder, settings.backup_keep, clock, partial(back_up, settings.database_url))
    task = asyncio.create_task(nights.run())

    async def end() -> None:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)

    return end


async def _until_stopped(app: App, heart: Path, settings: Settings) -> None:
    stopped = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, stopped.set)
    connection = asyncio.create_task(_connect(app.client, settings))
    stop = asyncio.create_task(stopped.wait())
    refused = asyncio.create_task(app.client.token_refused.wait())
    pulse = asyncio.create_task(_pulse(heart))
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
        for task in (connection, stop, refused, pulse):
            task.cancel()
        await asyncio.gather(connection, stop, refused, pulse, return_exceptions=True)


async def _connect(client: Pitboard, settings: Settings) -> None:
    try:
        await client.start(settings.discord_token.get_secret_value())
    except discord.LoginFailure as error:
        raise StartupError(
            "Discord refuses DISCORD_TOKEN: copy it again from the Developer Portal."
        ) from error
    except discord.PrivilegedIntentsRequired as error:
        raise StartupError("Discord refuses the intents: Pitboard needs none that are privileged.") from error
    except discord.ConnectionClosed as error:
        if error.code == AUTHENTICATION_FAILED:
            raise StopError(RESET) from error
        raise StopError(f"Discord ended the connection: {error}") from error
    except (discord.HTTPException, discord.GatewayNotFound) as error:
        raise StartupError(f"Discord refuses at {settings.discord_api_url}: {error}") from error
    except (aiohttp.ClientError, OSError, TimeoutError) as error:
        raise StartupError(f"Discord can't be reached at {settings.discord_api_url}: {error}") from error


async def _pulse(heart: Path) -> None:
    while True:
        beat(heart)
        await asyncio.sleep(BEAT_EVERY.total_seconds())
