"""One reading for all who ask at the same time, and none that began before somebody asked."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Hashable, Mapping
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class SharedReadings(Generic[Key, Value]):
    """Reads values by their keys, all that are asked for at once. Nothing is kept: nobody hears what was.

    A thousand questions in a second become as many readings as fit one after the other.
    """

    def __init__(self, read: Callable[[Collection[Key]], Awaitable[Mapping[Key, Value]]]) -> None:
        self._read = read
        self._coming_keys: set[Key] = set()
        self._coming: asyncio.Task[Mapping[Key, Value]] | None = None
        self._under_way: asyncio.Task[Mapping[Key, Value]] | None = None

    async def get(self, key: Key) -> Value | None:
        """The value as it is now, None where there is none.

        It raises what reading raises, to all who share it.
        """
        self._coming_keys.add(key)
        if self._coming is None:
            self._coming = asyncio.create_task(self._read_next())
        values = await asyncio.shield(self._coming)
        return values.get(key)

    async def _read_next(self) -> Mapping[Key, Value]:
        if self._under_way is not None:
            await asyncio.wait((self._under_way,))
        # Whoever asks from now on may have seen a change that this reading doesn't.
        keys, self._coming_keys = self._coming_keys, set()
        self._under_way, self._coming = self._coming, None
        return await self._read(keys)
