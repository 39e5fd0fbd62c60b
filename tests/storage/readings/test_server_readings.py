"""What is kept of a server is never older than what was committed before somebody asked for it.

Two programs on one database write and read at the same time; each write puts a larger number somewhere.
"""

import asyncio
import random
import shutil
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column, String, select, text

from bot.storage.database import Database, Transaction
from bot.storage.readings.server_revisions import WATCHED_TABLES
from bot.storage.tables import METADATA, results, seasons, servers
from bot.storage.types import UtcDateTime
from tests.storage.privacy.filling import Filler
from tests.stores import Store

TEAM, OTHER, PETRA = 2**62 + 1, 2**62 + 2, 2**61 + 7
BEGINNING = datetime(2023, 1, 1, tzinfo=UTC)
TABLES = METADATA.tables
NUMBERED: dict[str, Column[Any]] = {
    "servers": servers.c.colour,
    "team_pages": TABLES["team_pages"].c.name,
    "follows": TABLES["follows"].c.ping_role_id,
    "reminded_people": TABLES["reminded_people"].c.channel_id,
    "seasons": seasons.c.year,
    "entries": TABLES["entries"].c.place,
    "rounds": TABLES["rounds"].c.sequence,
    "sessions": TABLES["sessions"].c.place,
    "results": results.c.position,
    "timing_files": TABLES["timing_files"].c.at,
    "past_crews": TABLES["past_crews"].c.until,
    "quotes": TABLES["quotes"].c.approver,
    "recaps": TABLES["recaps"].c.by,
    "notices": TABLES["notices"].c.at,
    "standings_files": TABLES["standings_files"].c.by,
    "typed_points": TABLES["typed_points"].c.by,
    "announcements": TABLES["announcements"].c.expires_at,
    "deliveries": TABLES["deliveries"].c.attempts,
}
"""Where each watched table takes a number; an instant stands for its days, and a name is one."""
NUMBERLESS = {"bundles"}
"""Those of which no row is ever another one than it was."""


@pytest.fixture
async def programs(store: Store) -> AsyncIterator[tuple[Database, Database]]:
    """Two on one database that has a row of two servers in each table."""
    address = await store.address()
    first, second = await Database.open(address), await Database.open(address)
    try:
        filler = Filler(first, PETRA)
        await filler.fill(TEAM)
        await filler.fill(OTHER)
        async with first.write() as tx:  # other deliveries of a page's don't count
            await tx.execute(text("UPDATE deliveries SET action = 'open'"))
        yield first, second
    finally:
        await first.close()
        await second.close()


async def put(tx: Transaction, table: str, number: int) -> None:
    """Write a number into the team's row of a table."""
    column = NUMBERED[table]
    value: Any = number
    if isinstance(column.type, UtcDateTime):
        value = BEGINNING + timedelta(days=number)
    if isinstance(column.type, String):
        value = str(number)
    (key,) = column.table.primary_key
    first_key = select(key).order_by(key).limit(1).scalar_subquery()
    await tx.execute(column.table.update().where(key == first_key).values({column: value}))


async def read_numbers(tx: Transaction) -> dict[str, int]:
    """The number in the team's row of each table."""
    numbers: dict[str, int] = {}
    for table, column in NUMBERED.items():
        (key,) = column.table.primary_key
        value: Any = (await tx.execute(select(column).order_by(key).limit(1))).scalar_one()
        if isinstance(value, datetime):
            value = (value - BEGINNING).days
        numbers[table] = int(value)
    return numbers


