"""Discord's shards, divided between the processes that are there."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ShardDivision:
    """How the shards, `count` in all, are divided: `mine` are this process's, `surplus` what it owes others.

    `holders` says who has each of the others, by the process's own id.
    """

    count: int
    mine: frozenset[int] = frozenset()
    surplus: frozenset[int] = frozenset()
    holders: Mapping[int, str] = field(default_factory=dict)


def shard_of(server_id: int, count: int) -> int:
    """The shard that has a server: https://docs.discord.com/developers/events/gateway#sharding."""
    return (server_id >> 22) % count


def fair_share(count: int, processes: Collection[str], process: str, holders: Collection[str] = ()) -> int:
    """How many of `count` shards a process is to have: as any other, or one more.

    `holders` has who holds a shard, once for each: who has most keeps one more; none moves needlessly.
    """
    held = Counter(holders)
    position = sorted(processes, key=lambda name: (-held[name], name)).index(process)
    share, left_over = divmod(count, len(processes))
    if position < left_over:
        return share + 1
    return share


def shards_text(numbers: Iterable[int]) -> str:
    """`0-3, 7`; `none` where there are none."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    texts = []
    for run in runs:
        if len(run) == 1:
            texts.append(str(run[0]))
        else:
            texts.append(f"{run[0]}-{run[-1]}")
    return ", ".join(texts) or "none"
