"""One reading for all who ask at the same time, and none that began before somebody asked."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class SharedReadings(Generic[Key, Value]):
    """Reads values by their keys, of each key one reading at a time. Nothing is kept: nobody hears what was.

    A thousand questions in a second become as many readings as fit one after the other.
    """

    def __init__(self, read: Callable[[Key], Awaitable[Value]]) -> None:
        self._read = read
        self._coming: dict[Key, asyncio.Task[Value]] = {}
        self._under_way: dict[Key, asyncio.Task[Value]] = {}

    async def get(self, key: Key) -> Value:
        """The value as it is now; raises what reading it raises, to all who share it."""
        reading = self._coming.get(key)
        if reading is None:
            reading = asyncio.create_task(self._read_next(key))
            self._coming[key] = reading
        return await asyncio.shield(reading)

    async def _read_next(self, key: Key) -> Value:
        earlier = self._under_way.get(key)
        if earlier is not None:
            await asyncio.wait((earlier,))
        # Whoever asks from now on may have seen a change that this reading doesn't.
        self._under_way[key] = self._coming.pop(key)
        try:
            return await self._read(key)
        finally:
            del self._under_way[key]
