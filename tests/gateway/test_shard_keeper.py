"""A process connects what it is given, gives up what it owes, and lets go of all of it when it ends."""

import asyncio
from collections.abc import AsyncIterator, Callable, Collection
from typing import Any

import pytest

from bot.domain.processes.shards import ShardDivision
from bot.errors import DatabaseFault, DatabaseFaultError
from bot.gateway import shard_keeper
from bot.gateway.shard_keeper import ShardKeeper

PROCESS = "0123456789abcdef"
OTHER = "3f2a91c0aaaaaaaa"


class Connections:
    """As `ShardConnections` are, on no network: a shard's servers are known once `note_shown` says so."""

    def __init__(self) -> None:
        self.connected: set[int] = set()
        self.shown: set[int] = set()
        self.counts: list[int] = []
        self.asked_for: frozenset[int] = frozenset()
        self.connects: list[int] = []

    def count(self, count: int) -> None:
        self.counts.append(count)

    def ask_for(self, numbers: frozenset[int]) -> None:
        self.asked_for = numbers

    async def connect(self, number: int) -> None:
        self.connects.append(number)
        self.connected.add(number)

    async def drop(self, number: int) -> None:
        self.connected.discard(number)
        self.shown.discard(number)

    async def hang_up(self) -> None:
        self.connected.clear()


class Shares:
    """As `ShardShares` are, divided by the test."""

    process = PROCESS

    def __init__(self, division: ShardDivision) -> None:
        self.division = division
        self.fault: Exception | None = None
        self.looks = 0
        self.asked_counts: list[int] = []
        self.given_up: list[tuple[int, int]] = []
        self.has_left = False

    async def divide(self, count: int, _connected: Collection[int]) -> ShardDivision:
        self.looks += 1
        self.asked_counts.append(count)
        if self.fault is not None:
            raise self.fault
        return self.division

    async def give_up(self, count: int, number: int) -> None:
        self.given_up.append((count, number))

    async def leave(self) -> None:
        self.has_left = True
        if self.fault is not None:
            raise self.fault


class Turns:
    """Nobody waits."""

    def __init__(self) -> None:
        self.buckets: list[int] = []
        self.used: list[int] = []
        self.fault: Exception | None = None

    async def use(self, bucket: int) -> None:
        self.used.append(bucket)
        if self.fault is not None:
            raise self.fault

    async def take(self, bucket: int) -> None:
        self.buckets.append(bucket)
        if self.fault is not None:
            raise self.fault


class Kept:
    """A keeper with what it works with; `ready` counts how often it has said so."""

    def __init__(self, setting: int | None = None) -> None:
        self.connections = Connections()
        self.shares = Shares(divided(4, mine={0, 1}, others={2, 3}))
        self.turns = Turns()
        self.ready = 0
        parts: tuple[Any, Any, Any] = (self.connections, self.shares, self.turns)
        self.keeper = ShardKeeper(*parts, setting, self._note_ready)

    def _note_ready(self) -> None:
        self.ready += 1

    async def until(self, is_so: Callable[[], bool]) -> None:
        async with asyncio.timeout(5):
            while not is_so():  # noqa: ASYNC110 - what the keeper does has no event
                await asyncio.sleep(0.001)

    async def looked_twice(self) -> None:
        """Until a whole look has come and gone."""
        looks = self.shares.looks
        await self.until(lambda: self.shares.looks >= looks + 2)


def divided(
    count: int, mine: Collection[int], surplus: Collection[int] = (), others: Collection[int] = ()
) -> ShardDivision:
    return ShardDivision(count, frozenset(mine), frozenset(surplus), dict.fromkeys(others, OTHER))


@pytest.fixture
async def kept(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Kept]:
    monkeypatch.setattr(shard_keeper, "LOOK_EVERY_S", 0.001)
    kept = Kept()
    yield kept
    await kept.keeper.close()


async def test_it_connects_its_share_each_in_the_turn_of_its_bucket_and_is_ready_once_all_are_shown(
    kept: Kept,
) -> None:
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    assert kept.connections.connects == [0, 1]
    assert kept.turns.buckets == [0, 0]
    assert kept.connections.asked_for == {0, 1}
    kept.keeper.note_shown(0)
    await kept.looked_twice()
    assert kept.ready == 0
    kept.keeper.note_shown(1)
    await kept.looked_twice()
    assert kept.ready == 1


