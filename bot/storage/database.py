"""The database: one writer at a time, readers beside it, migrated when it is opened."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import event, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import DatabaseFault, DatabaseFaultError, StartupError, UnreachableError
from bot.storage.database_faults import postgresql_fault, sqlite_fault
from bot.storage.database_file import DatabaseFile
from bot.storage.database_guard import LONGEST_TRANSACTION_S, DatabaseGuard
from bot.storage.file_permissions import permission_remedy
from bot.storage.migrate import HEAD, migrate, schema_version
from bot.storage.process_presence import FilePresence, Presence, SessionPresence
from bot.storage.tables import meta

Transaction = AsyncConnection
"""What queries run in: everything in it is kept, or nothing."""

_WHEN_COMMITTED = "pitboard_when_committed"
"""What SQLAlchemy carries with a connection for us."""

_TRIED = "written since it couldn't be"
"""The fact that is written to see whether writing works again."""

BUSY_TIMEOUT_MS = 5000
_READERS = 4
_GOODBYE_S = 1.5
"""Seconds in which a server answers at a stop, or is taken to hang."""
_CONNECTS_WITHIN = {"postgresql": {"timeout": 8}}
"""Seconds that a server may take to accept a connection."""
_PATIENCE: dict[str, dict[str, Any]] = {
    "postgresql": {
        "timeout": 4,
        "command_timeout": 4,
        "server_settings": {"statement_timeout": "6000", "idle_in_transaction_session_timeout": "60000"},
    }
}
"""Seconds, and the server's own milliseconds, for a connection and for each statement: whoever typed is
answered within ten, and no server goes on with what nobody waits for."""
_READING = "BEGIN"
_PRAGMAS_UNCHECKED = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    # What was acknowledged to a person survives a power cut, not only a crash.
    "synchronous = FULL",
)
_PRAGMAS = (*_PRAGMAS_UNCHECKED, "foreign_keys = ON")


class Database:
    """A migrated database. Opened with `Database.open`; closed with `close`, or the process hangs at exit."""

    def __init__(self, writer: AsyncEngine, reader: AsyncEngine) -> None:
        self._writer = writer
        self._reader = reader
        self._writing_turn = asyncio.Lock()
        self.presence = _presence(reader)
        self._file: DatabaseFile | None = None
        self._guard = DatabaseGuard(postgresql_fault, LONGEST_TRANSACTION_S)
        if writer.url.get_backend_name() == "sqlite":
            self._file = DatabaseFile(file_of(writer.url))
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
            address = _require_file(make_url(url))
            patience = _PATIENCE.get(address.get_backend_name())
            writer = _engine(address, "BEGIN IMMEDIATE", 1, patience=patience)
            database = cls(writer, _engine(address, _READING, _READERS, patience=patience))
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
            raise _failed(address, "can't be opened", error) from error
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

    async def close(self) -> None:
        """Close every connection; those to a server that hangs are left to it."""
        await self.presence.leave()
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


def _reason(error: Exception) -> str:
    """The first line of what the driver says; an error without words by its name."""
    driver_error = getattr(error, "orig", None) or error
    words = str(driver_error) or type(error).__name__
    return words.splitlines()[0]


def _require_file(address: URL) -> URL:
    """Each of our connections would have a memory of its own."""
    if address.get_backend_name() == "sqlite" and address.database in (None, "", ":memory:"):
        raise ArgumentError("it names no file, and what is kept has to outlive the process")
    return address


def _presence(engine: AsyncEngine) -> Presence:
    if engine.url.get_backend_name() == "sqlite":
        return FilePresence(Path(str(engine.url.database)))
    return SessionPresence(engine)


def _try_file(address: URL) -> None:
    """Make the file and its folder, or raise: aiosqlite would leave a thread that fails after the end."""
    if address.get_backend_name() != "sqlite" or not address.database:
        return
    file = file_of(address)
    file.parent.mkdir(parents=True, exist_ok=True)
    if "uri" in address.query:
        return
    if not file.exists():
        # It holds people's words. SQLite gives its journal the same permissions.
        file.touch(mode=0o600)
    with closing(sqlite3.connect(address.database)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")


def reading_engine(url: str) -> AsyncEngine:
    """For a look at a database as it is: nothing is migrated, and a file that isn't there isn't made.

    Raises:
        StartupError: the URL can't be read, or there is no such file.
    """
    try:
        address = _require_file(make_url(url))
        if address.get_backend_name() == "sqlite" and not file_of(address).exists():
            raise StartupError(f"There is no database at {file_of(address)}.")
        return _engine(address, _READING, 1)
    except (ArgumentError, ModuleNotFoundError) as error:
        raise StartupError(f"DATABASE_URL is not a database address Pitboard knows: {error}", 2) from error


def unchecked_engine(address: URL) -> AsyncEngine:
    """For changes of tables: SQLite makes a changed table anew, and must not cascade meanwhile."""
    return _engine(address, "BEGIN IMMEDIATE", 1, _PRAGMAS_UNCHECKED)


@asynccontextmanager
async def only_transaction(engine: AsyncEngine) -> AsyncIterator[AsyncConnection]:
    """The one transaction that an engine is there for; the engine is closed with it.

    Raises:
        StartupError: the database can't be reached or opened, or fails meanwhile.
    """
    try:
        connection = await _connected(engine)
        try:
            async with connection.begin():
                yield connection
        except (SQLAlchemyError, sqlite3.Error) as error:
            raise _failed(engine.url, "can't be used", error) from error
        finally:
            await connection.close()
    finally:
        await engine.dispose()


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect()
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise _failed(engine.url, "can't be opened", error) from error


def _failed(address: URL, verdict: str, error: Exception) -> StartupError:
    """A file can be opened or not; a server may come back."""
    shown_address = address.render_as_string(hide_password=True)
    sentence = f"The database at {shown_address} {verdict}: {_reason(error)}."
    if address.get_backend_name() == "sqlite":
        return StartupError(sentence + permission_remedy(file_of(address)))
    return UnreachableError(sentence)


def file_of(address: URL) -> Path:
    """Where a SQLite database lies."""
    return Path(str(address.database))


async def _migrate(address: URL) -> None:
    engine = unchecked_engine(address)
    try:
        async with engine.begin() as tx:
            await migrate(tx)
    finally:
        await engine.dispose()


def _engine(
    address: URL,
    begin: str,
    connections: int,
    pragmas: tuple[str, ...] = _PRAGMAS,
    patience: dict[str, Any] | None = None,
) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=connections,
        max_overflow=0,
        # A connection is tried before use: a server that was started anew costs nobody an answer.
        pool_pre_ping=address.get_backend_name() == "postgresql",
        connect_args=patience or _CONNECTS_WITHIN.get(address.get_backend_name(), {}),
    )
    if address.get_backend_name() == "postgresql":
        engine.sync_engine.dialect.do_terminate = _end_at_once  # type: ignore[assignment,method-assign]
    if begin == _READING and address.get_backend_name() == "postgresql":
        # One state throughout a reading, as SQLite gives it by itself.
        engine.sync_engine.update_execution_options(isolation_level="REPEATABLE READ")
    if address.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", partial(_set_up_sqlite, pragmas))
        event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _end_at_once(connection: Any) -> None:
    """End a broken connection without a goodbye: SQLAlchemy says one in a task whose failure nobody hears."""
    connection.driver_connection.terminate()


def _set_up_sqlite(pragmas: tuple[str, ...], connection: Any, _record: object) -> None:
    # The driver's own BEGIN is late and deferred: two writers would meet at COMMIT. We begin ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
