"""Keeps this process connected as the shards that are its share, while other processes come and go."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress

from bot.domain.processes.process_overview import process_name
from bot.domain.processes.shards import ShardDivision, shards_text
from bot.errors import DatabaseFaultError
from bot.gateway.shard_connections import ShardConnections
from bot.services.processes.identify_turns import IdentifyTurns
from bot.services.processes.shard_shares import ShardShares

LOG = logging.getLogger(__name__)

LOOK_EVERY_S = 2.0
"""Seconds between two looks at who has which shards: beside the leases' time, little."""


class ShardKeeper:
    """Looks again and again, once it has begun. `setting` is the operator's number of shards, or None.

    While the database has a fault, everything stays connected: people are told of it, and nobody takes over.
    """

    def __init__(
        self,
        connections: ShardConnections,
        shares: ShardShares,
        turns: IdentifyTurns,
        setting: int | None,
        when_ready: Callable[[], None],
    ) -> None:
        self._connections = connections
        self._shares = shares
        self._turns = turns
        self._setting = setting
        self._when_ready = when_ready
        self._division: ShardDivision | None = None
        self._is_ready = False
        self._buckets = 1
        self._looking: asyncio.Task[None] | None = None

    async def begin(self, recommended: int, buckets: int) -> None:
        """Connect the share and keep it, in the running event loop, as Discord says: in so many `buckets`.

        They are its max_concurrency: https://docs.discord.com/developers/events/gateway#sharding-max-concurrency
        """
        await self._stop_looking()
        self._buckets = buckets
        self._is_ready = False
        self._division = None
        self._connections.count(self._setting or recommended)
        LOG.info("This process is %s among those that share the database", process_name(self._shares.process))
        self._looking = asyncio.create_task(self._keep(self._setting or recommended))

    async def close(self) -> None:
        """End every connection and let others have the shards at once: what is being sent needs none."""
        if self._looking is None:
            return
        await self._stop_looking()
        await self._connections.hang_up()
        with suppress(DatabaseFaultError):  # the database has logged it, and the leases run out
            await self._shares.leave()

    async def _stop_looking(self) -> None:
        looking, self._looking = self._looking, None
        if looking is not None:
            looking.cancel()
            await asyncio.gather(looking, return_exceptions=True)

    async def use_turn(self, number: int) -> None:
        """Wait until a shard may identify, at the moment when it is about to."""
        await self._when_told(self._turns.use(number % self._buckets))

    async def _when_told(self, turn: Awaitable[None]) -> None:
        """A database that can't tell holds nobody up: Discord would."""
        try:
            await turn
        except DatabaseFaultError:
            await asyncio.sleep(LOOK_EVERY_S)

    def note_shown(self, number: int) -> None:
        """A shard's servers are known."""
        self._connections.shown.add(number)
        self._note_if_ready()

    async def _keep(self, count: int) -> None:
        # A wait that ends at the same moment may swallow the task's cancelling.
        while self._looking is asyncio.current_task():
            is_settled = True
            try:
                division = await self._shares.divide(count, self._connections.connected)
                is_settled = await self._follow(division)
                count = division.count
            except DatabaseFaultError:  # the database has logged it
                pass
            except Exception:
                # The edge of a job: what is connected stays so until the next look.
                LOG.exception("Looking whose the shards are failed; it is looked again")
            if is_settled:
                await asyncio.sleep(LOOK_EVERY_S)

    async def _follow(self, division: ShardDivision) -> bool:
        """Drop what isn't this process's, connect one that is; whether all is as divided then."""
        if self._division and division.count != self._division.count:
            LOG.warning("Another process counts %d shards: this one does so too", division.count)
        kept = division.mine - division.surplus
        for number in self._connections.connected - kept:
            await self._connections.drop(number)
        for number in division.surplus:
            await self._shares.give_up(division.count, number)
        self._note(division)
        self._connections.ask_for(kept)
        missing = kept - self._connections.connected
        if missing:
            number = min(missing)
            await self._when_told(self._turns.take(number % self._buckets))
            await self._connections.connect(number)
        self._note_if_ready()
        return not missing

    def _note(self, division: ShardDivision) -> None:
        before, self._division = self._division, division
        if before is None or before.count != division.count:
            self._connections.count(division.count)
        if before is None or (before.mine, before.holders) != (division.mine, division.holders):
            LOG.info("This process has shards %s of %d; %s", *_texts(division))

    def _note_if_ready(self) -> None:
        """Also without any shard: such a process answers nobody, sends if it is its turn, and stands by."""
        if self._is_ready or self._division is None:
            return
        if self._division.mine - self._division.surplus <= self._connections.shown:
            self._is_ready = True
            self._when_ready()


def _texts(division: ShardDivision) -> tuple[str, int, str]:
    """What the log says: `0-1`, `4`, `others have 2 (process 3f2a91c0), 3 (…)`."""
    numbers_of: dict[str, list[int]] = {}
    for number, holder in division.holders.items():
        numbers_of.setdefault(holder, []).append(number)
    others = [
        f"{shards_text(numbers)} (process {process_name(holder)})" for holder, numbers in numbers_of.items()
    ]
    kept = shards_text(division.mine - division.surplus)
    if not others:
        return kept, division.count, "no other process has any"
    return kept, division.count, f"others have {', '.join(others)}"
