"""Which processes use a SQLite file: each holds a lock beside it that ends with it, however it ends.

Nobody has to wait for anything to run out, and no clock is trusted.
"""

import asyncio
import fcntl
import glob
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

_TRIED_AGAIN_AFTER_S = 0.01


class FilePresence:
    """Shows that a process, by the name it claims rows under, is there: by a locked file (POSIX `flock`)."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._descriptors: dict[Path, int] = {}

    async def appear(self, owner: str) -> None:
        """Lock a file of one's own, also where somebody just tries whether it is locked and drops it."""
        path = self._path(owner)
        while path not in self._descriptors:
            descriptor = _try_lock(path)
            if descriptor is not None and _is_file_of(descriptor, path):
                self._descriptors[path] = descriptor
                return
            if descriptor is not None:
                os.close(descriptor)
            await asyncio.sleep(_TRIED_AGAIN_AFTER_S)

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
        """Whether other processes are there; what those left that were killed is tidied away."""
        return _is_any_there(path for path in _files_of(self._database) if path not in self._descriptors)

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


def _is_file_of(descriptor: int, path: Path) -> bool:
    """Whether the open file is still the one of that name."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _drop(path: Path, descriptor: int) -> None:
    with suppress(FileNotFoundError):
        path.unlink()
    os.close(descriptor)


def is_file_in_use(database: Path) -> bool:
    """Whether any process uses the file."""
    return _is_any_there(_files_of(database))


def _files_of(database: Path) -> Iterator[Path]:
    return database.parent.glob(f"{glob.escape(database.name)}.*.alive")


def _is_any_there(paths: Iterable[Path]) -> bool:
    for path in paths:
        descriptor = _try_lock(path)
        if descriptor is None:
            return True
        _drop(path, descriptor)
    return False
