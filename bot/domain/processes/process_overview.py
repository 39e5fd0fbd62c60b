"""Which processes share a database, and which of Discord's shards each of them has."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.processes.lease import Lease
from bot.domain.processes.lease_names import COURIER, PRESENCE, SHARD, shard_count_of, shard_number_of


@dataclass(frozen=True, slots=True)
class ProcessAtWork:
    """One of them, by its log's name for it; without shards it stands by, and one at a time `sends`."""

    name: str
    shards: frozenset[int] = frozenset()
    sends: bool = False


@dataclass(frozen=True, slots=True)
class ProcessOverview:
    """All that are there, and how many shards there are; `shard_count` is 0 where nobody has one."""

    processes: tuple[ProcessAtWork, ...] = ()
    shard_count: int = 0

    @property
    def unheld(self) -> list[int]:
        """The shards that nobody has: they are about to change hands, or nobody is there to take them."""
        held = {number for process in self.processes for number in process.shards}
        return [number for number in range(self.shard_count) if number not in held]


def overview_of(leases: Iterable[Lease]) -> ProcessOverview:
    """What the leases that are held now say, the processes by their first shards and then by their names."""
    shards_of: dict[str, set[int]] = {}
    leases = list(leases)
    shard_leases = [lease for lease in leases if lease.name.startswith(SHARD)]
    shard_count = max((shard_count_of(lease.name) for lease in shard_leases), default=0)
    for lease in leases:
        if lease.name.startswith(PRESENCE):
            shards_of.setdefault(lease.holder, set())
    for lease in shard_leases:
        if shard_count_of(lease.name) == shard_count:
            shards_of.setdefault(lease.holder, set()).add(shard_number_of(lease.name))
    senders = [lease.holder for lease in leases if lease.name == COURIER]
    processes = []
    for holder, shards in shards_of.items():
        processes.append(ProcessAtWork(process_name(holder), frozenset(shards), sends=holder in senders))
    processes.sort(key=lambda process: (min(process.shards, default=shard_count), process.name))
    return ProcessOverview(tuple(processes), shard_count)


def process_name(holder: str) -> str:
    """As the log and `status` call a process: long enough to tell a dozen apart."""
    return holder[:8]
