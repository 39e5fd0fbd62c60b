"""One process at a time opens a database's file; a server's database has its own turns."""

import asyncio
from pathlib import Path

import pytest

from bot.storage.processes.opening_turn import turn_to_open
from tests.conftest import url_of


async def open_in_turn(url: str, order: list[str]) -> None:
    async with turn_to_open(url):
        order.append("in")
        await asyncio.sleep(0.02)
        order.append("out")


async def test_who_comes_second_waits_and_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO", "bot")
    order: list[str] = []
    url = url_of(tmp_path / "pitboard.db")
    await asyncio.gather(*(open_in_turn(url, order) for _ in range(2)))
    assert order == ["in", "out"] * 2
    assert caplog.messages == ["Waiting until another process has opened the database"]


@pytest.mark.parametrize("url", [url_of(Path("/none/pitboard.db")), "postgresql+asyncpg://127.0.0.1:9/name"])
async def test_nobody_waits_for_a_folder_that_is_not_there_or_a_server(url: str) -> None:
    order: list[str] = []
    await asyncio.gather(*(open_in_turn(url, order) for _ in range(2)))
    assert order == ["in", "in", "out", "out"]
