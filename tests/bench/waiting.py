"""What waiting rows cost: starting, asking what is due next, arming the alarm, and memory. Aim: flat.

Each size is measured in a process of its own, which starts as the bot does: it opens the database,
recovers what an earlier process left, looks at what is due, and arms the alarm.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.app import App
from bot.clock import SystemClock
from bot.configuration.settings import config_folder
from bot.domain.base.server import Follow, Server
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.services.use_cases import make_use_cases
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.outbox import announcements
from bot.storage.tables import deliveries
from bot.worker.worker_processes import WorkerProcesses
from tests.bench.pitboard import opened
from tests.bench.tables import median, table, timed

SIZES = (1_000, 10_000, 100_000)
FULL = (*SIZES, 1_000_000)
FAR = datetime(2100, 1, 1, tzinfo=UTC)
WHAT = ("start, ms", "next due, ms", "claim of none, ms", "arming, ms", "memory, MiB")


async def measure(sizes: Sequence[int] = SIZES) -> str:
    """A row for each size, each figure with its ratio to the smallest size's."""
    rows = [await _one(size) for size in sizes]
    cells = [
        [f"{value:.2f} (×{value / base:.2f})" for value, base in zip(row, rows[0], strict=True)]
        for row in rows
    ]
    body = [[f"{size:,}", *row] for size, row in zip(sizes, cells, strict=True)]
    return table("Waiting deliveries, none due (ratio to the smallest)", ("rows", *WHAT), body)


async def _one(size: int) -> list[float]:
    async with opened() as database:
        await fill(database, size)
        url = database._writer.url.render_as_string(hide_password=False)
        words = ("-m", "tests.bench.waiting", url)
        pipe = asyncio.subprocess.PIPE
        process = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=pipe)
        said, _ = await process.communicate()
    figures: list[float] = json.loads(said)
    return figures


async def figures(url: str) -> list[float]:
    """In the child: each of `WHAT`."""
    begun = time.perf_counter()
    database = await Database.open(url)
    use_cases = make_use_cases(database, SystemClock(), config_folder() / "seasons", WorkerProcesses().jobs)
    app = App(use_cases, use_cases.clock, shard_count=1)
    app.alarm.start()
    app.courier.start()
    await app.courier.open()
    await app.courier.idle()
    start = (time.perf_counter() - begun) * 1000
    asking = await timed(use_cases.delivery_queue.next_due, 200)
    claiming = await timed(lambda: use_cases.delivery_queue.claim(20), 100)

    async def arm() -> None:
        app.alarm.set(FAR)

    arming = await timed(arm, 200)
    await app.courier.close()
    app.alarm.stop()
    await database.close()
    return [start, median(asking), median(claiming), median(arming), most_memory()]


def most_memory() -> float:
    """The most that this process has held, in MiB. Linux's own count: `getrusage` counts the parent's too."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


async def fill(database: Database, size: int) -> None:
    """So many reminders, each to its own channel and a second after the last, in one statement."""
    async with database.write() as tx:
        now = SystemClock().now()
        await servers.save(tx, Server(1, 2), 3, now)
        follow_id = await servers.save_follow(tx, Follow(1, 1, 4, "1h"))
        told = await announcements.add(tx, Announcement(1, AnnouncementKind.REMINDER), now)
        values: dict[str, Any] = {
            "announcement_id": told,
            "follow_id": follow_id,
            "guild_id": 1,
            "attempts": 0,
        }
        values |= {"action": "post", "state": "pending", "doubtful": False, "nonce": "0"}
        for first in range(0, size, 10_000):
            numbers = range(first, min(first + 10_000, size))
            rows = [values | {"channel_id": n, "due_at": FAR + timedelta(seconds=n)} for n in numbers]
            await tx.execute(deliveries.insert(), rows)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asyncio.run(figures(sys.argv[1]))))
