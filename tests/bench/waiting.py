"""What a million waiting rows cost: opening the database, asking what is due, claiming nothing."""

import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import SystemClock
from bot.domain.announcements import Announcement, Kind
from bot.domain.servers import Follow, Server
from bot.services.announcements import Outbox
from bot.storage import announcements, servers
from bot.storage.database import Database
from bot.storage.tables import deliveries
from tests.bench.tables import median, table, timed

SIZES = (1_000, 10_000, 100_000)
FAR = datetime(2100, 1, 1, tzinfo=UTC)


async def measure() -> str:
    """A row for each size: medians in milliseconds, and the ratio of the query to the smallest size's."""
    rows = [await _one(size) for size in SIZES]
    ratios = [[*row, row[2] / rows[0][2]] for row in rows]
    head = ("waiting rows", "open, ms", "next due, ms", "claim when none is due, ms", "next due, ratio")
    return table("Waiting deliveries", head, ratios)


async def _one(size: int) -> tuple[int, float, float, float]:
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite+aiosqlite:///{Path(folder) / 'bench.db'}"
        database = await Database.open(url)
        await _fill(database, size)
        await database.close()

        opened: list[Database] = []

        async def open_again() -> None:
            opened.append(await Database.open(url))

        opening = await timed(open_again, 5)
        outbox = Outbox(opened[-1], SystemClock())
        asking = await timed(outbox.next_due, 200)
        claiming = await timed(lambda: outbox.claim(20), 200)
        for one in opened:
            await one.close()
    return size, median(opening), median(asking), median(claiming)


async def _fill(database: Database, size: int) -> None:
    now = SystemClock().now()
    async with database.write() as tx:
        await servers.save(tx, Server(1, 2), 3, now)
        follow_id = await servers.save_follow(tx, Follow(1, 1, 4, "1h"))
        told = await announcements.add(tx, Announcement(1, Kind.REMINDER), now)
        row = {"announcement_id": told, "follow_id": follow_id, "action": "post", "state": "pending"}
        row |= {"guild_id": 1, "attempts": 0, "doubtful": False, "nonce": "0"}
        for begin in range(0, size, 10_000):
            batch = [
                row | {"channel_id": n, "due_at": FAR + timedelta(seconds=n)}
                for n in range(begin, min(begin + 10_000, size))
            ]
            await tx.execute(deliveries.insert(), batch)
