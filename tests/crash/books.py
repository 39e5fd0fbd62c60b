"""Where the ledger is kept: the bot's database, read beside the bot or after its end."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Protocol

from tests.crash.ledger import DELIVERIES, REMINDERS, SUBJECTS, UNSENT, Delivery, Ledger
from tests.loopback import Channel

FOLLOW = "INSERT INTO follows (server_id, guild_id, channel_id, reminders) VALUES "


class Book(Protocol):
    """A database that the bot keeps its rows in."""

    @property
    def url(self) -> str:
        """What the bot is given as DATABASE_URL."""
        ...

    def read(self, *, is_bot_running: bool) -> Ledger:
        """Everything that was committed."""
        ...

    def unsent(self) -> list[str]:
        """What ended otherwise than sent, by kind, state and reason, with how many there are."""
        ...

    def follow(self, team: Channel, follower: Channel, leads: str) -> None:
        """Let another server's channel hear the team: no command does that yet."""
        ...


class SqliteBook:
    """A file in the folder of the bot."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @property
    def url(self) -> str:
        """What the bot is given as DATABASE_URL."""
        return f"sqlite+aiosqlite:///{self._file}"

    def read(self, *, is_bot_running: bool) -> Ledger:
        """Everything that was committed."""
        if is_bot_running:
            return self._read_beside()
        return self._read_afterwards()

    def _read_beside(self) -> Ledger:
        with closing(sqlite3.connect(f"file:{self._file}?mode=ro", uri=True, timeout=5)) as db:
            return _ledger(db)

    def _read_afterwards(self) -> Ledger:
        """From a copy: the bot must find file and journal as a kill left them."""
        with tempfile.TemporaryDirectory() as folder:
            for part in (self._file, self._file.with_name(self._file.name + "-wal")):
                if part.exists():
                    shutil.copy(part, folder)
            with closing(sqlite3.connect(Path(folder) / self._file.name)) as db:
                return _ledger(db)

    def unsent(self) -> list[str]:
        """What ended otherwise than sent, by kind, state and reason, with how many there are."""
        with closing(sqlite3.connect(self._file, timeout=5)) as db:
            rows = db.execute(UNSENT).fetchall()
        return [" · ".join(map(str, row)) for row in rows]

    def follow(self, team: Channel, follower: Channel, leads: str) -> None:
        """Let another server's channel hear the team: no command does that yet."""
        values = (team.guild.id, follower.guild.id, follower.id, leads)
        with closing(sqlite3.connect(self._file, timeout=5)) as db, db:
            db.execute(f"{FOLLOW} (?, ?, ?, ?)", values)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep the bot from writing: what it has heard meanwhile, it can't mark."""
    with closing(sqlite3.connect(file, timeout=5, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


def _ledger(db: sqlite3.Connection) -> Ledger:
    return Ledger(
        [said for (said,) in db.execute(SUBJECTS)],
        dict(db.execute(REMINDERS).fetchall()),
        [Delivery(*row) for row in db.execute(DELIVERIES)],
    )
