"""A glance at a server's revision."""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partial

from sqlalchemy import Engine

from bot.storage.readings.server_revisions import REVISION


class SqliteGlance:
    """Reads revisions from a SQLite file in the event loop: in ten microseconds, where a thread takes 300.

    Readers wait for nobody there (https://www.sqlite.org/wal.html); where it can't be read at once, nothing
    is said of it.
    """

    def __init__(self, engine: Engine) -> None:
        arguments, options = engine.dialect.create_connect_args(engine.url)
        self._open: Callable[[], sqlite3.Connection] = partial(sqlite3.connect, *arguments, **options)
        self._statement = str(REVISION.compile(engine))
        self._connection: sqlite3.Connection | None = None

    def revision(self, server_id: int) -> int | None:
        """The server's revision; None where it isn't set up, or can't be looked at without waiting."""
        try:
            if self._connection is None:
                self._connection = self._opened()
            row = self._connection.execute(self._statement, (server_id,)).fetchone()
        except sqlite3.Error:  # what is wrong, a whole reading will tell
            return None
        if row is None:
            return None
        return int(row[0])

    def _opened(self) -> sqlite3.Connection:
        connection = self._open()
        connection.isolation_level = None
        connection.execute("PRAGMA busy_timeout = 0")
        connection.execute("PRAGMA query_only = ON")
        return connection

    def close(self) -> None:
        """Let go of the file; the next glance opens it again."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
        self._connection = None
