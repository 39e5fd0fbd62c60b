"""Who isn't the courier sends nothing; what couldn't be read just now is no failure, and goes out later."""

import pytest

from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.processes.lease_names import COURIER
from bot.errors import DatabaseFault, DatabaseFaultError
from bot.services.processes.process_leases import ProcessLeases
from tests.simulated import World


async def _again(world: World) -> None:
    world.app.courier.wake()
    await world.settle()


async def test_while_another_process_delivers_this_one_stands_by(world: World) -> None:
    other = ProcessLeases(world.database)
    await world.use_cases.process_leases.release(COURIER)
    assert await other.take(COURIER)
    await world.report()
    await world.app.courier.idle()
    assert world.sends == []
    await other.release(COURIER)
    await _again(world)
    assert await world.states() == [DeliveryState.SENT]


async def test_a_lease_that_the_rows_know_nothing_of_is_taken_anew(world: World) -> None:
    leases = world.use_cases.process_leases
    before = leases.held(COURIER)
    assert before is not None
    other = ProcessLeases(world.database)
    async with world.database.write() as tx:
        await tx.exec_driver_sql("UPDATE leases SET holder = '', until = 0")
    await other.take(COURIER)
    await other.release(COURIER)
    await world.report()
    await world.settle()
    assert await world.states() == [DeliveryState.SENT]
    after = leases.held(COURIER)
    assert after is not None
    assert after.number == before.number + 2


async def test_what_cannot_be_read_just_now_is_no_failure(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(_delivery: Delivery) -> None:
        raise DatabaseFaultError(DatabaseFault.SILENT)

    with monkeypatch.context() as patch:
        patch.setattr(world.use_cases.delivery_queue.facts, "news", refuse)
        await world.report()
        await world.app.courier.idle()
        assert await world.states() == [DeliveryState.CLAIMED]
    await _again(world)
    assert await world.states() == [DeliveryState.SENT]
    assert len(world.sends) == 1


async def test_staff_are_told_of_trouble_by_the_courier_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    preflight, leases = world.app.preflight, world.use_cases.process_leases
    looks: list[None] = []

    async def note_look() -> None:
        looks.append(None)

    monkeypatch.setattr(preflight, "run_due", note_look)
    await preflight.close()
    other = ProcessLeases(world.database)
    await leases.release(COURIER)
    assert await other.take(COURIER)
    preflight.start()
    await world.settle()
    await preflight.close()
    assert looks == []
    await other.release(COURIER)
    preflight.start()
    await world.settle()
    await preflight.close()
    assert looks == [None]
