"""Whether the running bot is alive: it writes a file, and `python -m bot health` looks how long ago."""

import sys
import tempfile
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from bot.clock import SystemClock

BEAT_EVERY = timedelta(seconds=15)
"""How often the running bot calls `beat`."""
DEAD_AFTER = timedelta(seconds=60)
"""Silence of this length is a bot that hangs or is gone: four beats."""


def heartbeat_path(database_url: str) -> Path:
    """Where the bot of this database beats: beside a database file, else in the folder for temporary files.

    One file for one database, so that two bots on one machine don't vouch for each other.
    """
    file = database_url.partition("?")[0].partition(":///")[2]
    if database_url.startswith("sqlite") and file not in {"", ":memory:"} and not file.startswith("file:"):
        return Path(f"{file}.heartbeat")
    name = sha256(database_url.encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"pitboard-{name}.heartbeat"


def beat(path: Path, ailment: str = "") -> None:
    """Say that the bot lives, and what it suffers from; its folder is made if need be.

    Raises:
        OSError: the place can't be written.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(ailment, encoding="utf-8")


def check(path: Path) -> int:
    """The exit status of `python -m bot health`: 0 after a healthy beat in the last 60 s, else 1 and why."""
    ailment = ailment_of(path)
    if ailment:
        sys.stderr.write(f"Pitboard is not healthy: {ailment}\n")
        return 1
    return 0


def ailment_of(path: Path) -> str:
    """What the bot that beats there suffers from, or that none does; empty while one is well.

    A beat from the future counts as none: the clock was set back, and the file says nothing.
    """
    try:
        silence = SystemClock().now().timestamp() - path.stat().st_mtime
        ailment = path.read_text(encoding="utf-8")
    except OSError as error:
        return f"no heartbeat at {path}: {error.strerror}"
    if abs(silence) > DEAD_AFTER.total_seconds():
        return f"the last heartbeat was {silence:.0f} s ago"
    return ailment
