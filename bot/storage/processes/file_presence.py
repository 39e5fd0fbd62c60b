"""Which processes use a SQLite file: each holds a lock beside it that ends with it, however it ends.

Nobody has to wait for anything to run out, and no clock is trusted.
"""

import fcntl
import glob
import os
from contextlib import suppress
from pathlib import Path


class FilePresence:
    """Shows that a process, by the name it claims rows under, is there: by a locked file (POSIX `flock`)."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._descriptors: dict[Path, int] = {}

    async def appear(self, owner: str) -> None:
        """Lock a file of one's own."""
        path = self._path(owner)
        if path in self._descriptors:
            return
        self._descriptors[path] = _try_lock(path) or 0

    async def is_gone(self, owner: str) -> bool:
        """Whether its file can be locked, or isn't there; what a dead one left is tidied away."""
        path = self._path(owner)
        if path in self._descriptors:
            return False
        if not path.exists():
            return True
        descriptor = _try_lock(path)
        if descriptor is None:
            return False
        _drop(path, descriptor)
        return True

    def has_others(self) -> bool:
        """Whether files of other processes are there, which may have ended."""
        pattern = f"{glob.escape(self._database.name)}.*.alive"
        return any(path not in self._descriptors for path in self._database.parent.glob(pattern))

    async def leave(self) -> None:
        """Let go of the file."""
        while self._descriptors:
            _drop(*self._descriptors.popitem())

    def _path(self, owner: str) -> Path:
        return self._database.with_name(f"{self._database.name}.{owner}.alive")


def _try_lock(path: Path) -> int | None:
    """The descriptor of the file, locked; None while another holds it."""
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    return descriptor


def _drop(path: Path, descriptor: int) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
    os.close(descriptor)


def is_file_in_use(database: Path) -> bool:
    """Whether any process uses the file."""
    for path in database.parent.glob(f"{glob.escape(database.name)}.*.alive"):
        descriptor = _try_lock(path)
        if descriptor is None:
            return True
        _drop(path, descriptor)
    return False
