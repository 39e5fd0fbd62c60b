"""What many ask for is read once, until it has another version or its time is over."""

import asyncio
from datetime import timedelta

import pytest

from bot.errors import DatabaseFault, DatabaseFaultError
from bot.web.kept_readings import Holding, KeptReadings
from tests.clocks import utc

NOW = utc("2023-07-02 16:00")


class Pages:
    """What is read, and what was."""

    def __init__(self) -> None:
        self.reads: list[str] = []
        self.until = NOW + timedelta(minutes=1)
        self.kept = KeptReadings(self._read, most=2)

    async def _read(self, name: str) -> Holding[str]:
        self.reads.append(name)
        await asyncio.sleep(0)
        if name == "broken":
            raise DatabaseFaultError(DatabaseFault.SILENT)
        return Holding(name.upper(), self.until)

    async def get(self, name: str, version: int = 1, after: float = 0.0) -> str:
        return (await self.kept.get(name, version, NOW + timedelta(seconds=after))).value


async def test_a_crowd_has_a_thing_read_once_and_only_the_last_ones_are_kept() -> None:
    pages = Pages()
    assert await asyncio.gather(*(pages.get("a") for _ in range(5))) == ["A"] * 5
    assert await pages.get("a") == "A"
    assert pages.reads == ["a"]
    for name in ("b", "a", "c", "a", "b"):
        await pages.get(name)
    assert pages.reads == ["a", "b", "c", "b"]


async def test_it_is_read_anew_at_another_version_also_while_it_is_being_read_and_when_its_time_is_over() -> (
    None
):
    pages = Pages()
    await asyncio.gather(pages.get("a"), pages.get("a", version=2))
    await pages.get("a", version=2)
    assert len(pages.reads) == 2
    await pages.get("a", version=2, after=59.9)
    assert len(pages.reads) == 2
    await pages.get("a", version=2, after=60)
    assert len(pages.reads) == 3


async def test_a_fault_is_not_kept_not_even_one_that_nobody_waited_for() -> None:
    pages = Pages()
    for _ in range(2):
        with pytest.raises(DatabaseFaultError):
            await pages.get("broken")
    assert pages.reads == ["broken"] * 2
    gone = asyncio.create_task(pages.get("broken"))
    await asyncio.sleep(0)
    gone.cancel()
    await asyncio.sleep(0.01)
    with pytest.raises(DatabaseFaultError):
        await pages.get("broken")
    assert pages.reads == ["broken"] * 4
