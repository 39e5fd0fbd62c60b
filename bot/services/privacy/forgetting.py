"""Forgetting a server: at once where its staff ask for it, or a while after the bot was removed from it."""

import asyncio
from collections.abc import Callable, Collection

from bot.clock import Clock
from bot.domain.desk.undo_rules import UNDO_WITHIN
from bot.domain.privacy.traces import FORGOTTEN_AFTER
from bot.services.desk.sendings import Sendings
from bot.services.following.team_leaving import team_left
from bot.services.outbox.outbox import Outbox
from bot.storage.database import Database
from bot.storage.following import follow_codes
from bot.storage.privacy import departures, server_data

PATIENCE_S = 8.0
"""Seconds that what is being sent at this moment has to come to its end."""
LOOK_AGAIN_S = 0.1


class Forgetting:
    """Use cases about it. Whether somebody may manage the server is checked before."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox, sendings: Sendings) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._sendings = sendings

    async def left(self, server_id: int) -> None:
        """The bot was removed from a server: it is forgotten after `FORGOTTEN_AFTER`, if anything is kept."""
        async with self._database.write() as tx:
            if server_id in await departures.known_servers(tx):
                await departures.note(tx, server_id, self._clock.now() + FORGOTTEN_AFTER)

    async def back(self, server_ids: Collection[int]) -> None:
        """The bot is in these servers: nothing of them is forgotten."""
        async with self._database.read() as tx:
            returned = await departures.departed(tx) & set(server_ids)
        if returned:
            async with self._database.write() as tx:
                await departures.cancel(tx, returned)

    async def compare(self, present: Collection[int], is_ours: Callable[[int], bool]) -> None:
        """Notice from which servers the bot was removed, or came back to, while it was down.

        `present` are those that it is in, `is_ours` whether this process would know: another may have others.
        """
        await self.back(present)
        async with self._database.read() as tx:
            known = await departures.known_servers(tx)
        for server_id in sorted(known - set(present)):
            if is_ours(server_id):
                await self.left(server_id)

    async def due(self) -> list[int]:
        """The servers that are to be forgotten now."""
        async with self._database.read() as tx:
            return await departures.due(tx, self._clock.now())

    async def forget(self, server_id: int) -> None:
        """Delete all that is kept of a server, for good; what waits goes first, so that nothing is sent.

        A crash on the way leaves all of it but what waited, or nothing: the rest goes in one transaction.
        """
        async with self._database.write() as tx:
            await server_data.drop_waiting_deliveries(tx, server_id)
        await self._let_finish(server_id)
        async with self._database.write() as tx:
            await team_left(tx, server_id)
            await follow_codes.void_where_refused(tx, server_id)
            await server_data.delete_all(tx, server_id, self._clock.now() - UNDO_WITHIN)
        self._sendings.forget(server_id)
        self._outbox.changed()

    async def _let_finish(self, server_id: int) -> None:
        """Wait for what is being sent; a claim that a crash has left behind isn't waited for to the end."""
        time = asyncio.get_running_loop().time
        deadline = time() + PATIENCE_S
        while time() < deadline:
            async with self._database.read() as tx:
                if not await server_data.is_being_sent(tx, server_id):
                    return
            await asyncio.sleep(LOOK_AGAIN_S)
