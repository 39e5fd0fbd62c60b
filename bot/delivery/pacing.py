"""Keeps sends evenly apart, under Discord's ceiling.

https://discord.com/developers/docs/topics/rate-limits: 50 requests a second for a bot; answers
to interactions are not counted.
"""

import asyncio

SENDS_PER_SECOND = 45.0
"""A little under the ceiling, which leaves room for what isn't a delivery."""


class Pacer:
    """Gives out moments to send at, each its distance after the last."""

    def __init__(self, per_second: float = SENDS_PER_SECOND) -> None:
        self._apart = 1 / per_second
        self._next = 0.0

    async def turn(self) -> None:
        """Wait for the next free moment."""
        now = asyncio.get_running_loop().time()
        mine = max(self._next, now)
        # Against the ideal line, not after the last send: late timers must not add up.
        self._next = mine + self._apart
        if mine > now:
            await asyncio.sleep(mine - now)
