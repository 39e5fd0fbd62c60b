"""Ten thousand reminders due in the same second: when the first goes, and how long the loop stands still.

Only the first is brought to the (limited) Discord over HTTP; the rest meet a messenger that answers at
once and isn't paced, so that what is measured is the courier and the store.

How long the loop stands still is told twice: by the clock, which counts whatever else the machine does, and
by the processor's time of the loop's own longest step.
"""

import asyncio
import gc
import secrets
import time
from asyncio import events
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import select

from bot.app import App
from bot.clock import SystemClock
from bot.configuration.settings import config_folder
from bot.domain.outbox.delivery import MessagePlace
from bot.services.server.setting_choices import SettingChoices
from bot.services.use_cases import UseCases, make_use_cases
from bot.storage.database import Database, Transaction
from bot.storage.tables import announcements, deliveries, follows, rounds
from bot.worker.worker_processes import WorkerProcesses
from tests.bench.discord_process import LimitedDiscord
from tests.bench.pitboard import opened
from tests.bench.tables import median, p99, table

HOME = 1
AHEAD = timedelta(seconds=3)
BEAT = 0.005
PATIENCE = 120.0


class InstantMessenger:
    """Posts the first over HTTP; each of the others has arrived as soon as it is handed over."""

    def __init__(self, server: LimitedDiscord, wanted: int) -> None:
        self._server = server
        self._wanted = wanted
        self.arrived: list[float] = []
        self.all_arrived = asyncio.Event()

    async def deliver(self, *_what: object, **_how: object) -> MessagePlace:
        self.arrived.append(time.time())
        count = len(self.arrived)
        if count == 1:
            await self._server.post(self._server.world["news"])
        if count == self._wanted:
            self.all_arrived.set()
        return MessagePlace(count)

    @property
    def search(self) -> "InstantMessenger":
        """Where earlier messages would be looked for."""
        return self

    async def find_arrived(self, _shown: object) -> list[object]:
        """Nothing was posted before."""
        return []


async def measure(reminders: int) -> str:
    """One row: the first, the last, and the heartbeat's longest wait."""
    async with LimitedDiscord.start(0) as server, opened() as database:
        workers = WorkerProcesses()
        use_cases = make_use_cases(database, SystemClock(), config_folder() / "seasons", workers.jobs)
        due = await _fill(use_cases, database, reminders)
        await workers.close()
        messenger = InstantMessenger(server, reminders)
        _settle()
        with _timed_steps() as steps:
            stalls = await _run(use_cases, messenger)
        sent_before = await server.fanout(0)
    first = sent_before.times[0] + time.time() - time.monotonic() - due.timestamp()
    delays = [at - due.timestamp() for at in messenger.arrived]
    pace = len(delays) / max(delays)
    told = (reminders, len(delays), first, median(delays), max(delays), pace)
    row = (*told, max(stalls), p99(stalls), max(steps))
    return table(
        "Reminders due in the same second (courier and store; only the first over HTTP)", HEAD, [row]
    )


HEAD = (
    "reminders", "told", "first on the wire, s", "median late, s", "last, s", "told a second",
    "longest stall, ms", "p99 stall, ms", "longest step, ms of a core",
)  # fmt: skip


def _settle() -> None:
    """As the bot does once it is ready: what filled the database is no concern of its garbage collection."""
    gc.collect()
    gc.freeze()


@contextmanager
def _timed_steps() -> Iterator[list[float]]:
    """Milliseconds of a core that each step of the loop takes."""
    steps: list[float] = []
    run = events.Handle._run

    def timed(step: Any) -> None:
        begun = time.thread_time()
        run(step)
        steps.append((time.thread_time() - begun) * 1000)

    events.Handle._run = timed  # type: ignore[method-assign,assignment]
    try:
        yield steps
    finally:
        events.Handle._run = run  # type: ignore[method-assign]


async def _run(use_cases: UseCases, messenger: InstantMessenger) -> list[float]:
    """Deliver them all; how much later than asked each heartbeat came, in milliseconds."""
    app = App(use_cases, use_cases.clock, shard_count=1)
    vars(app.courier._attempts).update(_messenger=messenger)
    app.alarm.start()
    app.courier.start()
    stalls: list[float] = []
    heart = asyncio.create_task(_beat(stalls))
    await app.courier.open()
    with suppress(TimeoutError):
        await asyncio.wait_for(messenger.all_arrived.wait(), PATIENCE)
    heart.cancel()
    await app.courier.close()
    app.alarm.stop()
    return stalls


async def _beat(stalls: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(BEAT)
        stalls.append((time.perf_counter() - begun - BEAT) * 1000)


async def _fill(use_cases: UseCases, database: Database, reminders: int) -> datetime:
    """A follow and a reminder for each channel, in few statements; when they are due."""
    season = await use_cases.ready.get("gt4-europe-2023", HOME)
    await use_cases.servers.set_up(HOME, SettingChoices(2, 1, reminders="off", season=season), by=1)
    async with database.write() as tx:
        round_id = (await tx.execute(select(rounds.c.id).limit(1))).scalar_one()
        channels = [{"server_id": HOME, "guild_id": n, "channel_id": n} for n in range(10, reminders + 10)]
        await tx.execute(follows.insert().values(reminders="1h"), channels)
        due = use_cases.clock.now() + AHEAD + timedelta(seconds=reminders / 5_000)
        await _plan(tx, round_id, due)
    return due


async def _plan(tx: Transaction, round_id: int, due: datetime) -> None:
    now = SystemClock().now()
    ids = list((await tx.execute(select(follows.c.id).where(follows.c.guild_id != HOME))).scalars())
    told = {"server_id": HOME, "kind": "reminder", "round_id": round_id, "lead": "1h", "due_at": due}
    rows = [{"id": n, **told, "expires_at": due + timedelta(hours=1), "created_at": now} for n in ids]
    await tx.execute(announcements.insert(), rows)
    row = {"action": "post", "state": "pending", "attempts": 0, "doubtful": False, "due_at": due}
    each = [
        {
            "announcement_id": n,
            "follow_id": n,
            "guild_id": 1_000 + n,  # small numbers are other networks' accounts
            "channel_id": 1_000 + n,
            "nonce": secrets.token_hex(8),
            **row,
        }
        for n in ids
    ]
    await tx.execute(deliveries.insert(), each)
