import asyncio
import time
from collections.abc import AsyncIterator
from datetime import datetime, timedelta, tzinfo

import pytest

from bot.clock import RehearsalClock
from bot.scheduling import alarm as alarms
from bot.scheduling.alarm import Alarm
from tests.clocks import utc

NOW = utc("2023-07-02 07:00")


class Bell:
    """Counts rings, and waits for the next."""

    def __init__(self) -> None:
        self.rings = 0
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self.rings += 1
        self._rung.set()

    async def within(self, seconds: float) -> bool:
        try:
            await asyncio.wait_for(self._rung.wait(), seconds)
        except TimeoutError:
            return False
        self._rung.clear()
        return True


@pytest.fixture
def clock() -> RehearsalClock:
    """A minute passes in a tenth of a second."""
    return RehearsalClock(NOW, 600)


@pytest.fixture
def bell() -> Bell:
    return Bell()


@pytest.fixture
async def alarm(clock: RehearsalClock, bell: Bell) -> AsyncIterator[Alarm]:
    made = Alarm(clock, bell.ring)
    made.start()
    yield made
    made.stop()
    await asyncio.sleep(0)


async def test_it_rings_at_its_instant_by_the_given_clock(alarm: Alarm, bell: Bell) -> None:
    began = time.monotonic()
    alarm.set(NOW + timedelta(minutes=2))
    assert await bell.within(2)
    assert time.monotonic() - began >= 0.15


async def test_it_rings_once_for_each_time_that_it_is_set(alarm: Alarm, bell: Bell) -> None:
    alarm.set(NOW)
    assert await bell.within(2)
    assert not await bell.within(0.2)


async def test_an_instant_that_has_passed_rings_at_once(alarm: Alarm, bell: Bell) -> None:
    for _ in range(3):
        alarm.set(NOW - timedelta(days=400))
        assert await bell.within(1)


async def test_set_anew_it_forgets_the_instant_before(alarm: Alarm, bell: Bell) -> None:
    alarm.set(NOW + timedelta(minutes=1))
    alarm.set(NOW + timedelta(minutes=3))
    assert not await bell.within(0.2)
    assert await bell.within(2)
    assert bell.rings == 1


async def test_it_may_be_set_earlier_too(alarm: Alarm, bell: Bell) -> None:
    alarm.set(NOW + timedelta(days=1))
    alarm.set(NOW)
    assert await bell.within(1)


@pytest.mark.parametrize("instant", [None, NOW + timedelta(days=300)])
async def test_it_looks_again_before_long_in_any_case(
    instant: object, alarm: Alarm, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert alarms.LONGEST_SLEEP <= 60
    monkeypatch.setattr(alarms, "LONGEST_SLEEP", 0.1)
    alarm.set(instant)  # type: ignore[arg-type]
    assert await bell.within(2)


async def test_a_clock_that_was_set_back_does_not_keep_it_silent(
    alarm: Alarm, bell: Bell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(alarms, "LONGEST_SLEEP", 0.2)
    alarm.set(NOW + timedelta(minutes=1))

    class Yesterday(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Yesterday":
            return cls.fromtimestamp(time.time() - 86400, tz)

    monkeypatch.setattr("apscheduler.schedulers.base.datetime", Yesterday)
    assert await bell.within(2)


async def test_late_is_better_than_never(alarm: Alarm, bell: Bell) -> None:
    """The loop may be busy when it should ring; APScheduler's own default would drop it after a second."""
    alarm.set(NOW + timedelta(seconds=30))
    time.sleep(1.3)  # noqa: ASYNC251 - keeps the loop busy
    assert await bell.within(1)


async def test_stopped_it_is_silent_and_takes_no_more(alarm: Alarm, bell: Bell) -> None:
    alarm.set(NOW + timedelta(minutes=1))
    alarm.stop()
    await asyncio.sleep(0)
    alarm.set(NOW)
    alarm.stop()
    assert not await bell.within(0.3)


async def test_before_it_is_started_it_is_silent(clock: RehearsalClock, bell: Bell) -> None:
    alarm = Alarm(clock, bell.ring)
    alarm.set(NOW)
    alarm.stop()
    assert not await bell.within(0.1)
