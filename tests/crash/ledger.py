"""What the bot's database file says, read beside the bot or after its end."""

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tests.loopback import Channel

OPEN = ("pending", "claimed", "paused")
_SAID = "coalesce(results.note, quotes.text, sessions.name)"
"""What stands there now: a subject is told once, however often it was corrected."""
_SOURCE = """
    FROM announcements LEFT JOIN results ON results.id = announcements.result_id
    LEFT JOIN quotes ON quotes.id = announcements.quote_id
    LEFT JOIN sessions ON sessions.id = announcements.session_id
"""
_SUBJECTS = f"SELECT {_SAID} {_SOURCE} WHERE kind != 'reminder' GROUP BY 1 ORDER BY min(announcements.id)"
_REMINDERS = f"SELECT {_SAID}, min(due_at) {_SOURCE} WHERE kind = 'reminder' GROUP BY 1"
_DELIVERIES = f"""
    SELECT d.id, d.action, d.state, d.channel_id, d.due_at, d.attempts, {_SAID}
    {_SOURCE} JOIN deliveries AS d ON d.announcement_id = announcements.id ORDER BY d.id
"""

_UNSENT = """
    SELECT kind, action, state, reason, count(*)
    FROM announcements JOIN deliveries AS d ON d.announcement_id = announcements.id
    WHERE state != 'sent' GROUP BY 1, 2, 3, 4
"""


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox; `said` is what its message has to show by now: `R3 T7`, `Q4 T8`, `Heat 5`."""

    id: int
    action: str
    state: str
    channel_id: int
    due_at: str | None
    attempts: int
    said: str

    def is_due(self, now: datetime) -> bool:
        """Whether it should be on its way, also between two tries; what was typed should be always."""
        waits_for_its_time = self.said.startswith("Heat") and self.due_at is not None and not self.attempts
        return not waits_for_its_time or str(self.due_at) <= stored(now)


@dataclass(frozen=True)
class Ledger:
    """Everything that was committed: what was said, in that order, and the deliveries."""

    said: list[str]
    reminders: dict[str, str]
    deliveries: list[Delivery]

    def open(self, now: datetime) -> list[Delivery]:
        """What should be on its way."""
        return [d for d in self.deliveries if d.state in OPEN and d.is_due(now)]


def stored(instant: datetime) -> str:
    """An instant in UTC as SQLite keeps it, so that it can be compared."""
    return f"{instant:%Y-%m-%d %H:%M:%S.%f}"


def beside(file: Path) -> Ledger:
    """The ledger while the bot runs."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=5)) as db:
        return _read(db)


def afterwards(file: Path) -> Ledger:
    """The ledger after a kill, from a copy: the bot must find file and journal as the kill left them."""
    with tempfile.TemporaryDirectory() as folder:
        for part in (file, file.with_name(file.name + "-wal")):
            if part.exists():
                shutil.copy(part, folder)
        with closing(sqlite3.connect(Path(folder) / file.name)) as db:
            return _read(db)


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Keep the bot from writing: what it has heard meanwhile, it can't mark."""
    with closing(sqlite3.connect(file, timeout=5, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        yield
        db.execute("ROLLBACK")


def unsent(file: Path) -> list[str]:
    """What ended otherwise than sent, by kind, state and reason, with how many there are."""
    with closing(sqlite3.connect(file, timeout=5)) as db:
        rows = db.execute(_UNSENT).fetchall()
    return [" · ".join(map(str, row)) for row in rows]


def follow(file: Path, team: Channel, follower: Channel, leads: str) -> None:
    """Let another server's channel hear the team: no command does that yet."""
    values = (team.guild.id, follower.guild.id, follower.id, leads)
    with closing(sqlite3.connect(file, timeout=5)) as db, db:
        db.execute(
            "INSERT INTO follows (server_id, guild_id, channel_id, reminders) VALUES (?, ?, ?, ?)", values
        )


def _read(db: sqlite3.Connection) -> Ledger:
    return Ledger(
        [said for (said,) in db.execute(_SUBJECTS)],
        dict(db.execute(_REMINDERS).fetchall()),
        [Delivery(*row) for row in db.execute(_DELIVERIES)],
    )
