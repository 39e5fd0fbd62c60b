"""The alarm: one date job for the earliest due row.

The rows are the truth. A job in memory is lost with the process and costs nothing; a persistent
job store would be a second truth, and slow.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.clock import Clock, SystemClock

LONGEST_SLEEP = 60.0
"""Seconds after which the rows are looked at again in any case: timers don't count while a machine sleeps."""

_JOB = "next due"


class Alarm:
    """Rings `ring` at the instant it was set to, by the given clock."""

    def __init__(self, clock: Clock, ring: Callable[[], None]) -> None:
        self._clock = clock
        self._ring = ring
        self._scheduler = AsyncIOScheduler(timezone=UTC)

    def start(self) -> None:
        """Begin to keep time, in the running event loop."""
        self._scheduler.start()

    def set(self, instant: datetime | None) -> None:
        """Ring at `instant` (UTC), or within a minute if that is further away or there is none."""
        if not self._scheduler.running:
            return
        wait = LONGEST_SLEEP
        if instant is not None:
            wait = min(wait, self._clock.real_seconds_until(instant))
        self._scheduler.add_job(
            self._rings,
            "date",
            run_date=SystemClock().now() + timedelta(seconds=wait),
            id=_JOB,
            replace_existing=True,
            misfire_grace_time=None,  # late is better than never: the default drops it after a second
        )

    def stop(self) -> None:
        """Keep time no more."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def _rings(self) -> None:
        self._ring()
