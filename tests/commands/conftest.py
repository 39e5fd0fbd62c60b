import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.simulated import TIMED, World, simulated


@pytest.fixture
async def empty(file: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """A server in which nobody has run `/setup`. A logged error that the test didn't clear fails it."""
    async with simulated(file.parent) as world:
        yield world
    assert not [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]


@pytest.fixture
async def world(empty: World) -> World:
    """A server that is set up with the ready season, on the Friday before Spa's races."""
    await empty.setup()
    return empty


@pytest.fixture
async def timed(world: World) -> World:
    """Spa has session times; it is the Friday before the races."""
    await world.import_season(TIMED)
    world.clock.set(2023, 6, 30, 10)
    await world.settle()
    return world
