"""What the leases of processes and of their shards are called."""

PRESENCE = "process "
"""How the lease's name begins that a process holds to show that it is there; the process's own follows."""
SHARD = "shard "
"""How a shard's begins; the number of all and its own follow: `shard 4/3`."""

COURIER = "courier"
"""The lease of the one process that delivers, for which Discord's pace is kept."""


def shard_lease_name(count: int, number: int) -> str:
    """Of a shard, of so many in all: processes that count differently don't have the same ones."""
    return f"{SHARD}{count}/{number}"


def shard_count_of(lease_name: str) -> int:
    """How many shards there are in all, by the lease of one of them."""
    return int(lease_name.removeprefix(SHARD).partition("/")[0])


def shard_number_of(lease_name: str) -> int:
    """Which shard's lease it is."""
    return int(lease_name.partition("/")[2])
