"""A database file that is full, locked, read-only, damaged, deleted or replaced: told, logged once."""

import logging
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import DatabaseFault, DatabaseFaultError
from bot.storage import database as database_module
from bot.storage.database import Database
from bot.storage.desk import installation_facts as meta
from tests.conftest import url_of

LONG = "x" * 100_000


@pytest.fixture
async def kept(file: Path) -> AsyncIterator[Database]:
    """A database in which something was saved."""
    database = await Database.open(url_of(file))
    await save(database, "first")
    yield database
    await database.close()


async def save(database: Database, value: str) -> None:
    async with database.write() as tx:
        await meta.put(tx, "key", value)


async def saved(database: Database) -> str | None:
    async with database.read() as tx:
        return await meta.get(tx, "key")


async def pragma(database: Database, statement: str) -> None:
    async with database.write() as tx:
        await tx.exec_driver_sql(f"PRAGMA {statement}")


async def refused(database: Database, value: str = LONG) -> DatabaseFault:
    with pytest.raises(DatabaseFaultError) as fault:
        await save(database, value)
    assert database.fault is fault.value.fault
    return fault.value.fault


def damage(file: Path) -> None:
    """All but the first page, which says that it is a database."""
    content = file.read_bytes()
    file.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def move(file: Path, to: Path) -> None:
    file.replace(to)


def copy(file: Path, to: Path) -> None:
    """As it is, its journal included."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(to)) as target:
        source.backup(target)


def lines(caplog: pytest.LogCaptureFixture) -> list[int]:
    return [record.levelno for record in caplog.records if record.name == "bot.storage.database_guard"]


async def test_a_full_disk_keeps_what_was_saved_and_takes_more_when_there_is_room(
    kept: Database, caplog: pytest.LogCaptureFixture
) -> None:
    await pragma(kept, "max_page_count = 1")  # which is as many as it has now
    assert await refused(kept) is DatabaseFault.FULL
    assert await refused(kept) is DatabaseFault.FULL
    assert await saved(kept) == "first"
    assert kept.fault is DatabaseFault.FULL  # reading says nothing of writing
    await pragma(kept, "max_page_count = 100000")
    await save(kept, LONG)
    assert await saved(kept) == LONG
    assert kept.fault is None
    assert lines(caplog)[0] == logging.ERROR
    assert not any(record.exc_info for record in caplog.records)


async def test_what_can_only_be_read_saves_nothing_until_it_is_tried_again(kept: Database) -> None:
    await pragma(kept, "query_only = on")
    assert await refused(kept) is DatabaseFault.READ_ONLY
    with pytest.raises(DatabaseFaultError):
        await kept.answer()
    assert await saved(kept) == "first"


async def test_another_program_that_writes_is_waited_for_and_then_told(
    kept: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await pragma(kept, "busy_timeout = 10")
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert await refused(kept) is DatabaseFault.LOCKED
        other.execute("ROLLBACK")
    await kept.answer()
    assert kept.fault is None
    monkeypatch.setattr(database_module, "LONGEST_TRANSACTION_S", 0.01)
    async with kept.write():
        with pytest.raises(DatabaseFaultError, match="another program"):
            await save(kept, "behind")


async def test_a_damaged_file_is_told(kept: Database, file: Path) -> None:
    await save(kept, LONG)
    await kept.close()
    damage(file)
    assert await refused(kept) is DatabaseFault.DAMAGED


async def test_in_a_deleted_file_nothing_is_saved_until_it_is_back(kept: Database, file: Path) -> None:
    away = file.with_name("away.db")
    move(file, away)
    assert await refused(kept) is DatabaseFault.GONE
    with pytest.raises(DatabaseFaultError, match="deleted"):
        await saved(kept)
    move(away, file)
    await kept.answer()
    assert kept.fault is None
    assert await saved(kept) == "first"


async def test_a_file_that_is_deleted_meanwhile_takes_nothing(kept: Database, file: Path) -> None:
    async def lose() -> None:
        async with kept.write() as tx:
            await meta.put(tx, "key", "lost")
            move(file, file.with_name("away.db"))

    with pytest.raises(DatabaseFaultError, match="deleted"):
        await lose()


async def test_another_file_in_its_place_is_gone_on_with_if_it_fits(kept: Database, file: Path) -> None:
    backup = file.with_name("backup.db")
    copy(file, backup)
    await save(kept, "second")
    move(backup, file)
    assert await refused(kept) is DatabaseFault.REPLACED
    await kept.answer()
    assert kept.fault is None
    assert await saved(kept) == "first"
    await save(kept, "third")
    with closing(sqlite3.connect(file)) as there:
        assert there.execute("SELECT value FROM meta WHERE key = 'key'").fetchall() == [("third",)]
        assert there.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


async def test_one_that_does_not_fit_is_left_alone(kept: Database, file: Path) -> None:
    other = file.with_name("other.db")
    copy(file, other)
    with closing(sqlite3.connect(other)) as there:
        there.execute("UPDATE alembic_version SET version_num = '0001'")
        there.commit()
    move(other, file)
    with pytest.raises(DatabaseFaultError, match="replaced"):
        await kept.answer()
    assert await refused(kept) is DatabaseFault.REPLACED
