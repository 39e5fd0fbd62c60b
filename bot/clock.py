"""The only place that asks what time it is."""

import time
from datetime import UTC, datetime, timedelta
from time import (
    clock_gettime,
    monotonic,
)  # by its name: in the sandbox, time.monotonic is a clock that asks this one
from typing import Protocol

_FROM_BOOT = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)
"""Linux's monotonic clock stands still while the machine sleeps, and this one doesn't."""


class Clock(Protocol):
    """What the rest of Pitboard knows of time: aware UTC instants, and how long a wait really takes."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        ...

    def real_seconds_until(self, instant: datetime) -> float:
        """Seconds of real time until `instant`, never negative."""
        ...

    def passes_in(self, real_seconds: float) -> timedelta:
        """How far this clock moves while so many seconds of real time pass."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The current instant, aware, in UTC."""
        return datetime.now(UTC)

    def real_seconds_until(self, instant: datetime) -> float:
        """Seconds of real time until `instant`, never negative."""
        return max(0.0, (instant - self.now()).total_seconds())

    def passes_in(self, real_seconds: float) -> timedelta:
        """How far this clock moves while so many seconds of real time pass."""
        return timedelta(seconds=real_seconds)


class RehearsalClock:
    """A clock that starts at a chosen instant and may run faster, to rehearse a weekend.

    Args:
        start: aware instant at which this clock begins, when it is made.
        speed: how many of its seconds pass in one real second; more than 0.

    Raises:
        ValueError: `start` is naive or `speed` is not positive.
    """

    def __init__(self, start: datetime, speed: float = 1.0) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock starts at an aware instant")
        if speed <= 0:
            raise ValueError("a clock's speed is more than 0")
        self._start = start.astimezone(UTC)
        self._speed = speed
        self._began = monotonic()

    def now(self) -> datetime:
        """The current rehearsed instant, aware, in UTC."""
        passed = (monotonic() - self._began) * self._speed
        return self._start + timedelta(seconds=passed)

    def real_seconds_until(self, instant: datetime) -> float:
        """Seconds of real time until `instant`, never negative."""
        return max(0.0, (instant - self.now()).total_seconds()) / self._speed

    def passes_in(self, real_seconds: float) -> timedelta:
        """How far this clock moves while so many seconds of real time pass."""
        return timedelta(seconds=real_seconds * self._speed)

    def jump(self, by: timedelta) -> None:
        """Move the clock by `by`; whoever waits on it has to be woken by the caller."""
        self._start += by


def boot_seconds() -> float:
    """Seconds that only go forward, and go on while the process is stopped or the machine sleeps."""
    return clock_gettime(_FROM_BOOT)
