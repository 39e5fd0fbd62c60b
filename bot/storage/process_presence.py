"""Which processes that share a database are alive: a claim of one that is gone may be freed at once.

A process holds a lock that ends with it, however it ends; nobody has to wait for a lease to run
out, and no clock is trusted.
"""

import fcntl
import glob
import os
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine


class Presence(Protocol):
    """Shows that a process, by the name it claims rows under, is there."""

    async def appear(self, owner: str) -> None:
        """Be there as `owner` until `leave`, or until the process ends; called again, make sure of it."""
        ...

    async def is_gone(self, owner: str) -> bool:
        """Whether no process of that name is there any more."""
        ...

    async def leave(self) -> None:
        """Be there no more."""
        ...


class FilePresence:
    """For a SQLite file: each process holds a locked file beside it (POSIX `flock`)."""

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


class SessionPresence:
    """For PostgreSQL: each process holds an advisory lock on a connection of its own."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._connection: AsyncConnection | None = None

    async def appear(self, owner: str) -> None:
        """Take the lock of that name, anew where the connection that held it was lost."""
        if await self._is_there():
            return
        await self.leave()
        self._connection = await self._engine.connect()
        await self._try_lock(self._connection, owner)

    async def is_gone(self, owner: str) -> bool:
        """Whether its lock is free."""
        async with self._engine.connect() as other:
            is_free = await self._try_lock(other, owner)
            if is_free:
                await other.execute(text("SELECT pg_advisory_unlock(:key)"), {"key": _key(owner)})
            return is_free

    async def leave(self) -> None:
        """End the connection, and the lock with it."""
        if self._connection is None:
            return
        with suppress(SQLAlchemyError):  # it may have ended by itself
            await self._connection.invalidate()
            await self._connection.close()
        self._connection = None

    async def _is_there(self) -> bool:
        if self._connection is None:
            return False
        try:
            await self._connection.execute(text("SELECT 1"))
            await self._connection.commit()
        except SQLAlchemyError:
            return False
        return True

    @staticmethod
    async def _try_lock(connection: AsyncConnection, owner: str) -> bool:
        answer = await connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _key(owner)})
        await connection.commit()
        return bool(answer.scalar())


def _key(owner: str) -> int:
    """A 60-bit number from the owner's name, which is hexadecimal."""
    return int(owner[:15], 16)


async def others_at_work(tx: AsyncConnection) -> bool:
    """Whether a bot uses the database of this connection.

    On PostgreSQL: whether anybody else is connected to it, for a bot that only starts holds no lock yet.
    """
    if tx.dialect.name == "sqlite":
        return _is_file_in_use(Path(str(tx.engine.url.database)))
    count = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
        "AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )
    return bool((await tx.execute(count)).scalar())


def _is_file_in_use(database: Path) -> bool:
    for path in database.parent.glob(f"{glob.escape(database.name)}.*.alive"):
        descriptor = _try_lock(path)
        if descriptor is None:
            return True
        _drop(path, descriptor)
    return False
