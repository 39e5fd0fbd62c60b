"""The courier ends in order, and gets up again."""

import asyncio
from collections.abc import Collection
from datetime import datetime
from typing import Any

import pytest

from bot.delivery.courier import DATABASE_ASKED_AGAIN_S
from bot.delivery.messenger import Messenger
from bot.domain.outbox.delivery import Delivery, DeliveryState, MessagePlace
from bot.errors import DatabaseFault, DatabaseFaultError
from tests.simulated import World


async def test_a_restart_sends_what_was_left(world: World) -> None:
    world.refuse_sends(500)
    await world.result("race2", 20)
    assert world.posts == []
    await world.restart()
    assert len(world.posts) == 1


class Gate:
    """Holds every delivery until it is opened."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.reached = asyncio.Event()
        self.opened = asyncio.Event()
        self._deliver = Messenger.deliver
        gate = self

        async def deliver(self: Messenger, delivery: Delivery, *more: Any, **options: Any) -> MessagePlace:
            gate.reached.set()
            await gate.opened.wait()
            return await gate._deliver(self, delivery, *more, **options)

        monkeypatch.setattr(Messenger, "deliver", deliver)


async def test_closing_finishes_what_is_being_sent(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = Gate(monkeypatch)
    await world.report()
    await gate.reached.wait()
    closing = asyncio.create_task(world.app.courier.close())
    await asyncio.sleep(0.05)
    assert not closing.done()
    gate.opened.set()
    await closing
    assert await world.states() == [DeliveryState.SENT]


async def test_what_discord_never_answers_does_not_hold_up_the_stop_and_is_sent_by_the_next_start(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = Gate(monkeypatch)
    monkeypatch.setattr("bot.delivery.courier.PATIENCE", 0.05)
    await world.report()
    await gate.reached.wait()
    await world.app.courier.close()
    assert await world.states() == [DeliveryState.CLAIMED]
    gate.opened.set()
    await world.restart()
    assert await world.states() == [DeliveryState.SENT]
    assert len(world.posts) == 1


async def test_after_closing_nothing_more_begins(world: World) -> None:
    await world.app.courier.close()
    await world.report()
    await asyncio.sleep(0.05)
    assert await world.states() == [DeliveryState.PENDING]
    assert world.sends == []


async def test_closing_twice_is_closing_once(world: World) -> None:
    await world.app.close()
    await world.app.close()


async def test_what_meets_a_closed_connection_waits_for_the_next_start(world: World) -> None:
    await world.app.client.close()
    await world.report()
    await world.app.courier.idle()
    assert await world.states() == [DeliveryState.PENDING]
    assert world.sends == []


async def test_the_courier_gets_up_again_after_it_stumbled(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.delivery_queue, "claim", None)
        await world.report()
        await world.app.courier.idle()
    assert "The courier stumbled" in caplog.text
    caplog.clear()
    world.app.courier.wake()
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]


async def test_a_database_that_had_a_fault_is_asked_again_within_seconds_and_quietly(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse(_in_flight: Collection[int]) -> None:
        raise DatabaseFaultError(DatabaseFault.SILENT)

    alarms: list[datetime | None] = []
    monkeypatch.setattr(world.app.courier, "_set_alarm", alarms.append)
    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.delivery_queue, "look", refuse)
        world.app.courier.wake()
        await world.settle()
    assert alarms[-1] == world.clock.now() + world.clock.passes_in(DATABASE_ASKED_AGAIN_S)
    assert not caplog.records
