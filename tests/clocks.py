"""A clock that stands until a test moves it."""

from datetime import UTC, datetime, timedelta


def utc(text: str) -> datetime:
    """`2023-07-05 12:00` as an instant in UTC."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


class FixedClock:
    """Shows the instant it was set to."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at

    def real_seconds_until(self, instant: datetime) -> float:
        return max(0.0, (instant - self._at).total_seconds())

    def passes_in(self, real_seconds: float) -> timedelta:
        return timedelta(seconds=real_seconds)

    def move(self, by: timedelta) -> None:
        self._at += by

    def set(self, text: str) -> None:
        """To an instant in UTC, such as `2023-07-05 12:00`."""
        self._at = utc(text)
