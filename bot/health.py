"""Whether the running bot is alive: it writes a file, and `python -m bot health` looks how long ago.

Of several processes of one bot on one machine each has a file of its own, locked as long as the process
lives: one that hangs is told from one that has ended, whatever the others do.
"""

import fcntl
import glob
import os
import secrets
import sys
import tempfile
from contextlib import suppress
from datetime import timedelta
from hashlib import sha256
from math import inf
from pathlib import Path

from bot.clock import SystemClock

BEAT_EVERY = timedelta(seconds=15)
"""How often a running bot's heart beats."""
DEAD_AFTER = timedelta(seconds=60)
"""Silence of this length is a bot that hangs or is gone: four beats."""


def heartbeat_path(database_url: str) -> Path:
    """Where the processes of this database's bot beat: beside its file, else where temporary files are.

    Their files' names begin so: two bots on one machine don't vouch for each other.
    """
    file = database_url.partition("?")[0].partition(":///")[2]
    if database_url.startswith("sqlite") and file not in {"", ":memory:"} and not file.startswith("file:"):
        return Path(f"{file}.heartbeat")
    name = sha256(database_url.encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"pitboard-{name}.heartbeat"


class Heart:
    """The heart of one process: its beats lie in a file at a `heartbeat_path`."""

    def __init__(self, place: Path) -> None:
        self._path = place.with_name(f"{place.name}.{secrets.token_hex(4)}")
        self._descriptor: int | None = None

    def beat(self, ailment: str = "") -> None:
        """Say that the process lives, and what it suffers from; the file's folder is made if need be.

        Raises:
            OSError: the place can't be written.
        """
        if self._descriptor is None or not self._path.exists():
            self._descriptor = self._new_file()
        words = ailment.encode()
        os.pwrite(self._descriptor, words, 0)
        os.ftruncate(self._descriptor, len(words))
        os.utime(self._descriptor)

    def _new_file(self) -> int:
        if self._descriptor is not None:  # somebody has tidied it away
            os.close(self._descriptor)
        self._path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self._path, os.O_CREAT | os.O_RDWR, 0o644)
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        return descriptor

    def stop(self) -> None:
        """The process ends: nobody looks for its beats any more."""
        if self._descriptor is None:
            return
        self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        self._descriptor = None


def check(place: Path) -> int:
    """The exit status of `python -m bot health`: 0 where each process there is well, else 1 and why."""
    ailment = ailment_of(place)
    if ailment:
        sys.stderr.write(f"Pitboard is not healthy: {ailment}\n")
        return 1
    return 0


def ailment_of(place: Path) -> str:
    """What a process that beats there suffers from, or that none does; empty while all are well."""
    beats = beats_at(place)
    if not beats:
        return f"no heartbeat at {place}"
    for path in beats:
        ailment = _ailment_at(path)
        if ailment:
            return ailment
    return ""


def beats_at(place: Path) -> list[Path]:
    """The files of the processes that live; what a dead one left is tidied away a minute later."""
    beats = []
    for path in sorted(place.parent.glob(f"{glob.escape(place.name)}.*")):
        if _is_locked(path):
            beats.append(path)
        elif _silence_s(path) > DEAD_AFTER.total_seconds():  # before that one may be about to be locked
            with suppress(OSError):
                path.unlink()
    return beats


def _is_locked(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:  # another user's, which nobody can read, or it has just ended
        return False
    return False


def _silence_s(path: Path) -> float:
    """Seconds since its last beat, less than 0 where that is of the future; endless without one."""
    try:
        return SystemClock().now().timestamp() - path.stat().st_mtime
    except OSError:
        return inf


def _ailment_at(path: Path) -> str:
    """A beat from the future counts as none: the clock was set back, and the file says nothing."""
    silence = _silence_s(path)
    if abs(silence) > DEAD_AFTER.total_seconds():
        return f"the last heartbeat was {silence:.0f} s ago"
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        return f"the heartbeat at {path} can't be read: {error.strerror}"
