"""Time that stands still."""

from datetime import UTC, datetime, timedelta


class HandClock:
    """Stands still until a test moves it."""

    def __init__(self, now: datetime) -> None:
        self._now = now

    def now(self) -> datetime:
        return self._now

    def real_seconds_until(self, instant: datetime) -> float:
        return max(0.0, (instant - self._now).total_seconds())

    def passes_in(self, real_seconds: float) -> timedelta:
        return timedelta(seconds=real_seconds)

    def set(self, *moment: int) -> None:
        """To year, month, day, hour, minute in UTC."""
        year, month, day, hour, minute = (*moment, 0, 0)[:5]
        self._now = datetime(year, month, day, hour, minute, tzinfo=UTC)
