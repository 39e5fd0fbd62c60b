"""What was read for many who ask, kept for as long as it is known to hold."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Holding(Generic[Value]):
    """A value, and until when (UTC) time alone changes nothing of it; None: it never does."""

    value: Value
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class _KeptReading(Generic[Value]):
    version: Hashable
    reading: asyncio.Future[Holding[Value]]

    def holds(self, version: Hashable, now: datetime) -> bool:
        """Whether it tells whoever knows this version what is so now; of one under way it is hoped."""
        if self.version != version:
            return False
        if not self.reading.done():
            return True
        if self.reading.cancelled() or self.reading.exception() is not None:
            return False
        until = self.reading.result().until
        return until is None or now < until


class KeptReadings(Generic[Key, Value]):
    """Values by their keys, read anew where what they are read from has another version; `most` are kept."""

    def __init__(self, read: Callable[[Key], Awaitable[Holding[Value]]], most: int) -> None:
        self._read = read
        self._most = most
        self._readings: OrderedDict[Key, _KeptReading[Value]] = OrderedDict()

    async def get(self, key: Key, version: Hashable, now: datetime) -> Holding[Value]:
        """The value at a version that was looked up before, or at a later one.

        It raises what reading it raises, and the next one who asks has it read again.
        """
        kept = self._readings.get(key)
        if kept is None or not kept.holds(version, now):
            kept = _KeptReading(version, asyncio.ensure_future(self._read(key)))
            self._readings[key] = kept
        self._readings.move_to_end(key)
        if len(self._readings) > self._most:
            self._readings.popitem(last=False)
        try:
            return await asyncio.shield(kept.reading)
        except Exception:
            if self._readings.get(key) is kept:
                del self._readings[key]
            raise
