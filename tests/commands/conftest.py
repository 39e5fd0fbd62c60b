from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.simulated import World
from tests.simulated.prepared import nothing_done, prepared, set_up, set_up_with_times
from tests.stores import Store


@pytest.fixture
async def empty(store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """A server in which nobody has run `/setup`."""
    async with prepared(store, nothing_done, tmp_path, caplog) as world:
        yield world


@pytest.fixture
async def world(store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """A server that is set up with the ready season."""
    async with prepared(store, set_up, tmp_path, caplog) as world:
        yield world


@pytest.fixture
async def timed(store: Store, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> AsyncIterator[World]:
    """Spa has session times; it is noon in Belgium."""
    async with prepared(store, set_up_with_times, tmp_path, caplog) as world:
        world.clock.set(2023, 6, 30, 10)
        await world.settle()
        yield world