async def test_writers_and_readers_of_two_programs_race_and_nobody_reads_what_is_older(
    programs: tuple[Database, Database],
) -> None:
    chance = random.Random(14)  # noqa: S311 - a test that can be repeated
    committed = dict.fromkeys(NUMBERED, 1)
    numbers = iter(range(1_000, 10_000))  # a page of the other team has one of the first as its name
    turn = asyncio.Lock()  # of the numbers alone: a larger one is committed later
    is_over = False

    async def write(database: Database) -> None:
        for _ in range(60):
            table = chance.choice(sorted(NUMBERED))
            async with turn:
                number = next(numbers)
                async with database.write() as tx:
                    await put(tx, table, number)
                committed[table] = number
            await asyncio.sleep(chance.random() / 300)

    async def read(database: Database) -> int:
        readings = 0
        while not is_over:
            known = dict(committed)
            value = await database.server_readings.get(TEAM, "numbers", read_numbers)
            assert all(value[table] >= number for table, number in known.items()), (value, known)
            readings += 1
            await asyncio.sleep(chance.random() / 1000)
        return readings

    for database in programs:
        async with database.write() as tx:
            for table in NUMBERED:
                await put(tx, table, 1)
    readers = [asyncio.create_task(read(database)) for database in programs * 2]
    await asyncio.gather(*(write(database) for database in programs))
    is_over = True
    assert all(count > 10 for count in await asyncio.gather(*readers))


async def test_only_a_write_of_the_servers_own_rows_has_them_read_again(
    programs: tuple[Database, Database],
) -> None:
    readings: list[int] = []

    async def read(_tx: Transaction) -> None:
        readings.append(1)

    async def count_after(statement: str) -> int:
        async with programs[1].write() as tx:
            await tx.execute(text(statement))
        await programs[0].server_readings.get(TEAM, "numbers", read)
        return len(readings)

    assert await count_after("UPDATE deliveries SET action = 'post'") == 1
    assert await count_after("UPDATE deliveries SET attempts = 3") == 1
    assert await count_after(f"UPDATE deliveries SET action = 'open' WHERE guild_id = {OTHER}") == 1  # noqa: S608
    assert await count_after("UPDATE announcements SET kind = 'reminder'") == 2
    assert await count_after("UPDATE announcements SET lead = '1h'") == 2
    assert await count_after(f"UPDATE follows SET reminders = '' WHERE server_id = {OTHER}") == 2  # noqa: S608
    assert await count_after(f"UPDATE follows SET reminders = '' WHERE server_id = {TEAM}") == 3  # noqa: S608
    following = f"server_id = {OTHER}, channel_id = 9, guild_id = {TEAM} WHERE server_id = {TEAM}"
    assert await count_after(f"UPDATE follows SET {following}") == 4  # noqa: S608
    assert await count_after(f"UPDATE follows SET reminders = '' WHERE guild_id = {TEAM}") == 5  # noqa: S608
    assert await count_after("DELETE FROM results") == 6
    await programs[0].server_readings.get(OTHER, "numbers", read)
    assert len(readings) == 7, "each server's is its own"


async def test_of_a_server_that_is_not_set_up_nothing_is_kept(programs: tuple[Database, Database]) -> None:
    readings: list[int] = []

    async def read(_tx: Transaction) -> int:
        readings.append(1)
        return len(readings)

    assert [await programs[0].server_readings.get(5, "it", read) for _ in range(2)] == [1, 2]


async def test_nothing_is_kept_of_a_file_that_another_one_has_replaced(tmp_path: Path) -> None:
    file, other_file = tmp_path / "pitboard.db", tmp_path / "other.db"
    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    await Filler(database, PETRA).fill(TEAM)
    await database.close()
    shutil.copy(file, other_file)
    with closing(sqlite3.connect(other_file)) as other, other:
        (revision,) = other.execute("SELECT revision FROM servers").fetchone()
        other.execute("UPDATE servers SET colour = 4711")
        other.execute("UPDATE servers SET revision = ?", (revision,))

    database = await Database.open(f"sqlite+aiosqlite:///{file}")
    try:
        before = await database.server_readings.get(TEAM, "numbers", read_numbers)
        other_file.replace(file)
        await database.answer()
        after = await database.server_readings.get(TEAM, "numbers", read_numbers)
    finally:
        await database.close()
    assert before["servers"] != after["servers"] == 4711
    assert database.opened_files == 2, "by which pages know it, too"


def test_every_watched_table_is_numbered_here() -> None:
    assert set(NUMBERED) | NUMBERLESS == WATCHED_TABLES
