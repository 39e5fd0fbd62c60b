"""What many ask for: read once for all who ask within a moment, with what caches know it by."""

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

KEPT_S = 1.5
"""A document is made of rows that are kept as long: together a correction takes 3 s, of 5 s that it may."""

_GZIP_LEVEL = 6
"""Half the time of 9, the most, for a hundredth more bytes of such a page."""

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")

NOTHING_LOADED = "default-src 'none'; frame-ancestors 'none'"
"""The Content-Security-Policy of what is no page: a browser that shows it as one loads nothing."""


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes to be served, as they are and gzipped; `digest` changes with them.

    `policy` is the Content-Security-Policy: https://www.w3.org/TR/CSP3/.
    """

    content_type: str
    body: bytes
    gzipped: bytes
    digest: str
    policy: str


@lru_cache(maxsize=32)
def make_document(content_type: str, body: bytes, policy: str = NOTHING_LOADED) -> Document:
    """The document of these bytes: what was read anew and is the same isn't packed anew."""
    digest = hashlib.sha256(policy.encode() + body).hexdigest()[:32]
    gzipped = gzip.compress(body, _GZIP_LEVEL, mtime=0)
    return Document(content_type, body, gzipped, digest, policy)


class KeptReadings(Generic[Key, Value]):
    """Values by their keys, each read anew when it is older than `KEPT_S`; `most` of them are kept."""

    def __init__(self, read: Callable[[Key], Awaitable[Value]], most: int) -> None:
        self._read = read
        self._most = most
        self._readings: OrderedDict[Key, tuple[float, asyncio.Future[Value]]] = OrderedDict()

    async def get(self, key: Key) -> Value:
        """The value; it raises what reading it raises, and the next one who asks has it read again."""
        time = asyncio.get_running_loop().time()
        read_at, reading = self._readings.get(key, (0.0, None))
        if reading is None or time - read_at > KEPT_S:
            reading = asyncio.ensure_future(self._read(key))
            self._readings[key] = (time, reading)
            self._readings.move_to_end(key)
        if len(self._readings) > self._most:
            self._readings.popitem(last=False)
        try:
            return await asyncio.shield(reading)
        except Exception:
            self._readings.pop(key, None)
            raise
