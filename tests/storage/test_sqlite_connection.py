"""How often SQLite's thread is asked, and that whoever gives up in the middle of a statement harms nobody."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from bot.storage.database import Database, Transaction
from bot.storage.sqlite_connection import PromptConnection, connect_promptly

SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500000) SELECT max(i) FROM n"


@asynccontextmanager
async def opened(path: Path) -> AsyncIterator[PromptConnection]:
    connection = connect_promptly(path / "prompt.db", check_same_thread=False)
    await connection
    try:
        yield connection
    finally:
        await connection.close()


async def test_a_statement_with_all_its_rows_is_one_question_to_the_thread(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[Callable[..., Any]] = []
    ask: Any = PromptConnection._execute

    async def ask_counted(connection: PromptConnection, question: Callable[..., Any], *facts: Any) -> Any:
        questions.append(question)
        return await ask(connection, question, *facts)

    async with opened(tmp_path) as connection:
        monkeypatch.setattr(PromptConnection, "_execute", ask_counted)
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT value FROM json_each(?)", ["[1, 2, 3]"])
            rows = await cursor.fetchall()
        assert list(rows) == [(1,), (2,), (3,)]
        assert len(questions) == 1


async def test_what_sqlite_refuses_is_raised_and_the_connection_goes_on(tmp_path: Path) -> None:
    async with opened(tmp_path) as connection:
        async with connection.cursor() as cursor:
            with pytest.raises(sqlite3.OperationalError, match="no such table"):
                await cursor.execute("SELECT * FROM missing")
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT 1")
            assert list(await cursor.fetchall()) == [(1,)]


async def test_whoever_is_cancelled_in_the_middle_of_a_statement_leaves_a_database_that_works(
    tmp_path: Path,
) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'cancelled.db'}")
    try:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01), database.read() as tx:
                await tx.execute(text(SLOW))
        async with database.read() as tx:
            assert (await tx.execute(text("SELECT 1"))).scalar() == 1
    finally:
        await database.close()


async def test_a_whole_transaction_is_done_in_the_thread_and_in_one_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: list[Any] = []
    async with opened(tmp_path) as connection:
        put = connection._tx.put_nowait

        class Counted:
            def put_nowait(self, question: Any) -> None:
                questions.append(question)
                put(question)

        async def work() -> tuple[bool, list[Any]]:
            async with connection.cursor() as cursor:
                await cursor.execute("SELECT 1")
            async with connection.cursor() as cursor:
                await cursor.execute("SELECT 2")
                return threading.current_thread() is connection._thread, list(await cursor.fetchall())

        monkeypatch.setattr(connection, "_tx", Counted())
        assert await connection.run_whole(work()) == (True, [(2,)])
        assert len(questions) == 1


async def test_work_that_waits_for_something_else_is_refused(tmp_path: Path) -> None:
    async with opened(tmp_path) as connection:
        with pytest.raises(RuntimeError, match="waits for something else"):
            await connection.run_whole(asyncio.sleep(0))
        async with connection.cursor() as cursor:
            await cursor.execute("SELECT 1")
            assert list(await cursor.fetchall()) == [(1,)]


async def test_a_whole_write_that_fails_or_is_cancelled_leaves_nothing_and_lets_the_next_one_in(
    tmp_path: Path,
) -> None:
    database = await Database.open(f"sqlite+aiosqlite:///{tmp_path / 'whole.db'}")
    insert = text("INSERT INTO meta (key, value) VALUES (:key, 'x')")

    async def write(tx: Transaction, key: str, statement: str) -> str:
        await tx.execute(insert, {"key": key})
        await tx.execute(text(statement))
        return key

    async def kept_keys(tx: Transaction) -> list[str]:
        return list((await tx.execute(text("SELECT key FROM meta WHERE value = 'x'"))).scalars())

    try:
        with pytest.raises(DatabaseError, match="no such table"):
            await database.write_whole(lambda tx: write(tx, "failed", "SELECT * FROM missing"))
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await database.write_whole(lambda tx: write(tx, "cancelled", SLOW))
        assert await database.write_whole(lambda tx: write(tx, "kept", "SELECT 1")) == "kept"
        assert await database.read_whole(kept_keys) == ["kept"]
    finally:
        await database.close()
