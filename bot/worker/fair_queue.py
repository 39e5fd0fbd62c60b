"""Who is served next: servers take turns, whatever one of them hands in."""

from collections import deque
from dataclasses import dataclass, field
from typing import Generic, TypeVar

MOST_OF_A_SERVER = 16
"""Things of one server that wait: staff who send the pictures of a weekend at once are served."""
MOST_WAITING = 200
MOST_BYTES_WAITING = 64 * 1024 * 1024

Item = TypeVar("Item")


class QueueFullError(Exception):
    """Too much waits already; `is_own` where it is of the same server."""

    def __init__(self, *, is_own: bool) -> None:
        super().__init__()
        self.is_own = is_own


@dataclass
class FairQueue(Generic[Item]):
    """What waits, by server, in the order of turns."""

    _by_server: dict[int, deque[tuple[Item, int]]] = field(default_factory=dict)
    _count: int = 0
    _bytes: int = 0

    def __len__(self) -> int:
        return self._count

    def put(self, server_id: int, item: Item, size: int) -> None:
        """Let a thing of a server wait, which holds `size` bytes.

        Raises:
            QueueFullError: as much waits as may.
        """
        waiting = self._by_server.get(server_id, ())
        if len(waiting) >= MOST_OF_A_SERVER:
            raise QueueFullError(is_own=True)
        if self._count >= MOST_WAITING or (self._bytes and self._bytes + size > MOST_BYTES_WAITING):
            raise QueueFullError(is_own=False)
        self._by_server.setdefault(server_id, deque()).append((item, size))
        self._count += 1
        self._bytes += size

    def take(self) -> Item:
        """The oldest thing of the server whose turn it is; what that server has next waits for all others.

        Raises:
            StopIteration: nothing waits.
        """
        server_id = next(iter(self._by_server))
        waiting = self._by_server.pop(server_id)
        item, size = waiting.popleft()
        if waiting:
            self._by_server[server_id] = waiting
        self._count -= 1
        self._bytes -= size
        return item
