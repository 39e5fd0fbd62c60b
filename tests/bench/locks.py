"""For how long PostgreSQL's rows are locked while a result goes to thousands of followers. Aim: 50 ms.

A transaction's rows are locked from when it writes them until it ends; its whole length is counted here.
"""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import asyncpg
from sqlalchemy import event

from bot.domain.base.server import Follow
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.outbox import spreads
from tests.bench.tables import median, p99, table
from tests.clocks import FixedClock, utc
from tests.services.friday import on_friday
from tests.services.house import HOME, House, make_house
from tests.stores import postgres

HEAD = ("transactions", "how many", "median, ms", "p99, ms", "longest, ms")


class _Watch:
    """Notes the milliseconds that each writing transaction of a database takes, until it is committed."""

    def __init__(self, database: Database) -> None:
        self._spans: list[float] = []
        self._begun = 0.0
        engine = database._writer.sync_engine
        event.listen(engine, "begin", self._note_begin)
        event.listen(engine.pool, "checkin", self._note_end)  # codespell:ignore checkin

    def _note_begin(self, _connection: object) -> None:
        self._begun = time.perf_counter()

    def _note_end(self, _connection: object, _record: object) -> None:
        self._spans.append((time.perf_counter() - self._begun) * 1000)

    def taken(self) -> list[float]:
        """Those since the last time."""
        spans, self._spans = self._spans, []
        return spans


async def measure(followers: int) -> str:
    """A row for each kind of transaction, with the server's disk waited for as it is in earnest."""
    with tempfile.TemporaryDirectory() as folder, postgres(Path(folder)) as store:
        await _wait_for_the_disk(Path(folder))
        database = await Database.open(await store.address())
        house = await on_friday(make_house(database, FixedClock(utc("2023-06-30 10:00"))))
        async with database.write() as tx:
            for number in range(1, followers + 1):
                await servers.save_follow(tx, Follow(HOME, 1000 + number, 100_000 + number, "off"))
        rows = await _tell(house, _Watch(database))
        await database.close()
    return table(f"PostgreSQL's locks with {followers:,} followers", HEAD, rows)


async def _wait_for_the_disk(folder: Path) -> None:
    connection = await asyncpg.connect(host=str(folder), user="postgres", database="postgres")
    await connection.execute("ALTER SYSTEM RESET fsync")
    await connection.execute("SELECT pg_reload_conf()")
    await connection.close()


async def _tell(house: House, watch: _Watch) -> list[list[object]]:
    rows = []
    for what, position in (("a result", 18), ("its correction", 20)):
        await house.result("race2", position)
        rows.append(_row(f"{what}: saved", watch.taken()))
        await _hand_out(house)
        rows.append(_row(f"{what}: handed out to 200 each", watch.taken()))
        await house.deliver()
        rows.append(_row(f"{what}: claimed, and how each ended", watch.taken()))
    return rows


async def _hand_out(house: House) -> None:
    is_more = True
    while is_more:
        await house.use_cases.delivery_queue.look([])
        async with house.database.read() as tx:
            is_more, _ = await spreads.what_is_left(tx)


def _row(what: str, spans: Sequence[float]) -> list[object]:
    return [what, len(spans), median(spans), p99(spans), max(spans)]
