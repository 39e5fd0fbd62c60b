"""The database: one writer at a time, readers beside it, migrated when it is opened."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StartupError, UnreachableError
from bot.storage.file_permissions import permission_remedy
from bot.storage.migrate import migrate
from bot.storage.process_presence import FilePresence, Presence, SessionPresence

Transaction = AsyncConnection
"""What queries run in: everything in it is kept, or nothing."""

_WHEN_COMMITTED = "pitboard_when_committed"
"""What SQLAlchemy carries with a connection for us."""

BUSY_TIMEOUT_MS = 5000
_READERS = 4
_PATIENCE = {"postgresql": {"timeout": 8}}
"""Seconds that a server may take to accept a connection: whoever typed is answered within ten."""
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
            database = cls(_engine(address, "BEGIN IMMEDIATE", 1), _engine(address, _READING, _READERS))
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
        except (SQLAlchemyError, sqlite3.Error, OSError) as error:
            await self.close()
            raise _failed(address, "can't be opened", error) from error
        except StartupError:
            await self.close()
            raise

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Transaction]:
        """A transaction that may change things; others wait for their turn. No network waits inside it."""
        async with self._writing_turn:
            actions: list[Callable[[], None]] = []
            async with self._writer.begin() as tx:
                await tx.execution_options(**{_WHEN_COMMITTED: actions})
                yield tx
            for act in actions:
                act()

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Transaction]:
        """A consistent view for reading, beside the writer."""
        async with self._reader.connect() as tx:
            yield tx

    async def answer(self) -> None:
        """Come back once the database has answered a question that costs it nothing."""
        async with self.read() as tx:
            await tx.exec_driver_sql("SELECT 1")

    async def close(self) -> None:
        """Close every connection."""
        await self.presence.leave()
        await self._writer.dispose()
        await self._reader.dispose()


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
    Path(address.database).parent.mkdir(parents=True, exist_ok=True)
    if "uri" in address.query:
        return
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


def _engine(address: URL, begin: str, connections: int, pragmas: tuple[str, ...] = _PRAGMAS) -> AsyncEngine:
    engine = create_async_engine(
        address,
        pool_size=connections,
        max_overflow=0,
        # A connection is tried before use: a server that was started anew costs nobody an answer.
        pool_pre_ping=address.get_backend_name() == "postgresql",
        connect_args=_PATIENCE.get(address.get_backend_name(), {}),
    )
    if begin == _READING and address.get_backend_name() == "postgresql":
        # One state throughout a reading, as SQLite gives it by itself.
        engine.sync_engine.update_execution_options(isolation_level="REPEATABLE READ")
    if address.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", partial(_set_up_sqlite, pragmas))
        event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _set_up_sqlite(pragmas: tuple[str, ...], connection: Any, _record: object) -> None:
    # The driver's own BEGIN is late and deferred: two writers would meet at COMMIT. We begin ourselves.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
