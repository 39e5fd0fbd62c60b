"""Waiting for something to become true, with a deadline."""

import asyncio
from collections.abc import Callable

_LOOK_AGAIN = 0.05


class Bell:
    """Rung whenever something happened in the double; whoever waits then looks again."""

    def __init__(self) -> None:
        self._rung = asyncio.Event()

    def ring(self) -> None:
        self._rung.set()
        self._rung = asyncio.Event()

    async def until(self, true: Callable[[], object], within: float, what: str) -> None:
        """Wait until `true()`; it may look at things outside the double too, so it is asked now and then.

        Raises:
            AssertionError: it did not become true `within` so many seconds.
        """
        clock = asyncio.get_running_loop()
        deadline = clock.time() + within
        while not true():
            left = deadline - clock.time()
            assert left > 0, f"waited {within:g} s for {what}"
            await self._wait(min(left, _LOOK_AGAIN))

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._rung.wait(), seconds)
        except TimeoutError:
            return
