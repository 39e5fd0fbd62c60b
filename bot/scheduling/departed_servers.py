"""Looks which servers the bot was removed from, and forgets them when their time has come."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.services.privacy.forgetting import Forgetting

LOG = logging.getLogger(__name__)

LOOK_EVERY = 60.0
"""Real seconds between looks: short, so that a clock that jumps is noticed; a look costs one query."""

IsThere = Callable[[int], Awaitable[bool | None]]
"""Whether the bot is in a server, as Discord says at this moment; None where it can't be asked."""


class DepartedServers:
    """Not set by the alarm, which rings for deliveries: nobody minds a minute in thirty days."""

    def __init__(self, forgetting: Forgetting, is_there: IsThere) -> None:
        self._forgetting = forgetting
        self._is_there = is_there
        self._watching: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to look every minute, in the running event loop."""
        self._watching = asyncio.create_task(self._watch())

    async def close(self) -> None:
        """Look no more. What is due is forgotten after the next start."""
        if self._watching is None:
            return
        self._watching.cancel()
        await asyncio.gather(self._watching, return_exceptions=True)
        self._watching = None

    async def forget_due(self) -> None:
        """Forget whose time has come, unless the bot is back there and nobody noticed."""
        for server_id in await self._forgetting.due():
            is_there = await self._is_there(server_id)
            if is_there:
                await self._forgetting.back([server_id])
            elif is_there is not None:
                await self._forgetting.forget(server_id)
                LOG.info("Forgot server %d: the bot was removed from it long enough ago", server_id)

    async def _watch(self) -> None:
        while True:
            try:
                await self.forget_due()
            except Exception:
                # The edge of a job: nothing is half forgotten, and the next look tries again.
                LOG.exception("Forgetting a server stumbled; it is tried again in a minute")
            await asyncio.sleep(LOOK_EVERY)
