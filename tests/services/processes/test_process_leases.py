"""A lease is one process's at a time; who was away too long knows by itself that it is no longer theirs."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.domain.processes.lease_names import PRESENCE
from bot.services.processes import process_leases
from bot.services.processes.process_leases import ProcessLeases
from bot.storage.database import Database
from bot.storage.processes import leases
from bot.storage.tables import leases as lease_rows
from tests.conftest import nothing
from tests.lost_leases import as_if_killed
from tests.stores import EACH_KIND, Store

NAME = "courier"


class Boot:
    """The seconds since the machine was started, moved by a test."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def boot(monkeypatch: pytest.MonkeyPatch) -> Boot:
    clock = Boot()
    monkeypatch.setattr(process_leases, "boot_seconds", clock)
    return clock


@pytest.fixture
async def other_database(database: Database) -> AsyncIterator[Database]:
    """The same one as another process has it open."""
    opened = await Database.open(database.url)
    yield opened
    await opened.close()


@EACH_KIND
async def test_one_process_has_it_until_it_lets_go_and_the_next_has_a_higher_number(
    database: Database, other_database: Database
) -> None:
    one, two = ProcessLeases(database), ProcessLeases(other_database)
    first = await one.take(NAME)
    assert first is not None
    assert await one.take(NAME) == one.held(NAME) == first
    assert await two.take(NAME) is None
    await one.renew()
    assert await two.take(NAME) is None
    await one.close()
    assert one.held(NAME) is None
    second = await two.take(NAME)
    assert second is not None
    assert second.number > first.number
    await one.release(NAME)
    assert two.held(NAME) == second
    await two.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_who_does_not_renew_holds_it_no_more_and_another_takes_it(
    database: Database, other_database: Database, boot: Boot
) -> None:
    one, two = ProcessLeases(database), ProcessLeases(other_database)
    first = await one.take(NAME)
    assert first is not None
    boot.seconds += process_leases.LEASE_S
    assert one.held(NAME) is None
    await one.renew()  # nobody has taken it: it goes on
    assert one.held(NAME) == first
    await as_if_killed(database)
    second = await two.take(NAME)
    assert second is not None
    assert second.number == first.number + 1
    async with database.write() as tx:
        assert not await leases.is_held(tx, first)
        assert await leases.is_held(tx, second)
    await one.renew()
    assert one.held(NAME) is None
    assert await one.take(NAME) is None


@pytest.mark.parametrize("kind", ["sqlite"])
async def test_beside_a_file_it_is_free_as_soon_as_its_holder_has_ended(
    database: Database, other_database: Database
) -> None:
    one, two = ProcessLeases(database), ProcessLeases(other_database)
    assert await one.take(NAME) is not None
    assert await two.take(NAME) is None
    await as_if_killed(database)
    assert await two.take(NAME) is not None


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_each_process_on_a_server_shows_that_it_is_there(
    database: Database, other_database: Database
) -> None:
    one, two = ProcessLeases(database), ProcessLeases(other_database)
    await one.appear()
    await two.appear()
    async with database.read() as tx:
        present = await leases.list_held(tx, PRESENCE)
    assert {lease.holder for lease in present} == {one.holder, two.holder}
    await two.close()
    async with database.read() as tx:
        assert await leases.list_held(tx) == [lease for lease in present if lease.holder == one.holder]
    await as_if_killed(database)
    await two.appear()  # what a killed one left goes with the next that comes
    async with database.read() as tx:
        everybody = [row.holder for row in await tx.execute(lease_rows.select())]
    assert everybody == [two.holder]


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_a_lease_of_a_clock_that_was_set_back_since_is_free(database: Database) -> None:
    one, two = ProcessLeases(database), ProcessLeases(database)
    await one.take(NAME)
    async with database.write() as tx:
        in_an_hour = lease_rows.c.until + 3600
        await tx.execute(lease_rows.update().values(until=in_an_hour))
    assert await two.take(NAME) is not None


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_many_at_once_and_one_has_it(store: Store) -> None:
    first = await store.fresh("empty", nothing)
    databases = [first, *[await Database.open(first.url) for _ in range(4)]]
    taken = await asyncio.gather(*(ProcessLeases(database).take(NAME) for database in databases))
    assert len([lease for lease in taken if lease is not None]) == 1
    for database in databases:
        await database.close()


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_it_is_renewed_as_long_as_the_process_runs(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_leases, "RENEWED_EVERY_S", 0.01)
    one = ProcessLeases(database)
    one.start()
    lease = await one.take(NAME)
    await as_if_killed(database)
    async with asyncio.timeout(5):
        while True:
            await asyncio.sleep(0.02)
            async with database.read() as tx:
                if await leases.find(tx, NAME) == lease:
                    break
    await one.close()
