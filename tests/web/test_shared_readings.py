"""Many questions share a reading, but none is answered by one that began before it was asked."""

import asyncio
from collections.abc import Collection

import pytest

from bot.web.shared_readings import SharedReadings


class Page:
    """What is read: a number that changes, and reading it takes a moment."""

    def __init__(self) -> None:
        self.number = 0
        self.readings = 0
        self.fault: Exception | None = None
        self.readable = asyncio.Event()

    async def read(self, names: Collection[str]) -> dict[str, int]:
        self.readings += 1
        number, fault = self.number, self.fault
        await self.readable.wait()
        if fault is not None:
            raise fault
        return dict.fromkeys(names, number)


@pytest.fixture
def page() -> Page:
    return Page()


async def test_who_asks_together_shares_one_reading_and_each_later_one_sees_what_changed(page: Page) -> None:
    shared = SharedReadings(page.read)
    first = [asyncio.create_task(shared.get("/")) for _ in range(50)]
    await asyncio.sleep(0.01)
    page.number = 1
    later = [asyncio.create_task(shared.get("/")) for _ in range(50)]
    await asyncio.sleep(0.01)
    assert page.readings == 1
    page.readable.set()
    assert set(await asyncio.gather(*first)) == {0}
    assert set(await asyncio.gather(*later)) == {1}
    assert page.readings == 2
    page.number = 2
    assert await shared.get("/") == 2


async def test_several_pages_are_read_together_and_what_there_is_not_is_nothing(page: Page) -> None:
    async def read(names: Collection[str]) -> dict[str, int]:
        return await page.read([name for name in names if name != "nobody"])

    shared = SharedReadings(read)
    page.readable.set()
    pages = await asyncio.gather(*(shared.get(name) for name in ("one", "other", "nobody")))
    assert pages == [0, 0, None]
    assert page.readings == 1


async def test_a_fault_is_everybodys_who_shares_it_and_nobody_elses(page: Page) -> None:
    page.fault = OSError("the disk is full")
    shared = SharedReadings(page.read)
    first = [asyncio.create_task(shared.get("/")) for _ in range(3)]
    await asyncio.sleep(0.01)
    next_one = asyncio.create_task(shared.get("/"))
    page.fault = None
    page.readable.set()
    faults = await asyncio.gather(*first, return_exceptions=True)
    assert [str(fault) for fault in faults] == ["the disk is full"] * 3
    assert await next_one == 0


async def test_who_goes_away_takes_nothing_from_the_others(page: Page) -> None:
    shared = SharedReadings(page.read)
    gone, patient = (asyncio.create_task(shared.get("/")) for _ in range(2))
    await asyncio.sleep(0.01)
    gone.cancel()
    page.readable.set()
    assert await patient == 0
    assert gone.cancelled()
