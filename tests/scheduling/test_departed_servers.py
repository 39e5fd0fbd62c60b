"""The look at servers that the bot was removed from goes on, whatever stumbles."""

import asyncio
import logging
from typing import Any

import pytest

from bot.scheduling import minute_looks
from bot.scheduling.departed_servers import DepartedServers


class Stumbling:
    """Forgetting that fails the first time."""

    def __init__(self) -> None:
        self.looks = 0
        self.second_look = asyncio.Event()

    async def due(self) -> list[int]:
        self.looks += 1
        if self.looks == 1:
            raise OSError("the database is away")
        self.second_look.set()
        return []


async def never(_server_id: int) -> bool:
    return False


async def test_a_look_that_stumbles_is_logged_and_the_next_one_comes(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(minute_looks, "LOOK_EVERY", 0.001)
    stumbling: Any = Stumbling()
    watch = DepartedServers(stumbling, never)
    await watch.close()  # it never began
    watch.start()
    await asyncio.wait_for(stumbling.second_look.wait(), 5)
    await watch.close()
    (record,) = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "stumbled" in record.getMessage()