async def test_without_a_share_it_is_ready_and_stands_by(kept: Kept) -> None:
    kept.shares.division = divided(4, mine=(), others={0, 1, 2, 3})
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.until(lambda: kept.ready == 1)
    assert kept.connections.connects == []
    kept.shares.division = divided(4, mine={2}, others={0, 1, 3})
    await kept.until(lambda: kept.connections.connected == {2})


async def test_what_it_owes_is_dropped_before_another_may_have_it(kept: Kept) -> None:
    await kept.keeper.begin(recommended=4, buckets=4)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    was_dropped: list[bool] = []

    async def give_up(count: int, number: int) -> None:
        was_dropped.append(number not in kept.connections.connected)
        kept.shares.given_up.append((count, number))
        kept.shares.division = divided(4, mine={0}, others={2, 3})

    kept.shares.give_up = give_up  # type: ignore[method-assign]
    kept.shares.division = divided(4, mine={0, 1}, surplus={1}, others={2, 3})
    await kept.until(lambda: kept.shares.given_up == [(4, 1)])
    assert was_dropped == [True]
    assert kept.connections.connected == {0}


async def test_a_shard_that_another_has_by_now_is_dropped(kept: Kept) -> None:
    await kept.keeper.begin(recommended=4, buckets=4)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    kept.shares.division = divided(4, mine={0}, others={1, 2, 3})
    await kept.until(lambda: kept.connections.connected == {0})
    assert kept.shares.given_up == []


async def test_the_setting_wins_over_what_discord_recommends_and_another_processs_larger_number_over_both(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(shard_keeper, "LOOK_EVERY_S", 0.001)
    kept = Kept(setting=4)
    await kept.keeper.begin(recommended=1, buckets=1)
    await kept.looked_twice()
    assert kept.shares.asked_counts[0] == 4
    kept.shares.division = divided(8, mine=())
    await kept.until(lambda: kept.shares.asked_counts[-1] == 8)
    assert kept.connections.counts[-1] == 8
    assert kept.connections.connected == set()
    assert "Another process counts 8 shards" in caplog.text
    await kept.keeper.close()


@pytest.mark.parametrize("error", [DatabaseFaultError(DatabaseFault.SILENT), RuntimeError("a fault of ours")])
async def test_while_it_cannot_look_all_stays_connected(
    kept: Kept, error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    kept.shares.fault = error
    await kept.looked_twice()
    assert kept.connections.connected == {0, 1}
    is_told = "Looking whose the shards are failed" in caplog.text
    assert is_told == isinstance(error, RuntimeError), "the database has logged its own faults"
    kept.shares.fault = None
    kept.shares.division = divided(4, mine={0}, others={1, 2, 3})
    await kept.until(lambda: kept.connections.connected == {0})


async def test_a_database_that_cannot_tell_whose_turn_it_is_holds_nobody_up(kept: Kept) -> None:
    kept.turns.fault = DatabaseFaultError(DatabaseFault.SILENT)
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    await kept.keeper.use_turn(6)


async def test_a_shard_identifies_in_its_buckets_turn(kept: Kept) -> None:
    await kept.keeper.begin(recommended=8, buckets=4)
    await kept.keeper.use_turn(6)
    assert kept.turns.used == [2]


@pytest.mark.parametrize("fault", [None, DatabaseFaultError(DatabaseFault.SILENT)])
async def test_at_the_end_it_hangs_up_and_leaves_the_shards_to_others(
    kept: Kept, fault: Exception | None
) -> None:
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.until(lambda: kept.connections.connected == {0, 1})
    kept.shares.fault = fault
    await kept.keeper.close()
    assert kept.connections.connected == set()
    assert kept.shares.has_left
    looks = kept.shares.looks
    await asyncio.sleep(0.01)
    assert kept.shares.looks == looks


async def test_one_that_has_not_begun_has_nothing_to_leave(kept: Kept) -> None:
    await kept.keeper.close()
    assert not kept.shares.has_left


async def test_the_log_says_who_has_which(kept: Kept, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("INFO")
    await kept.keeper.begin(recommended=4, buckets=1)
    await kept.looked_twice()
    assert "This process is 01234567 among those" in caplog.text
    assert caplog.text.count("This process has shards 0-1 of 4; others have 2-3 (process 3f2a91c0)") == 1
    kept.shares.division = divided(4, mine={0, 1, 2, 3})
    await kept.until(lambda: kept.connections.connected == {0, 1, 2, 3})
    assert "This process has shards 0-3 of 4; no other process has any" in caplog.text
