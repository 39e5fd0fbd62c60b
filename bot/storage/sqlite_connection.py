"""A connection to SQLite that asks its thread once for each statement, or once for a whole transaction.

aiosqlite asks four times a statement: for a cursor, to execute, for the rows, and to close the cursor. The
two threads wake each other for every question, which takes more of the processor than most statements.
"""

import asyncio
import sqlite3
from collections.abc import Callable, Coroutine, Iterable, Sequence
from contextlib import suppress
from contextvars import Context, copy_context
from functools import partial
from typing import Any, TypeVar

import aiosqlite

Value = TypeVar("Value")

_ROWS_OF_A_STREAM = 64
"""aiosqlite's own number, which has no use here."""


def connect_promptly(*arguments: Any, **options: Any) -> "PromptConnection":
    """A connection that is not open yet, as `aiosqlite.connect` gives it."""
    return PromptConnection(partial(sqlite3.connect, *arguments, **options), _ROWS_OF_A_STREAM)


class GivenUpError(Exception):
    """Whoever wanted what is to be committed was cancelled; nobody hears of this error."""


class PromptConnection(aiosqlite.Connection):
    """aiosqlite's connection for short answers: a statement's rows come all at once, and none is streamed."""

    _is_in_thread = False
    """Whether its thread is in the middle of work that asks it: it needs nobody else for the answers."""

    _is_given_up = False
    """Whether whoever wanted its thread's work was cancelled."""

    async def run_whole(self, work: Coroutine[Any, Any, Value]) -> Value:
        """Do the work in the connection's thread, from its begin to its end: what it asks is answered there.

        Whoever is cancelled meanwhile waits until it ends, for a connection is used by one thread at a time;
        nothing is committed any more.

        Raises:
            RuntimeError: the work waits for something else than this connection.
        """
        self._is_given_up = False
        working: asyncio.Future[Value] = asyncio.get_running_loop().create_future()
        self._tx.put_nowait((working, partial(self._run_whole, copy_context(), work)))
        try:
            return await asyncio.shield(working)
        except asyncio.CancelledError:
            self._is_given_up = True
            await _until_done(working)
            raise

    def _run_whole(self, context: Context, work: Coroutine[Any, Any, Value]) -> Value:
        """In the connection's thread."""
        self._is_in_thread = True
        try:
            context.run(work.send, None)
        except StopIteration as end:
            value: Value = end.value
            return value
        else:
            work.close()
            raise RuntimeError("it waits for something else than its transaction")
        finally:
            self._is_in_thread = False

    async def _execute(self, fn: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        """Ask the thread, or be it."""
        if self._is_in_thread:
            return fn(*args, **kwargs)
        return await super()._execute(fn, *args, **kwargs)  # type: ignore[no-untyped-call]

    async def commit(self) -> None:
        """Commit.

        Raises:
            GivenUpError: nobody wants it any more.
        """
        if self._is_in_thread and self._is_given_up:
            raise GivenUpError
        await super().commit()

    async def rollback(self) -> None:
        """Roll back, where anything has begun: SQLAlchemy asks for it after each commit, too."""
        if self._conn.in_transaction:
            await super().rollback()

    def cursor(self) -> "_PromptCursor":  # type: ignore[override]
        """A cursor; making one asks nothing of SQLite yet."""
        return _PromptCursor(self, self._conn.cursor())


class _PromptCursor(aiosqlite.Cursor):
    """aiosqlite's cursor, which has its rows once a statement is executed."""

    _rows: Sequence[Any] = ()
    _is_answered = False

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> "_PromptCursor":
        """Execute a statement."""
        await self._execute(self._answer, sql, tuple(parameters or ()))  # type: ignore[no-untyped-call]
        return self

    def _answer(self, sql: str, parameters: tuple[Any, ...]) -> None:
        """In the connection's thread."""
        self._is_answered = False
        self._cursor.execute(sql, parameters)
        self._rows = self._cursor.fetchall()
        self._is_answered = True

    async def fetchall(self) -> Iterable[Any]:
        """The statement's rows."""
        return self._rows

    async def close(self) -> None:
        """Let go of the statement; the thread is asked only where it may still be at it."""
        if self._is_answered:
            self._cursor.close()
        else:
            await super().close()


async def _until_done(working: asyncio.Future[Any]) -> None:
    """However often it is cancelled meanwhile."""
    while not working.done():
        with suppress(asyncio.CancelledError):
            await asyncio.wait((working,))
