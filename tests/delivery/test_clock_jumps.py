"""The clock leaps while nobody looks: a machine was suspended, or its time was put right."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.scheduling import alarm
from tests.loopback.bell import Bell
from tests.simulated import TIMED, World, text


@pytest.fixture
async def asleep(empty: World) -> World:
    """A server that is reminded of the timed season, two hours before a race."""
    empty.clock.set(2023, 7, 1, 14, 0)
    await empty.setup(reminders="1h, 15m", season=None)
    await empty.import_season(TIMED)
    await empty.settle()
    assert empty.posts == []
    return empty


async def leap(world: World, moment: tuple[int, ...], true: Callable[[], object]) -> None:
    """Move the clock while nobody looks. Until `true()`, the alarm's minute is a tenth of a second."""
    world.clock.set(*moment)
    with pytest.MonkeyPatch.context() as short:
        short.setattr(alarm, "LONGEST_SLEEP", 0.1)
        world.app.alarm.set(None)
        await Bell().until(true, 10, "the alarm to ring")
    await world.settle()


async def test_after_a_leap_the_newest_reminder_comes_within_a_minute_and_says_that_it_is_late(
    asleep: World,
) -> None:
    await leap(asleep, (2023, 7, 1, 15, 57), lambda: asleep.posts)
    (post,) = asleep.posts
    assert "Late: planned for <t:1688226600:f>" in text(post)
    (skipped,) = (await asleep.use_cases.ledgers.read(asleep.guild.id)).skipped
    assert skipped.delivery.reason == "a newer reminder replaced it"


async def test_after_a_leap_past_the_start_the_ledger_says_why_nothing_came(
    asleep: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish, finished = asleep.use_cases.delivery_queue.endings.finish, []

    async def note(delivery: Delivery, state: DeliveryState, **more: Any) -> None:
        await finish(delivery, state, **more)
        finished.append(state)

    monkeypatch.setattr(asleep.use_cases.delivery_queue.endings, "finish", note)
    await leap(asleep, (2023, 7, 1, 16, 30), lambda: len(finished) == 2)
    assert asleep.posts == []
    skipped = (await asleep.use_cases.ledgers.read(asleep.guild.id)).skipped
    assert [line.delivery.reason for line in skipped] == ["it had already started"] * 2


async def test_after_the_clock_was_set_back_what_was_to_be_tried_again_does_not_wait_for_it(
    asleep: World,
) -> None:
    asleep.refuse_sends(503)
    await asleep.result("race2", 20)
    assert await asleep.states() == [DeliveryState.PENDING]
    await leap(asleep, (2023, 6, 30, 14, 0), lambda: asleep.posts)
    assert await asleep.states() == [DeliveryState.SENT]


async def test_after_the_clock_was_set_back_no_reminder_comes_twice(asleep: World) -> None:
    await asleep.at(2023, 7, 1, 15, 5)
    await asleep.at(2023, 7, 1, 14, 0)
    await asleep.import_season(TIMED)
    await asleep.at(2023, 7, 1, 15, 6)
    assert len(asleep.posts) == 1
