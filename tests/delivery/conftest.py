from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.simulated import World
from tests.simulated.prepared import nothing_done, prepared, set_up
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
