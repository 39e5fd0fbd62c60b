"""A database that was lived in, and all that is in one."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.press.photo import Hanging, Picture
from bot.storage.database import Database
from bot.storage.tables import METADATA
from tests.clocks import FixedClock, utc
from tests.services.friday import on_friday
from tests.services.house import HOME, PETRA, make_house
from tests.stores import Store


async def rows(database: Database) -> dict[str, list[tuple[Any, ...]]]:
    async with database.read() as tx:
        return {name: await rows_of(tx, name) for name in METADATA.tables}


def as_restored(stored: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    """The same rows, with every lease released: whoever held one isn't where they were restored."""
    released = [(name, "", number, 0.0) for name, _, number, _ in stored["leases"]]
    return stored | {"leases": released}


async def rows_of(tx: AsyncConnection, name: str) -> list[tuple[Any, ...]]:
    table = METADATA.tables[name]
    columns = [column for column in table.columns if column.name != "revision"]  # another one at each write
    return [tuple(row) for row in await tx.execute(select(*columns).order_by(*table.primary_key.columns))]


@pytest.fixture
def kind() -> str:
    """What is marked `EACH_KIND` is tried on both."""
    return "sqlite"


@pytest.fixture
async def lived_in(store: Store) -> AsyncIterator[Database]:
    """Where a weekend's results, quotes, photos, reminders, changes and a preview are kept."""
    database = await store.fresh("lived_in", _live_in)
    yield database
    await database.close()


async def _live_in(database: Database) -> None:
    house = await on_friday(make_house(database, FixedClock(utc("2023-06-30 10:00"))))
    house.clock.set("2023-07-01 18:00")
    photo = Hanging(Picture(b"a picture"), "Jane", "Andreas")
    await house.result("race1", 20, overall=26, note="Rain, brave Übernahme & 日本", photo=photo)
    await house.quote("Andreas Bäckman", "“Tough”, but\nwe made it.")
    await house.use_cases.recaps.draft(HOME, None, PETRA)
    await house.deliver()
    await house.use_cases.process_leases.close()
