"""Looks which servers the bot was removed from, and forgets them when their time has come."""

import logging
from collections.abc import Awaitable, Callable

from bot.scheduling.minute_looks import MinuteLooks
from bot.services.privacy.forgetting import Forgetting

LOG = logging.getLogger(__name__)

IsThere = Callable[[int], Awaitable[bool | None]]
"""Whether the bot is in a server, as Discord says at this moment; None where it can't be asked."""


class DepartedServers:
    """Not set by the alarm, which rings for deliveries: nobody minds a minute in thirty days."""

    def __init__(self, forgetting: Forgetting, is_there: IsThere) -> None:
        self._forgetting = forgetting
        self._is_there = is_there
        self._looks = MinuteLooks("Forgetting servers", self.forget_due)

    def start(self) -> None:
        """Begin to look every minute, in the running event loop."""
        self._looks.start()

    async def close(self) -> None:
        """Look no more. What is due is forgotten after the next start."""
        await self._looks.close()

    async def forget_due(self) -> None:
        """Forget whose time has come, unless the bot is back there and nobody noticed."""
        for server_id in await self._forgetting.due():
            is_there = await self._is_there(server_id)
            if is_there:
                await self._forgetting.back([server_id])
            elif is_there is not None:
                await self._forgetting.forget(server_id)
                LOG.info("Forgot server %d: the bot was removed from it long enough ago", server_id)
