"""That attempts which end together are kept together, and nobody waits for nothing."""

import asyncio
import time
from collections.abc import Sequence

import pytest

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.posting_network import PostingNetwork
from bot.errors import DatabaseFault, DatabaseFaultError
from bot.services.queue.attempt_groups import GROUP_S, AttemptGroups
from tests.clocks import utc

CHANNEL = 10_000


def attempt(delivery_id: int, channel_id: int = CHANNEL) -> Attempt:
    announcement = Announcement(1, AnnouncementKind.RESULT)
    row = (announcement, DeliveryAction.POST, DeliveryState.CLAIMED, 1, channel_id, "ab")
    return Attempt(Delivery(*row, id=delivery_id), DeliveryState.SENT, utc("2023-07-02 12:00"), message_id=1)


class Keeper:
    """Notes which attempts were kept together; those of `refused` can't be."""

    def __init__(self, *refused: int, error: Exception | None = None) -> None:
        self.kept: list[list[int]] = []
        self._refused = refused
        self._error = error or ValueError("its season is gone")

    async def keep(self, attempts: Sequence[Attempt]) -> None:
        ids = [ended.delivery.id for ended in attempts]
        if set(ids) & set(self._refused):
            raise self._error
        self.kept.append(ids)


def groups_of(keeper: Keeper, *under_way: int) -> AttemptGroups:
    groups = AttemptGroups(keeper.keep)
    for delivery_id in under_way:
        groups.begin(delivery_id)
    return groups


async def test_the_first_and_the_last_wait_for_nobody_and_what_ends_between_is_kept_together() -> None:
    keeper, begun = Keeper(), time.monotonic()
    groups = groups_of(keeper, 1, 2, 3, 4)
    await groups.add(attempt(1))
    assert time.monotonic() - begun < GROUP_S
    waiting = [asyncio.create_task(groups.add(attempt(number))) for number in (2, 3)]
    await asyncio.gather(*waiting)
    assert time.monotonic() - begun >= GROUP_S * 0.9
    begun = time.monotonic()
    await groups.add(attempt(4))
    assert time.monotonic() - begun < GROUP_S
    assert keeper.kept == [[1], [2, 3], [4]]


async def test_an_attempt_that_stumbles_is_not_waited_for() -> None:
    keeper, begun = Keeper(), time.monotonic()
    groups = groups_of(keeper, 1, 2, 3)
    await groups.add(attempt(1))
    second = asyncio.create_task(groups.add(attempt(2)))
    await asyncio.sleep(0)
    groups.leave(3)
    await second
    assert time.monotonic() - begun < GROUP_S


async def test_what_went_to_another_network_is_kept_at_once() -> None:
    keeper, begun = Keeper(), time.monotonic()
    groups = groups_of(keeper, 1, 2, 3)
    await groups.add(attempt(1))
    await groups.add(attempt(2, channel_id=PostingNetwork.TELEGRAM.value))
    assert time.monotonic() - begun < GROUP_S


async def test_one_that_cannot_be_kept_keeps_no_other_from_it() -> None:
    keeper = Keeper(2)
    groups = groups_of(keeper)
    ends = [groups.add(attempt(number)) for number in (1, 2, 3)]
    outcomes = await asyncio.gather(*ends, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [type(None), ValueError, type(None)]
    assert keeper.kept == [[1], [3]]


async def test_a_fault_of_the_database_is_everybodys() -> None:
    keeper = Keeper(2, error=DatabaseFaultError(DatabaseFault.FULL))
    groups = groups_of(keeper)
    ends = [groups.add(attempt(number)) for number in (1, 2)]
    outcomes = await asyncio.gather(*ends, return_exceptions=True)
    assert [type(outcome) for outcome in outcomes] == [DatabaseFaultError] * 2
    assert keeper.kept == []


async def test_at_a_stop_nothing_more_is_kept() -> None:
    keeper = Keeper()
    groups = groups_of(keeper, 1, 2, 3)
    await groups.add(attempt(1))
    second = asyncio.create_task(groups.add(attempt(2)))
    await asyncio.sleep(0)
    second.cancel()
    await groups.close()
    with pytest.raises(asyncio.CancelledError):
        await second
    assert keeper.kept == [[1]]
