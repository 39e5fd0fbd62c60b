"""Whose turn it is to identify at Discord's gateway: one shard of a bucket in five seconds, of all processes.

https://docs.discord.com/developers/events/gateway#rate-limiting; what comes sooner is refused, and counts.
"""

import asyncio
import uuid

from bot.storage.database import Database
from bot.storage.processes import leases

EVERY_S = 5.5
"""Seconds for which a bucket is taken: Discord's five, and what a request takes longer than another."""
_ASKED_AGAIN_S = 0.3


class IdentifyTurns:
    """One for each process. Those that share a SQLite file each count alone: Discord has one start over."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._free_at: dict[int, float] = {}

    async def take(self, bucket: int) -> None:
        """Wait for the next turn of a bucket; it is used at once, or lost.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        if self._database.file_presence is not None:
            await self._wait_here(bucket)
            return
        while True:
            if await self._is_taken(bucket):
                return
            await asyncio.sleep(_ASKED_AGAIN_S)

    async def _wait_here(self, bucket: int) -> None:
        now = asyncio.get_running_loop().time()
        turn_at = max(now, self._free_at.get(bucket, now))
        self._free_at[bucket] = turn_at + EVERY_S
        await asyncio.sleep(turn_at - now)

    async def _is_taken(self, bucket: int) -> bool:
        """A lease that nobody renews, each time of a holder of its own: it is free once the time is over."""
        async with self._database.write() as tx:
            return await leases.take(tx, f"identify {bucket}", uuid.uuid4().hex, EVERY_S) is not None
