import asyncio
import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.clocks import FixedClock, utc
from tests.conftest import url_of
from tests.domain.examples import READY
from tests.services.house import House, make_house


@pytest.fixture
def house(database: Database, clock: FixedClock) -> House:
    """A server that isn't set up yet."""
    return make_house(database, clock)


@pytest.fixture(scope="session")
def ready(migrated: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of a server with the season of 2023 and without reminders: made once."""
    file = Path(shutil.copy(migrated, tmp_path_factory.mktemp("ready")))

    async def make() -> None:
        database = await Database.open(url_of(file))
        await make_house(database, FixedClock(utc("2023-07-05 12:00"))).set_up(READY, reminders="off")
        await database.close()

    asyncio.run(make())
    return file


@pytest.fixture
async def team(ready: Path, tmp_path: Path, clock: FixedClock) -> AsyncIterator[House]:
    """A server with the season of 2023, without reminders."""
    database = await Database.open(url_of(Path(shutil.copy(ready, tmp_path))))
    yield make_house(database, clock)
    await database.close()
