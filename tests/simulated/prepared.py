"""Worlds with something done in them already: done once, and the database copied from then on.

Every world of `simulated` begins with the same servers, channels, roles and people under the same ids, so
that rows that were written in one are right in the next.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.storage.database import Database
from tests.simulated import TIMED, World, simulated
from tests.stores import Store

Prepare = Callable[[World], Awaitable[object]]


async def nothing_done(_world: World) -> None:
    """Nobody has run `/setup`."""


async def set_up(world: World) -> None:
    """`/setup` has been run with the ready season."""
    await world.setup()


async def set_up_with_times(world: World) -> None:
    """Spa has session times besides."""
    await set_up(world)
    await world.import_season(TIMED)


@asynccontextmanager
async def prepared(
    store: Store, prepare: Prepare, folder: Path, caplog: pytest.LogCaptureFixture
) -> AsyncIterator[World]:
    """A world on the Friday before Spa's races. A logged error that the test didn't clear fails it."""

    async def fill(database: Database) -> None:
        async with simulated(folder, database=database) as world:
            await prepare(world)

    async with simulated(folder, database=await store.fresh(prepare.__name__, fill)) as world:
        await world.settle()
        yield world
    assert not [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]
