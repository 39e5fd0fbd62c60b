"""What was read of servers, kept in memory for as long as nothing of it is written."""

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Coroutine, Hashable
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.readings.server_revisions import REVISION

_MOST_KEPT = 200
"""A season with its results, the most of them, has some 60 KiB."""

Value = TypeVar("Value")
_Key = tuple[int, Hashable]


class _ReadsWhole(Protocol):
    async def __call__(self, work: Callable[[AsyncConnection], Coroutine[Any, Any, Value]]) -> Value: ...


@dataclass(frozen=True, slots=True)
class _KeptReading:
    revision: int
    value: Any


class ServerReadings:
    """Values that were read of servers, each with the server's revision at that reading.

    `glance` gives a server's revision as it is now, None where that takes a reading; `read_whole` does one.
    """

    def __init__(
        self,
        glance: Callable[[int], Awaitable[int | None]],
        read_whole: _ReadsWhole,
    ) -> None:
        self._glance = glance
        self._read_whole = read_whole
        self._readings: OrderedDict[_Key, _KeptReading] = OrderedDict()

    async def get(
        self, server_id: int, name: Hashable, read: Callable[[AsyncConnection], Awaitable[Value]]
    ) -> Value:
        """What `read` gives of the server, read now or at its present revision.

        `name` tells what is read from whatever else is read of that server. Only tables whose writes raise
        the revision may be read (`WATCHED_TABLES`), and the value is shared: nobody may change it.

        Raises:
            DatabaseFaultError: it can't be read.
        """
        key = server_id, name
        kept = self._readings.get(key)
        if kept is not None and kept.revision == await self._glance(server_id):
            self._readings.move_to_end(key)
            value: Value = kept.value
            return value

        async def read_with_revision(tx: AsyncConnection) -> tuple[int | None, Value]:
            """Its first question and its last see the same state."""
            revision: int | None = (await tx.execute(REVISION, {"server_id": server_id})).scalar()
            return revision, await read(tx)

        revision, value = await self._read_whole(read_with_revision)
        self._keep(key, revision, value)
        return value

    def forget(self) -> None:
        """Keep nothing of what was read so far: it is another database now."""
        self._readings.clear()

    def _keep(self, key: _Key, revision: int | None, value: object) -> None:
        if revision is None:
            self._readings.pop(key, None)
            return
        self._readings[key] = _KeptReading(revision, value)
        self._readings.move_to_end(key)
        if len(self._readings) > _MOST_KEPT:
            self._readings.popitem(last=False)
