"""Which of Discord's shards this process is to connect: its fair share, held in leases.

Who starts later is given its share by those that have more; what a process has that is gone is free once
its leases have run out. Where processes don't agree how many shards there are, the largest number counts.
"""

from collections.abc import Collection, Iterable, Mapping

from bot.domain.processes.lease import Lease
from bot.domain.processes.lease_names import (
    PRESENCE,
    SHARD,
    shard_count_of,
    shard_lease_name,
    shard_number_of,
)
from bot.domain.processes.process_overview import ProcessOverview, overview_of
from bot.domain.processes.shards import ShardDivision, fair_share
from bot.services.processes.process_leases import ProcessLeases


class ShardShares:
    """Use cases about the shares. One for each process."""

    def __init__(self, leases: ProcessLeases) -> None:
        self._leases = leases

    @property
    def process(self) -> str:
        """The name of this one in the rows."""
        return self._leases.holder

    async def divide(self, count: int, connected: Collection[int]) -> ShardDivision:
        """Take what is free of this process's share of `count` shards, what is connected already first.

        Where another process counts more shards, nothing is taken, and what was held is given up.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        held = await self._leases.list_held(SHARD)
        largest_count = max([count, *(shard_count_of(lease.name) for lease in held)])
        if largest_count > count:
            await self._give_up_all(held)
            return ShardDivision(largest_count)
        holders: dict[int, str] = {}
        for lease in held:
            if shard_count_of(lease.name) == count:
                holders[shard_number_of(lease.name)] = lease.holder
        share = fair_share(count, await self._processes(holders), self.process, list(holders.values()))
        mine = {number for number, holder in holders.items() if holder == self.process}
        free = [number for number in range(count) if number not in holders]
        for number in sorted(free, key=lambda number: (number not in connected, number)):
            if len(mine) < share and await self._leases.take(shard_lease_name(count, number)):
                mine.add(number)
        others = {number: holder for number, holder in holders.items() if holder != self.process}
        return ShardDivision(count, frozenset(mine), frozenset(sorted(mine)[share:]), others)

    async def give_up(self, count: int, number: int) -> None:
        """Let another process have a shard, once it isn't connected any more.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        await self._leases.release(shard_lease_name(count, number))

    async def leave(self) -> None:
        """Let others have every shard, whose shares no longer count on this process: it is about to end.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        await self._leases.leave()
        await self._give_up_all(await self._leases.list_held(SHARD))

    async def _give_up_all(self, held: Iterable[Lease]) -> None:
        for lease in held:
            if lease.holder == self.process:
                await self._leases.release(lease.name)

    async def overview(self) -> ProcessOverview:
        """Which processes are there now, and which shards each has.

        Raises:
            DatabaseFaultError: the database can't tell.
        """
        return overview_of(await self._leases.list_held(""))

    async def _processes(self, holders: Mapping[int, str]) -> set[str]:
        """All that are there. Of those that share a SQLite file, who comes later stands by with no share."""
        present = await self._leases.list_held(PRESENCE)
        return {self.process, *holders.values(), *(lease.holder for lease in present)}
