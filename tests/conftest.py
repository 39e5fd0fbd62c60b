"""What many tests stand on: a real database of their own, a clock that stands still, a season."""

import asyncio
import gc
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from bot.domain.season.season import Season
from bot.logs import LIBRARY_LEVELS
from bot.storage.database import Database
from tests.clocks import FixedClock, utc
from tests.domain.examples import READY
from tests.shared_statements import share_statements
from tests.sqlite_at_once import ask_at_once
from tests.stores import PostgresStore, SqliteStore, Store, postgres

WAITING = tuple(f"tests/{folder}/" for folder in ("bench", "crash", "e2e", "operations", "worker"))
"""Where tests wait for whole processes and their timers most of the time."""

settings.register_profile("house", deadline=None)  # how long an example takes is the machine's affair
settings.load_profile("house")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Spread the tests that mostly wait over a run on all cores: while one waits, another has the core."""
    waiting = [item for item in items if item.nodeid.startswith(WAITING)]
    busy = [item for item in items if not item.nodeid.startswith(WAITING)]
    if not waiting or not busy or "PYTEST_XDIST_WORKER" not in os.environ:
        return
    apart = len(busy) / len(waiting)
    places = {item: number * apart for number, item in enumerate(waiting)}
    places |= {item: float(number) for number, item in enumerate(busy)}
    items.sort(key=places.__getitem__)


gc.set_threshold(
    20_000, 20, 50
)  # 6,800 tests are mostly things that stay: looked through less often, a tenth is saved


def pytest_collection_finish() -> None:
    """What is imported stays: whoever looks for garbage from now on needn't look at it."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def frozen() -> Iterator[None]:
    """A bot that is ready looks through what its process has loaded; the tests' has more, and many bots."""
    with patch("bot.client.gc"):
        yield


@pytest.fixture(scope="session", autouse=True)
def quick_database() -> Iterator[None]:
    """What one test had put into SQL, the next needn't; and no thread is asked."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        share_statements(monkeypatch)
        ask_at_once(monkeypatch)
        yield


def url_of(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database as the migrations leave it: made once, because that takes longest."""
    file = tmp_path_factory.mktemp("migrated") / "pitboard.db"

    async def make() -> None:
        await (await Database.open(url_of(file))).close()

    asyncio.run(make())
    return file


@pytest.fixture
def file(migrated: Path, tmp_path: Path) -> Path:
    """A fresh database file."""
    return Path(shutil.copy(migrated, tmp_path))


@pytest.fixture(scope="session")
def sqlite(tmp_path_factory: pytest.TempPathFactory) -> SqliteStore:
    """Where SQLite's files are."""
    return SqliteStore(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql() -> Iterator[PostgresStore]:
    """A PostgreSQL that this test session started. Its socket's path has to be short."""
    with tempfile.TemporaryDirectory(prefix="pg-") as folder, postgres(Path(folder)) as store:
        yield store


@pytest.fixture
def kind() -> str:
    """The kind of database; what is tested on both is marked `EACH_KIND`, or its folder has this fixture."""
    return "sqlite"


@pytest.fixture
def store(request: pytest.FixtureRequest, kind: str) -> Store:
    """Where that kind of database is kept. It keeps one at a time."""
    found: Store = request.getfixturevalue(kind)
    return found


@pytest.fixture
async def database(store: Store) -> AsyncIterator[Database]:
    """A fresh database, open."""
    opened = await store.fresh("empty", nothing)
    yield opened
    await opened.close()


async def nothing(_database: Database) -> None:
    """What an empty database is filled with."""


@pytest.fixture
def clock() -> FixedClock:
    """The Wednesday after Spa."""
    return FixedClock(utc("2023-07-05 12:00"))


@pytest.fixture
def spa() -> Season:
    """The ready season of 2023, not stored."""
    return READY


@pytest.fixture
def process_logging() -> Iterator[None]:
    """Logging is the process's own: whoever sets it up leaves it as pytest had it."""
    root = logging.getLogger()
    handlers, level, hook = root.handlers[:], root.level, sys.excepthook
    root.handlers.clear()  # or force=True would close pytest's own
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    sys.excepthook = hook
    logging.captureWarnings(capture=False)
    for name in LIBRARY_LEVELS:
        logging.getLogger(name).setLevel(logging.NOTSET)
    for name in ("discord.client", "discord.app_commands.tree", "aiohttp.server"):
        logging.getLogger(name).filters.clear()
