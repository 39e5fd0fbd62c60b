from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot import clock as clocks
from bot.clock import Clock, RehearsalClock, SystemClock
from tests.clocks import utc

START = utc("2023-06-30 08:00")


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Seconds of real time that have passed: the one number in the list."""
    seconds = [1000.0]
    monkeypatch.setattr(clocks, "monotonic", lambda: seconds[0])
    return seconds


def test_the_machines_clock_shows_utc_and_waits_until_what_is_ahead() -> None:
    clock: Clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs((clock.now() - datetime.now(UTC)).total_seconds()) < 1
    assert 59 < clock.real_seconds_until(clock.now() + timedelta(minutes=1)) <= 60
    assert clock.real_seconds_until(START) == 0
    assert clock.passes_in(2) == timedelta(seconds=2)


def test_a_rehearsal_begins_at_its_instant_and_runs_at_its_speed(passed: list[float]) -> None:
    clock: Clock = RehearsalClock(START, 60)
    assert clock.now() == START
    passed[0] += 2
    assert clock.now() == START + timedelta(minutes=2)
    assert clock.real_seconds_until(START + timedelta(minutes=5)) == 3
    assert clock.real_seconds_until(START) == 0
    assert clock.passes_in(2) == timedelta(minutes=2)


def test_a_rehearsal_in_another_zone_shows_utc(passed: list[float]) -> None:
    clock = RehearsalClock(START.astimezone(timezone(timedelta(hours=9))))
    assert clock.now() == START
    assert clock.now().tzinfo is UTC
    assert passed


def test_a_jump_moves_the_rehearsal_at_once(passed: list[float]) -> None:
    clock = RehearsalClock(START, 2)
    passed[0] += 1
    clock.jump(timedelta(hours=1))
    assert clock.now() == START + timedelta(hours=1, seconds=2)


def test_a_rehearsal_needs_an_aware_start_and_a_speed() -> None:
    with pytest.raises(ValueError, match="aware"):
        RehearsalClock(datetime(2023, 6, 30))  # noqa: DTZ001 - what is refused
    for speed in (0, -1):
        with pytest.raises(ValueError, match="more than 0"):
            RehearsalClock(START, speed)
