"""How a database is reached: engines for writing, reading and changing tables; where a file lies."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import Connection, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import StartupError, UnreachableError
from bot.storage.file_permissions import permission_remedy
from bot.storage.sqlite_connection import connect_promptly

BUSY_TIMEOUT_MS = 5000
READERS = 4
_CONNECTS_WITHIN = {"postgresql": {"timeout": 8}}
"""Seconds that a server may take to accept a connection."""
PATIENCE: dict[str, dict[str, Any]] = {
    "postgresql": {
        "timeout": 4,
        "command_timeout": 4,
        "server_settings": {"statement_timeout": "6000", "idle_in_transaction_session_timeout": "10000"},
    }
}
"""Seconds, and the server's own milliseconds, for a connection and for each statement: whoever typed is
answered within ten, no server goes on with what nobody waits for, and who is held holds up nobody else."""
_UNPREPARED: dict[str, Any] = {
    "statement_cache_size": 0,
    "prepared_statement_cache_size": 0,
    # Without a name a statement is prepared for its own use alone: the next transaction may meet another's.
    "prepared_statement_name_func": lambda: "",
}
"""asyncpg's and SQLAlchemy's options behind a pool that shares connections between transactions."""
READING = "BEGIN"
_PRAGMAS_UNCHECKED = (
    f"busy_timeout = {BUSY_TIMEOUT_MS}",
    "journal_mode = WAL",
    # What was acknowledged to a person survives a power cut, not only a crash.
    "synchronous = FULL",
)
_PRAGMAS = (*_PRAGMAS_UNCHECKED, "foreign_keys = ON")


def reading_engine(url: str) -> AsyncEngine:
    """For a look at a database as it is: nothing is migrated, and a file that isn't there isn't made.

    Raises:
        StartupError: the URL can't be read, or there is no such file.
    """
    try:
        address = require_file(make_url(url))
        if address.get_backend_name() == "sqlite" and not file_of(address).exists():
            raise StartupError(f"There is no database at {file_of(address)}.")
        return make_engine(address, READING, 1)
    except (ArgumentError, ModuleNotFoundError) as error:
        raise StartupError(f"DATABASE_URL is not a database address Pitboard knows: {error}", 2) from error


def unchecked_engine(address: URL) -> AsyncEngine:
    """For changes of tables: SQLite makes a changed table anew, and must not cascade meanwhile."""
    return make_engine(address, "BEGIN IMMEDIATE", 1, _PRAGMAS_UNCHECKED)


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
            raise database_failure(engine.url, "can't be used", error) from error
        finally:
            await connection.close()
    finally:
        await engine.dispose()


async def _connected(engine: AsyncEngine) -> AsyncConnection:
    try:
        return await engine.connect()
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        raise database_failure(engine.url, "can't be opened", error) from error


def database_failure(address: URL, verdict: str, error: Exception) -> StartupError:
    """A file can be opened or not; a server may come back."""
    shown_address = address.render_as_string(hide_password=True)
    sentence = f"The database at {shown_address} {verdict}: {_reason(error)}."
    if address.get_backend_name() == "sqlite":
        return StartupError(sentence + permission_remedy(file_of(address)))
    return UnreachableError(sentence)


def _reason(error: Exception) -> str:
    """The first line of what the driver says; an error without words by its name."""
    driver_error = getattr(error, "orig", None) or error
    words = str(driver_error) or type(error).__name__
    return words.splitlines()[0]


def require_file(address: URL) -> URL:
    """Each of our connections would have a memory of its own."""
    if address.get_backend_name() == "sqlite" and address.database in (None, "", ":memory:"):
        raise ArgumentError("it names no file, and what is kept has to outlive the process")
    return address


def file_of(address: URL) -> Path:
    """Where a SQLite database lies."""
    return Path(str(address.database))


def make_engine(
    address: URL,
    begin: str,
    connections: int,
    pragmas: tuple[str, ...] = _PRAGMAS,
    patience: dict[str, Any] | None = None,
    *,
    streams: bool = True,
) -> AsyncEngine:
    """Up to so many connections, each of whose transactions starts with `begin` where SQLite keeps it.

    One that `streams` nothing is quicker with SQLite, and has whatever it asks for in memory at once.
    """
    connect_args = dict(patience or _CONNECTS_WITHIN.get(address.get_backend_name(), {}))
    limits: Mapping[str, str] = {}
    if address.query.get("prepared_statement_cache_size") == "0":
        limits = connect_args.pop("server_settings", {})
        connect_args |= _UNPREPARED
    if address.get_backend_name() == "sqlite":
        connect = aiosqlite.connect if streams else connect_promptly
        connect_args = {"async_creator_fn": partial(_open_whole, connect)}
    engine = create_async_engine(
        address,
        pool_size=connections,
        max_overflow=0,
        # A connection is tried before use: a server that was started anew costs nobody an answer.
        pool_pre_ping=address.get_backend_name() == "postgresql",
        connect_args=connect_args,
    )
    if address.get_backend_name() == "postgresql":
        engine.sync_engine.dialect.do_terminate = _end_at_once  # type: ignore[assignment,method-assign]
    if limits:
        event.listen(engine.sync_engine, "begin", partial(_limit_transaction, limits))
    if begin == READING and address.get_backend_name() == "postgresql":
        # One state throughout a reading, as SQLite gives it by itself.
        engine.sync_engine.update_execution_options(isolation_level="REPEATABLE READ")
    if address.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", partial(_set_up_sqlite, pragmas))
        event.listen(engine.sync_engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _limit_transaction(limits: Mapping[str, str], connection: Connection) -> None:
    """Behind a pool a session's settings are whoever's comes next, and those of a connection are refused."""
    for name, value in limits.items():
        connection.exec_driver_sql(f"SET LOCAL {name} = '{value}'")


async def _open_whole(
    connect: Callable[..., aiosqlite.Connection], *arguments: Any, **options: Any
) -> aiosqlite.Connection:
    """Open a file, to the end: who is cancelled meanwhile leaves no thread that answers an ended loop."""
    connection = connect(*arguments, **options)
    connection._thread.daemon = True  # noqa: SLF001 - as SQLAlchemy has it where it opens one itself
    opening = asyncio.ensure_future(connection)
    try:
        return await asyncio.shield(opening)
    except asyncio.CancelledError:
        with suppress(sqlite3.Error):  # what can't be opened needn't be closed
            await (await opening).close()
        raise


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
