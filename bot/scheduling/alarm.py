"""The alarm: one date job for the earliest due row.

The rows are the truth. A job in memory is lost with the process and costs nothing; a persistent
job store would be a second truth, and slow.
"""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from bot.clock import Clock, SystemClock
from bot.stand_ins import left_out

# It names its pools of threads and processes, which load multiprocessing, 0.4 MiB; they would run nothing.
with left_out(("apscheduler.executors.pool",)):
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

LONGEST_SLEEP = 60.0
"""Seconds of waking time after which it rings in any case, whatever became of the clock meanwhile.

Timers don't count while a machine sleeps, and when the clock is set back the job's time is far away again.
"""

_JOB = "next due"


class Alarm:
    """Rings `ring` at the instant it was set to, by the given clock."""

    def __init__(self, clock: Clock, ring: Callable[[], None]) -> None:
        self._clock = clock
        self._ring = ring
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._in_any_case: asyncio.TimerHandle | None = None

    def start(self) -> None:
        """Begin to keep time, in the running event loop."""
        self._scheduler.start()

    def set(self, instant: datetime | None) -> None:
        """Ring at `instant` (UTC), or within a minute if that is further away or there is none."""
        if not self._scheduler.running:
            return
        self._let_go()
        self._in_any_case = asyncio.get_running_loop().call_later(LONGEST_SLEEP, self._ring)
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
        self._let_go()
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    def _let_go(self) -> None:
        if self._in_any_case:
            self._in_any_case.cancel()

    async def _rings(self) -> None:
        self._ring()
