"""A connection to SQLite that asks its thread once for each statement.

aiosqlite asks four times: for a cursor, to execute, for the rows, and to close the cursor. The two threads
wake each other for every question, which takes more of the processor than most statements.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

import aiosqlite

_ROWS_OF_A_STREAM = 64
"""aiosqlite's own number, which has no use here."""


def connect_promptly(*arguments: Any, **options: Any) -> "PromptConnection":
    """A connection that is not open yet, as `aiosqlite.connect` gives it."""
    return PromptConnection(partial(sqlite3.connect, *arguments, **options), _ROWS_OF_A_STREAM)


class PromptConnection(aiosqlite.Connection):
    """aiosqlite's connection for short answers: a statement's rows come all at once, and none is streamed."""

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
