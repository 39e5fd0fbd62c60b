"""Documents that many ask for: made once for all who ask within seconds, with what caches know them by."""

import asyncio
import gzip
import hashlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

KEPT_S = 2.0
"""A correction is everywhere within 5 s; a crowd of readers asks the database twice in that time."""
MOST_KEPT = 256
"""Documents, most of them some kibibytes."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Document:
    """Bytes to be served, as they are and gzipped; `digest` changes with them."""

    content_type: str
    body: bytes
    gzipped: bytes
    digest: str


def make_document(content_type: str, body: bytes) -> Document:
    """The document of these bytes."""
    digest = hashlib.sha256(body).hexdigest()[:32]
    return Document(content_type, body, gzip.compress(body, mtime=0), digest)


class KeptDocuments(Generic[Key]):
    """Documents by their keys, each read anew when it is older than `KEPT_S`; None is that there is none."""

    def __init__(self, read: Callable[[Key], Awaitable[Document | None]]) -> None:
        self._read = read
        self._readings: OrderedDict[Key, tuple[float, asyncio.Future[Document | None]]] = OrderedDict()

    async def get(self, key: Key) -> Document | None:
        """The document; it raises what reading it raises, and the next one who asks has it read again."""
        time = asyncio.get_running_loop().time()
        read_at, reading = self._readings.get(key, (0.0, None))
        if reading is None or time - read_at > KEPT_S:
            reading = asyncio.ensure_future(self._read(key))
            self._readings[key] = (time, reading)
            self._readings.move_to_end(key)
        if len(self._readings) > MOST_KEPT:
            self._readings.popitem(last=False)
        try:
            return await asyncio.shield(reading)
        except Exception:
            self._readings.pop(key, None)
            raise
