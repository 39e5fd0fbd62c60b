"""A process that runs while a newer one has widened the schema: it goes on, and no older one is started."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import text

from bot.domain.outbox.delivery import DeliveryState
from bot.errors import StartupError
from bot.storage.database import Database
from bot.storage.migrate import VERSION_TABLE
from tests.clocks import FixedClock
from tests.services.friday import SEASON
from tests.services.house import HOME, House, make_house
from tests.stores import Store

WIDEN = (
    "CREATE TABLE of_a_later_version (id INTEGER PRIMARY KEY)",
    "ALTER TABLE results ADD COLUMN of_a_later_version TEXT",
    "ALTER TABLE deliveries ADD COLUMN of_a_later_version INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX of_a_later_version_too ON deliveries (of_a_later_version)",
    f"UPDATE {VERSION_TABLE} SET version_num = '9999'",  # noqa: S608 - our own words
)


@pytest.fixture
async def address(store: Store) -> str:
    """Of a database of the test's own: its schema won't be anybody else's."""
    return await store.address()


@pytest.fixture
async def older(address: str, clock: FixedClock) -> AsyncIterator[House]:
    """A process of today that runs, has read and written, and then a newer one widens the schema."""
    database = await Database.open(address)
    house = make_house(database, clock)
    await house.set_up(SEASON, reminders="1h")
    await house.result("race1", 20)
    await house.deliver()
    newer = await Database.open(address)
    await _run(newer, WIDEN)
    await newer.close()
    yield house
    await database.close()


async def _run(database: Database, statements: tuple[str, ...]) -> None:
    async with database.write() as tx:
        for statement in statements:
            await tx.execute(text(statement))


async def test_it_reads_writes_and_sends_as_before(older: House) -> None:
    await older.result("race1", 19)
    await older.result("race2", 18)
    sent = [delivered for delivered in await older.deliver() if delivered.state is DeliveryState.SENT]
    assert len(sent) == 2
    assert len((await older.use_cases.seasons.view(HOME)).results) == 2


async def test_it_can_not_be_started_again(older: House, address: str) -> None:
    with pytest.raises(StartupError, match="of a newer Pitboard"):
        await Database.open(address)
    await older.result("race2", 18)
