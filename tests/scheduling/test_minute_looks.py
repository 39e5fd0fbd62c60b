import asyncio

import pytest

from bot.errors import DatabaseFault, DatabaseFaultError
from bot.scheduling.minute_looks import MinuteLooks


async def test_what_the_database_cannot_do_is_the_databases_to_log(caplog: pytest.LogCaptureFixture) -> None:
    async def look() -> None:
        raise DatabaseFaultError(DatabaseFault.FULL)

    await MinuteLooks("A look", look).look_once()
    assert caplog.text == ""


async def test_who_is_woken_looks_soon_and_not_at_every_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.scheduling.minute_looks.SHORTEST_PAUSE", 0.01)
    looks: list[int] = []
    second_look = asyncio.Event()

    async def look() -> None:
        looks.append(1)
        if len(looks) > 1:
            second_look.set()

    minute_looks = MinuteLooks("A look", look)
    minute_looks.start()
    await asyncio.sleep(0)
    for _ in range(10):
        minute_looks.wake()
    await asyncio.wait_for(second_look.wait(), 5)
    await minute_looks.close()
    assert len(looks) == 2


async def test_a_look_under_way_ends_before_the_looks_are_closed() -> None:
    begun, ended = asyncio.Event(), asyncio.Event()

    async def look() -> None:
        begun.set()
        await asyncio.sleep(0.05)
        ended.set()

    looks = MinuteLooks("A look", look)
    looks.start()
    await begun.wait()
    await looks.close()
    assert ended.is_set()
