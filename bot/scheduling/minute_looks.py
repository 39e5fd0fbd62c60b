"""A look at something each minute, or when somebody says so, for what no alarm is set for."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.errors import DatabaseFaultError

LOG = logging.getLogger(__name__)

LOOK_EVERY = 60.0
"""Real seconds between looks: short, so that a clock that jumps is noticed; a look costs a query or two."""

SHORTEST_PAUSE = 1.0
"""Real seconds between looks that are asked for."""

PATIENCE_AT_THE_END = 1.0
"""Seconds that a stop waits for a look that is under way."""


class MinuteLooks:
    """Looks until it is closed, whatever a look comes to. `name` is what stumbles, in the log."""

    def __init__(self, name: str, look: Callable[[], Awaitable[None]]) -> None:
        self._name = name
        self._look = look
        self._watching: asyncio.Task[None] | None = None
        self._woken = asyncio.Event()
        self._looking = asyncio.Lock()

    def start(self) -> None:
        """Begin to look every minute, in the running event loop."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Look no more. What was found and not done yet is found again after the next start."""
        if self._watching is None:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(PATIENCE_AT_THE_END), self._looking:
                pass  # a look that is under way has ended
        self._watching.cancel()
        await asyncio.gather(self._watching, return_exceptions=True)
        self._watching = None

    def wake(self) -> None:
        """Look soon: however often it is said, not more than once in `SHORTEST_PAUSE`."""
        self._woken.set()

    async def _watch(self) -> None:
        while True:
            self._woken.clear()
            await self.look_once()
            rested_at = time.monotonic() + SHORTEST_PAUSE
            with suppress(TimeoutError):
                await asyncio.wait_for(self._woken.wait(), LOOK_EVERY)
            await asyncio.sleep(rested_at - time.monotonic())

    async def look_once(self) -> None:
        """Look now. What goes wrong is logged, and not raised."""
        try:
            async with self._looking:
                with suppress(DatabaseFaultError):  # the database has logged it
                    await self._look()
        except Exception:
            # The edge of a job: whatever this is, nothing is noted as done, and the next look tries again.
            LOG.exception("%s stumbled; it looks again in a minute", self._name)
