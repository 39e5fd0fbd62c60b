"""Gives Discord the list of commands at the start, and later where Discord doesn't take it then."""

import asyncio
import logging

import aiohttp
import discord

from bot.commands.command_tree import CommandTree
from bot.errors import DatabaseFaultError
from bot.network_faults import fault_words

LOG = logging.getLogger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 60.0, 3600.0
"""Real seconds until the next try, doubled each time, where Discord names none of its own."""


class CommandRegistration:
    """What Discord doesn't take keeps nobody waiting: the commands that it has go on meanwhile."""

    def __init__(self, tree: CommandTree) -> None:
        self._tree = tree
        self._trying_later: asyncio.Task[None] | None = None

    async def start(self, application_id: int) -> None:
        """Compare the lists once, and go on beside everything else where that can't be done now."""
        await self.close()
        seconds = await self._try(application_id, FIRST_PAUSE_S)
        if seconds is not None:
            self._trying_later = asyncio.create_task(self._try_later(application_id, seconds))

    async def close(self) -> None:
        """Try no more; the next start does."""
        if self._trying_later is None:
            return
        self._trying_later.cancel()
        await asyncio.gather(self._trying_later, return_exceptions=True)
        self._trying_later = None

    async def _try_later(self, application_id: int, seconds: float) -> None:
        pause: float | None = seconds
        next_pause = FIRST_PAUSE_S
        while pause is not None:
            await asyncio.sleep(pause)
            next_pause = min(2 * next_pause, LONGEST_PAUSE_S)
            try:
                pause = await self._try(application_id, next_pause)
            except Exception:
                # The edge of a job: a start tries again.
                LOG.exception("Discord's list of commands couldn't be compared with ours")
                return

    async def _try(self, application_id: int, pause: float) -> float | None:
        """Compare, and change where they differ; after how many seconds to try again, None once it is done.

        Discord counts new commands by the day, and may ask to wait for hours.
        """
        try:
            await self._tree.sync_if_changed(application_id)
        except discord.RateLimited as limit:
            return _told(limit, limit.retry_after)
        except (
            discord.HTTPException,
            aiohttp.ClientError,
            OSError,
            TimeoutError,
            DatabaseFaultError,
        ) as error:
            return _told(error, pause)
        return None


def _told(error: Exception, seconds: float) -> float:
    """The seconds, once the log has them."""
    LOG.warning(
        "Discord doesn't take the list of commands now; that is tried again in %.0f minutes (%s)",
        seconds / 60,
        fault_words(error),
    )
    return seconds
