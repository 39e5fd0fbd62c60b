from collections.abc import AsyncIterator

import pytest

from bot.storage.database import Database
from tests.clocks import FixedClock, utc
from tests.domain.examples import READY
from tests.services.house import House, make_house
from tests.stores import Store


@pytest.fixture
def house(database: Database, clock: FixedClock) -> House:
    """A server that isn't set up yet."""
    return make_house(database, clock)


async def set_up(database: Database) -> None:
    """A server with the season of 2023 and without reminders."""
    await make_house(database, FixedClock(utc("2023-07-05 12:00"))).set_up(READY, reminders="off")


@pytest.fixture
async def team(store: Store, clock: FixedClock) -> AsyncIterator[House]:
    """A server with the season of 2023, without reminders."""
    database = await store.fresh("ready", set_up)
    yield make_house(database, clock)
    await database.close()
