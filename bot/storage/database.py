"""The database: one writer at a time, readers beside it, migrated when it is opened."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from typing import Any, TypeVar

from sqlalchemy import select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from bot.errors import DatabaseFault, DatabaseFaultError, StartupError
from bot.storage.database_engines import (
    PATIENCE,
    READERS,
    READING,
    database_failure,
    file_of,
    make_engine,
    only_transaction,
    reading_engine,
    require_file,
    unchecked_engine,
)
from bot.storage.database_faults import postgresql_fault, sqlite_fault
from bot.storage.database_file import DatabaseFile, make_private_file
from bot.storage.database_guard import LONGEST_TRANSACTION_S, DatabaseGuard
from bot.storage.migrate import HEAD, migrate, schema_version
from bot.storage.processes.file_presence import FilePresence
from bot.storage.readings.server_glance import SqliteGlance
from bot.storage.readings.server_readings import ServerReadings
from bot.storage.readings.server_revisions import REVISION
from bot.storage.sqlite_connection import PromptConnection
from bot.storage.tables import meta

Transaction = AsyncConnection
"""What queries run in: everything in it is kept, or nothing."""

Value = TypeVar("Value")

TransactionWork = Callable[[Transaction], Coroutine[Any, Any, Value]]
"""All that is done in one transaction; it waits for that alone, and with SQLite runs in another thread."""

_WHEN_COMMITTED = "pitboard_when_committed"
"""What SQLAlchemy carries with a connection for us."""

_TRIED = "written since it couldn't be"
"""The fact that is written to see whether writing works again."""

_GOODBYE_S = 1.5
"""Seconds in which a server answers at a stop, or is taken to hang."""


class Database:
    """A migrated database. Opened with `Database.open`; closed with `close`, or the process hangs at exit."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader
        self._writing_turn = asyncio.Lock()
        self.file_presence: FilePresence | None = None
        """Shows which processes use a file; those of a server hold leases that run out."""
        self.server_readings = ServerReadings(self._revision, self.read_whole)
        self.opened_files = 1
        """How many files it has had: one may be replaced, and what was read of it says nothing then."""
        self._file: DatabaseFile | None = None
        self._glance: SqliteGlance | None = None
        self._guard = DatabaseGuard(postgresql_fault, LONGEST_TRANSACTION_S)
        if writer.url.get_backend_name() == "sqlite":
            self.file_presence = FilePresence(file_of(writer.url))
            self._file = DatabaseFile(file_of(writer.url))
            self._glance = SqliteGlance(reader.sync_engine)
            self._guard = DatabaseGuard(sqlite_fault, None)
        self.url = writer.url.render_as_string(hide_password=False)

    @classmethod
    async def open(cls, url: str) -> "Database":
        """Open (and make, where it is a new SQLite file) the database at `url`, and migrate it.

        Raises:
            StartupError: the URL can't be read, the place can't be written, or the database is
                newer than this code. Its status is 1, or 2 for a bad URL.
        """
        try:
            address = require_file(make_url(url))
            patience = PATIENCE.get(address.get_backend_name())
            writer = make_engine(address, "BEGIN IMMEDIATE", 1, patience=patience, streams=False)
            reader = make_engine(address, READING, READERS, patience=patience, streams=False)
            database = cls(writer, reader)
        except (ArgumentError, ModuleNotFoundError, SQLAlchemyError) as error:
            raise StartupError(
                f"DATABASE_URL is not a database address Pitboard knows: {error}", 2
            ) from error
        await database._prepare(address)
        return database

    async def _prepare(self, address: URL) -> None:
        try:
            _try_file(address)
            await _migrate(address)
            if self._file and "uri" not in address.query:
                self._file.remember()
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            await self.close()
            raise database_failure(address, "can't be opened", error) from error
        except StartupError:
            await self.close()
            raise

    @property
    def fault(self) -> DatabaseFault | None:
        """What keeps it from its work, as far as is known; None while all is well."""
        return self._guard.fault

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A transaction that may change things; others wait for their turn. No network waits inside it.

        Raises:
            DatabaseFaultError: it can't be kept.
        """
        actions: list[Callable[[], None]] = []
        async with self._guard.watching(is_writing=True):
            await self._require_file()
            async with self._turn(), self._writer.begin() as tx:
                await tx.execution_options(**{_WHEN_COMMITTED: actions})
                yield tx
                await self._require_file()
        for act in actions:
            act()

    @asynccontextmanager
    async def read(self, *, is_look: bool = False) -> AsyncIterator[Transaction]:
        """A consistent view for reading, beside the writer.

        With `is_look` it is tried even where a server didn't answer just now.

        Raises:
            DatabaseFaultError: it can't be read.
        """
        async with self._guard.watching(is_writing=False, is_look=is_look):
            await self._require_file()
            async with self._reader.connect() as tx:
                yield tx

    async def write_whole(self, work: TransactionWork[Value]) -> Value:
        """What the work gives in a transaction that may change things; with SQLite in one trip to its thread.

        Raises:
            DatabaseFaultError: it can't be kept.
        """

        async def kept_work(tx: Transaction) -> Value:
            async with tx.begin():
                value = await work(tx)
                await self._require_file()
            return value

        actions: list[Callable[[], None]] = []
        async with self._guard.watching(is_writing=True):
            await self._require_file()
            async with self._turn(), self._writer.connect() as tx:
                await tx.execution_options(**{_WHEN_COMMITTED: actions})
                value = await _in_one_trip(tx, kept_work)
        for act in actions:
            act()
        return value

    async def read_whole(self, work: TransactionWork[Value]) -> Value:
        """What the work gives of a consistent view for reading; with SQLite in one trip to its thread.

        Raises:
            DatabaseFaultError: it can't be read.
        """

        async def ended_work(tx: Transaction) -> Value:
            async with tx.begin():
                return await work(tx)

        async with self.read() as tx:
            return await _in_one_trip(tx, ended_work)

    async def _revision(self, server_id: int) -> int | None:
        """The server's revision; None where it isn't set up, or a SQLite file can't be looked at now."""
        if self._file and self._glance:
            if self._file.fault() is not None:
                return None
            return self._glance.revision(server_id)
        async with self.read() as tx:
            revision: int | None = (await tx.execute(REVISION, {"server_id": server_id})).scalar()
        return revision

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        """One writes after the other; behind one that waits for another program nobody waits for ever."""
        try:
            await asyncio.wait_for(self._writing_turn.acquire(), LONGEST_TRANSACTION_S)
        except TimeoutError:
            raise DatabaseFaultError(self.fault or DatabaseFault.LOCKED) from None
        try:
            yield
        finally:
            self._writing_turn.release()

    async def _require_file(self) -> None:
        """Let nobody use a file that isn't there any more.

        Raises:
            DatabaseFaultError: it was deleted, or replaced by one that doesn't fit.
        """
        fault = None
        if self._file:
            fault = self._file.fault()
        if fault is not None:
            raise DatabaseFaultError(fault)

    async def answer(self) -> None:
        """Come back once the database has answered a question that costs it nothing.

        Where something couldn't be written the last time, that is tried too: it may work again.

        Raises:
            DatabaseFaultError: it can't be used.
        """
        await self._use_replaced_file()
        async with self.read(is_look=True) as tx:
            await tx.execute(select(meta.c.key).limit(1))
        if self.fault:
            async with self.write() as tx:
                await tx.execute(meta.delete().where(meta.c.key == _TRIED))
                await tx.execute(meta.insert().values(key=_TRIED, value=_TRIED))

    async def _use_replaced_file(self) -> None:
        """Go on with the file that was put in the place of the opened one, if it has this code's shape."""
        if self._file is None or self._file.fault() is not DatabaseFault.REPLACED:
            return
        async with self._turn():
            await self._let_go_of_file()
            async with only_transaction(reading_engine(self.url)) as tx:
                version = await tx.run_sync(schema_version)
            if version == HEAD:
                self._file.remember()

    async def _let_go_of_file(self) -> None:
        """What is in the old file's journal goes into it, so that none of it is taken for the new one's."""
        connection = await self._writer.raw_connection()
        try:
            await connection.driver_connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # type: ignore[union-attr]
        finally:
            connection.close()
        await self._writer.dispose()
        await self._reader.dispose()
        self.opened_files += 1
        self.server_readings.forget()  # another file may have the same revision for something else
        if self._glance:
            self._glance.close()

    async def close(self) -> None:
        """Close every connection; those to a server that hangs are left to it."""
        if self.file_presence is not None:
            await self.file_presence.leave()
        if self._glance:
            self._glance.close()
        answers = await self._answers_soon()
        await self._writer.dispose(close=answers)
        await self._reader.dispose(close=answers)

    async def _answers_soon(self) -> bool:
        """Whether connections can be closed with a word of goodbye, for whose answer drivers wait."""
        if self._file:
            return True
        try:
            async with asyncio.timeout(_GOODBYE_S), self._reader.connect() as tx:
                await tx.exec_driver_sql("SELECT 1")
        except (SQLAlchemyError, OSError, TimeoutError):
            return False
        return True


def when_committed(tx: Transaction, act: Callable[[], None]) -> None:
    """Have `act` called once what is written in a transaction of `Database.write` is kept."""
    assert tx.sync_connection  # noqa: S101 - it is open
    tx.sync_connection.get_execution_options()[_WHEN_COMMITTED].append(act)


async def _in_one_trip(tx: Transaction, work: TransactionWork[Value]) -> Value:
    connection = (await tx.get_raw_connection()).driver_connection
    if isinstance(connection, PromptConnection):
        return await connection.run_whole(work(tx))
    return await work(tx)


def _try_file(address: URL) -> None:
    """Make the file and its folder, or raise: aiosqlite would leave a thread that fails after the end."""
    if address.get_backend_name() != "sqlite" or not address.database:
        return
    file = file_of(address)
    file.parent.mkdir(parents=True, exist_ok=True)
    if "uri" in address.query:
        return
    make_private_file(file)
    with closing(sqlite3.connect(address.database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


async def _migrate(address: URL) -> None:
    engine = unchecked_engine(address)
    try:
        async with engine.begin() as tx:
            await migrate(tx)
    finally:
        await engine.dispose()
