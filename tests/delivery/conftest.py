import logging
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.conftest import nothing
from tests.simulated import World, simulated
from tests.stores import Store


@pytest.fixture
async def empty(tmp_path: Path, caplog: pytest.LogCaptureFixture, store: Store) -> AsyncIterator[World]:
    """A server in which nobody has run `/setup`. A logged error that the test didn't clear fails it."""
    async with simulated(tmp_path, database=await store.fresh("empty", nothing)) as world:
        yield world
    assert not [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.ERROR]


@pytest.fixture
async def world(empty: World) -> World:
    """A server that is set up with the ready season, on the Friday before Spa's races."""
    await empty.setup()
    return empty
