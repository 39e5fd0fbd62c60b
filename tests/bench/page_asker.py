"""Asks for pages again and again over kept connections, in a process of its own; what it saw, as JSON.

`python -m tests.bench.page_asker 8080 3000 "If-None-Match: *" / /feed.atom` asks for each path in its turn.
It reads nothing but where an answer ends: a whole client's work would be the larger part of the time.
"""

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import cycle, islice

CONNECTIONS = 16
_LENGTH = b"content-length: "


@dataclass
class Asked:
    """How long all answers took, in seconds, each of them, and which statuses they had."""

    seconds: float
    spans: list[float]
    statuses: list[int]


async def _ask(port: int, requests_left: list[bytes], asked: Asked) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    while requests_left:
        request = requests_left.pop()
        began = time.perf_counter()
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        await reader.readexactly(_length(head))
        asked.spans.append(time.perf_counter() - began)
        asked.statuses.append(int(head.split(b" ", 2)[1]))
    writer.close()


def _length(head: bytes) -> int:
    _, name, rest = head.lower().partition(_LENGTH)
    if not name:
        return 0
    return int(rest.partition(b"\r\n")[0])


def _request(path: str, header: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip\r\n{header}\r\n\r\n".encode()


async def _main(port: int, times: int, header: str, paths: Sequence[str]) -> None:
    requests = [_request(path, header) for path in paths]
    requests_left = list(islice(cycle(requests), times))
    asked = Asked(0.0, [], [])
    began = time.perf_counter()
    await asyncio.gather(*(_ask(port, requests_left, asked) for _ in range(CONNECTIONS)))
    asked.seconds = time.perf_counter() - began
    asked.statuses = sorted(set(asked.statuses))
    sys.stdout.write(json.dumps(asdict(asked)))


if __name__ == "__main__":
    _, port, times, header, *paths = sys.argv
    asyncio.run(_main(int(port), int(times), header, paths))
