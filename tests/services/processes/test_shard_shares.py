"""Shards are divided fairly between processes, each of them to one at a time."""

from collections.abc import AsyncIterator

import pytest

from bot.services.processes.process_leases import ProcessLeases
from bot.services.processes.shard_shares import ShardShares
from bot.storage.database import Database
from tests.lost_leases import as_if_killed
from tests.stores import EACH_KIND, Store

COUNT = 4


class Process:
    """One that connects what it is given, and gives up what it owes, at each look."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.leases = ProcessLeases(database)
        self.shares = ShardShares(self.leases)
        self.connected: set[int] = set()

    async def look(self, count: int = COUNT) -> set[int]:
        await self.leases.appear()
        division = await self.shares.divide(count, self.connected)
        self.connected = set(division.mine - division.surplus)
        for number in division.surplus:
            await self.shares.give_up(division.count, number)
        return self.connected


@pytest.fixture
async def postgres(postgresql: Store) -> AsyncIterator[list[Process]]:
    """Three processes on one server's database."""
    url = await postgresql.address()
    processes = [Process(await Database.open(url)) for _ in range(3)]
    yield processes
    for process in processes:
        await process.leases.close()
        await process.database.close()


async def _settle(processes: list[Process]) -> list[int]:
    """How many shards each has, once all have looked twice; every shard is somebody's."""
    for process in (*processes, *processes):
        await process.look()
    everybodys = [number for process in processes for number in process.connected]
    assert sorted(everybodys) == list(range(COUNT))
    return sorted(len(process.connected) for process in processes)


async def test_who_comes_later_is_given_a_share_and_who_ends_leaves_it(postgres: list[Process]) -> None:
    one, two, three = postgres
    assert await one.look() == {0, 1, 2, 3}
    assert await two.look() == set()
    assert await _settle([one, two]) == [2, 2]
    assert await _settle([one, two, three]) == [1, 1, 2]
    await two.leases.close()
    assert await _settle([one, three]) == [2, 2]


async def test_who_is_about_to_end_leaves_all_at_once_though_it_still_holds_another_lease(
    postgres: list[Process],
) -> None:
    one, two, _ = postgres
    await one.look()
    assert await _settle([one, two]) == [2, 2]
    assert await one.leases.take("something to be finished") is not None
    await one.shares.leave()
    await one.leases.appear()  # as it does again and again
    assert await two.look() == {0, 1, 2, 3}
    assert one.leases.held("something to be finished") is not None


async def test_a_killed_ones_shards_are_taken_once_its_leases_have_run_out(postgres: list[Process]) -> None:
    one, two, _ = postgres
    await one.look()
    assert await _settle([one, two]) == [2, 2]
    await as_if_killed(one.database)
    assert await two.look() == {0, 1, 2, 3}


async def test_what_is_connected_is_taken_again_first(postgres: list[Process]) -> None:
    one, two, _ = postgres
    await one.look()
    await _settle([one, two])
    had = set(one.connected)
    await as_if_killed(one.database)
    await two.leases.renew()
    assert await one.look() == had


async def test_the_largest_number_of_shards_counts_and_nothing_is_held_of_the_smaller(
    postgres: list[Process],
) -> None:
    one, two, _ = postgres
    await one.look()
    await two.look(8)
    assert len(two.connected) == 4
    assert (await one.shares.divide(COUNT, one.connected)).count == 8
    assert len(await one.look(8)) == 4
    held = await one.leases.list_held("shard ")
    assert {lease.name.partition("/")[0] for lease in held} == {"shard 8"}


@EACH_KIND
async def test_a_single_process_has_all(database: Database) -> None:
    process = Process(database)
    assert await process.look() == {0, 1, 2, 3}
    assert await process.look() == {0, 1, 2, 3}
    await process.leases.close()


async def test_on_a_file_who_comes_later_stands_by(database: Database) -> None:
    other_database = await Database.open(database.url)
    one, two = Process(database), Process(other_database)
    assert await one.look() == {0, 1, 2, 3}
    assert await two.look() == set()
    assert await one.look() == {0, 1, 2, 3}
    await one.leases.close()
    await database.close()
    assert await two.look() == {0, 1, 2, 3}
    await two.leases.close()
    await other_database.close()
