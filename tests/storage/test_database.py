import asyncio
import sqlite3
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.errors import StartupError
from bot.storage.database import Database
from bot.storage.desk import installation_facts as meta
from tests.conftest import url_of
from tests.stores import Store


async def pragma(database: Database, name: str) -> object:
    async with database.write() as tx:
        return (await tx.execute(text(f"PRAGMA {name}"))).scalar()


async def refusal(url: str) -> StartupError:
    with pytest.raises(StartupError) as refused:
        await Database.open(url)
    assert "\n" not in str(refused.value)
    return refused.value


async def test_a_new_database_and_its_folders_are_made(tmp_path: Path) -> None:
    file = tmp_path / "data" / "deep" / "pitboard.db"
    await (await Database.open(url_of(file))).close()
    assert file.exists()


def permissions(file: Path) -> int:
    return file.stat().st_mode & 0o777


async def test_only_its_owner_reads_a_new_file_and_its_journal(file: Path) -> None:
    database = await Database.open(url_of(file))
    async with database.write() as tx:
        await meta.put(tx, "key", "value")
    assert permissions(file) == 0o600
    assert permissions(file.with_name(f"{file.name}-wal")) == 0o600
    await database.close()


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_it_writes_ahead_checks_keys_waits_for_others_and_outlives_a_power_cut(
    database: Database,
) -> None:
    assert await pragma(database, "journal_mode") == "wal"
    assert await pragma(database, "foreign_keys") == 1
    assert await pragma(database, "busy_timeout") == 5000
    assert await pragma(database, "synchronous") == 2


async def test_what_is_written_is_there_when_it_is_opened_again(file: Path) -> None:
    for value in (None, "once"):
        database = await Database.open(url_of(file))
        async with database.read() as tx:
            assert await meta.get(tx, "key") == value
        async with database.write() as tx:
            await meta.put(tx, "key", "once")
        await database.close()


async def test_a_transaction_that_fails_leaves_nothing(database: Database) -> None:
    async def fail() -> None:
        async with database.write() as tx:
            await meta.put(tx, "key", "half")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail()
    async with database.read() as tx:
        assert await meta.get(tx, "key") is None


async def test_a_cancelled_transaction_leaves_nothing_and_lets_the_next_one_in(database: Database) -> None:
    begun = asyncio.Event()

    async def hang() -> None:
        async with database.write() as tx:
            await meta.put(tx, "key", "half")
            begun.set()
            await asyncio.Event().wait()

    task = asyncio.create_task(hang())
    await begun.wait()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    async with database.write() as tx:
        assert await meta.get(tx, "key") is None


async def test_writers_take_turns(database: Database) -> None:
    async def count() -> None:
        async with database.write() as tx:
            before = int(await meta.get(tx, "count") or 0)
            await asyncio.sleep(0)
            await meta.put(tx, "count", str(before + 1))

    await asyncio.gather(*(count() for _ in range(20)))
    async with database.read() as tx:
        assert await meta.get(tx, "count") == "20"


async def test_writers_of_two_processes_take_turns_too(file: Path) -> None:
    database, other = await Database.open(url_of(file)), await Database.open(url_of(file))

    async def count(at: Database) -> None:
        async with at.write() as tx:
            before = int(await meta.get(tx, "count") or 0)
            await meta.put(tx, "count", str(before + 1))

    await asyncio.gather(*(count(at) for at in (database, other) * 10))
    async with database.read() as tx:
        assert await meta.get(tx, "count") == "20"
    await other.close()
    await database.close()


async def test_a_reader_is_not_kept_waiting_and_sees_one_state_throughout(database: Database) -> None:
    async with database.read() as reading:
        assert await meta.get(reading, "key") is None
        async with database.write() as tx:
            await meta.put(tx, "key", "new")
        assert await meta.get(reading, "key") is None
    async with database.read() as reading:
        assert await meta.get(reading, "key") == "new"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "pitboard.db",
        "sqlite:///pitboard.db",
        "sqlite+aiosqlite://",
        "sqlite+aiosqlite:///:memory:",
        "no-such-database://host/name",
    ],
)
async def test_what_is_no_database_address_is_refused_by_the_settings_name(url: str) -> None:
    refused = await refusal(url)
    assert refused.status == 2
    assert str(refused).startswith("DATABASE_URL is not a database address Pitboard knows: ")


async def test_a_place_that_cannot_be_written_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path, tmp_path / "file" / "pitboard.db"):
        refused = await refusal(url_of(place))
        assert refused.status == 1
        assert str(refused).startswith(f"The database at {url_of(place)} can't be opened: ")


@pytest.mark.parametrize("content", [b"This is no database.\n" * 200, b"SQLite format 3\0" + b"\xff" * 4000])
async def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(
    content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "pitboard.db"
    file.write_bytes(content)
    refused = await refusal(url_of(file))
    assert refused.status == 1
    assert "can't be opened" in str(refused)
    assert file.read_bytes() == content


def test_a_refused_start_leaves_no_thread_behind_that_speaks_after_the_end(tmp_path: Path) -> None:
    """Or else a traceback stands below the one clear line, now and then."""
    (tmp_path / "text.db").write_text("This is no database.\n" * 200)
    for place in [tmp_path, tmp_path / "text.db"] * 10:
        with pytest.raises(StartupError):
            asyncio.run(Database.open(url_of(place)))
    assert [thread.name for thread in threading.enumerate() if "_connection_worker" in thread.name] == []


async def test_a_database_that_another_program_keeps_locked_is_refused_in_one_line(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.storage.database_engines.BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(file)
    other.execute("BEGIN IMMEDIATE")
    refused = await refusal(url_of(file))
    assert "database is locked" in str(refused)
    other.close()


async def test_several_that_open_an_empty_database_together_all_come_up(store: Store) -> None:
    address = await store.address()
    databases = await asyncio.gather(*(Database.open(address) for _ in range(5)))
    for database in databases:
        await database.answer()
        await database.close()


def test_who_is_cancelled_while_a_file_is_opened_leaves_no_thread_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thread that answers a loop that has ended is a traceback in the log: pytest makes it a failure."""

    async def look_and_end() -> None:
        opened = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'pitboard.db'}")
        monkeypatch.setattr(sqlite3, "connect", slowly)
        look = asyncio.ensure_future(opened.answer())
        assert await asyncio.to_thread(began.wait, 10)
        look.cancel()
        await asyncio.gather(look, return_exceptions=True)
        assert look.cancelled()
        await opened.close()

    def slowly(*arguments: Any, **options: Any) -> Any:
        began.set()
        time.sleep(0.1)
        return connect(*arguments, **options)

    began, connect = threading.Event(), sqlite3.connect
    before = set(threading.enumerate())
    asyncio.run(look_and_end())
    left = [thread for thread in set(threading.enumerate()) - before if thread.is_alive()]
    assert left == []
