"""Whose turn it is to identify at Discord's gateway: one shard of a bucket in five seconds, of all processes.

https://docs.discord.com/developers/events/gateway#rate-limiting; what comes sooner is refused, and counts.
"""

import asyncio
import uuid

from bot.storage.database import Database
from bot.storage.processes import leases

EVERY_S = 5.5
"""Seconds for which a bucket is taken: Discord's five, and what one IDENTIFY takes longer than another."""
_ASKED_AGAIN_S = 0.3


class IdentifyTurns:
    """One for each process. Those that share a SQLite file each count alone: Discord has one start over.

    A turn is taken before a shard is connected, so that no connection stands idle, and counts anew from the
    moment of its IDENTIFY: connecting takes one shard longer than another.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._free_at: dict[int, float] = {}
        self._taken: dict[int, str] = {}

    async def take(self, bucket: int) -> None:
        """Wait for the next turn of a bucket; whoever uses one then in this process has it.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        turn = uuid.uuid4().hex
        await self._wait_for(bucket, turn)
        self._taken[bucket] = turn

    async def use(self, bucket: int) -> None:
        """Identify at once after this. Where no turn was taken, or it is over, the next one is waited for.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        turn = self._taken.pop(bucket, None)
        if turn is None or not await self._counts_anew(bucket, turn):
            await self._wait_for(bucket, uuid.uuid4().hex)

    async def _wait_for(self, bucket: int, turn: str) -> None:
        if self._database.file_presence is not None:
            await self._wait_here(bucket)
            return
        while True:
            if await self._is_taken(bucket, turn):
                return
            await asyncio.sleep(_ASKED_AGAIN_S)

    async def _wait_here(self, bucket: int) -> None:
        loop = asyncio.get_running_loop()
        while True:
            wait_s = self._free_at.get(bucket, 0.0) - loop.time()
            if wait_s <= 0:
                break
            await asyncio.sleep(wait_s)
        self._free_at[bucket] = loop.time() + EVERY_S

    async def _counts_anew(self, bucket: int, turn: str) -> bool:
        if self._database.file_presence is None:
            return await self._is_taken(bucket, turn)
        self._free_at[bucket] = asyncio.get_running_loop().time() + EVERY_S
        return True

    async def _is_taken(self, bucket: int, turn: str) -> bool:
        """A lease that nobody renews, each turn a holder of its own: it is free once the time is over."""
        async with self._database.write() as tx:
            return await leases.take(tx, f"identify {bucket}", turn, EVERY_S) is not None
