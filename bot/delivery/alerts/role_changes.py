"""Roles that were moved or changed: the server is looked at once Discord has told of all of them.

It tells of each role by itself, so that in between two may seem to stand where only one does.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.errors import DatabaseFaultError

LOG = logging.getLogger(__name__)

TOLD_WITHIN_S = 1.0
"""Real seconds in which Discord tells of all roles of one move."""


class RoleChanges:
    """Has a server looked at a moment after its roles have changed, once for all that change together."""

    def __init__(self, look_at_server: Callable[[int], Awaitable[None]]) -> None:
        self._look_at_server = look_at_server
        self._noted: set[int] = set()
        self._looks: set[asyncio.Task[None]] = set()

    def note(self, server_id: int) -> None:
        """One of the server's roles has changed."""
        if server_id in self._noted:
            return
        self._noted.add(server_id)
        look = asyncio.create_task(self._look_later(server_id))
        self._looks.add(look)
        look.add_done_callback(self._looks.discard)

    async def idle(self) -> None:
        """Wait until all that was noted has been looked at."""
        while self._looks:
            await asyncio.gather(*self._looks, return_exceptions=True)

    async def close(self) -> None:
        """Look no more: the look before each round finds what is wrong."""
        looks = list(self._looks)
        for look in looks:
            look.cancel()
        await asyncio.gather(*looks, return_exceptions=True)

    async def _look_later(self, server_id: int) -> None:
        try:
            await asyncio.sleep(TOLD_WITHIN_S)
            self._noted.discard(server_id)  # what changes from here on, this look may not see any more
            await self._look_at_server(server_id)
        except DatabaseFaultError:  # the database has logged it
            return
        except Exception:
            # The edge of a job: the look before each round comes to the same.
            LOG.exception("Looking at the roles of server %d failed", server_id)
