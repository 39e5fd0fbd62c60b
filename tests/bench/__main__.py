"""Prints the tables of all benchmarks, or of those named (`python -m tests.bench fanout --channels 2000`)."""

import argparse
import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.bench import (
    backups,
    commands,
    deliveries,
    fanout,
    lateness,
    locks,
    memory,
    page_rate,
    peers,
    readers,
    start,
    suggestions,
    uploads,
    waiting,
    web,
)

NAMES = (
    "fanout",
    "peers",
    "lateness",
    "waiting",
    "locks",
    "deliveries",
    "commands",
    "suggestions",
    "readers",
    "uploads",
    "web",
    "pages",
    "start",
    "memory",
    "backup",
)


def main() -> None:
    """One after the other, so that none disturbs another."""
    asked = _parser().parse_args()
    benches: dict[str, Callable[[], Awaitable[str]]] = {
        "fanout": lambda: fanout.measure(asked.channels),
        "peers": lambda: peers.measure(asked.channels),
        "lateness": lambda: lateness.measure(asked.reminders),
        "waiting": lambda: waiting.measure(waiting.FULL if asked.full else waiting.SIZES),
        "locks": lambda: locks.measure(asked.channels),
        "deliveries": lambda: deliveries.measure(asked.channels),
        "commands": lambda: commands.measure(asked.times),
        "suggestions": lambda: suggestions.measure(max(1, asked.times // 10)),
        "readers": lambda: readers.measure(asked.papers),
        "uploads": lambda: uploads.measure(asked.times),
        "web": lambda: web.measure(asked.times),
        "pages": lambda: page_rate.measure(asked.requests),
        "backup": lambda: backups.measure(asked.times),
        "memory": lambda: memory.measure(asked.servers),
        "start": lambda: start.measure(max(1, asked.times // 20)),
    }
    logging.disable(logging.CRITICAL)  # thousands of lines about 429s and dead channels are part of the work
    warnings.simplefilter("ignore")
    for name in asked.which or benches:
        print(asyncio.run(_one(benches[name])), end="\n\n", flush=True)  # noqa: T201 - what was asked for


async def _one(bench: Callable[[], Awaitable[str]]) -> str:
    return await bench()


def _name(typed: str) -> str:
    if typed not in NAMES:
        raise argparse.ArgumentTypeError(f"{typed!r} is none of {', '.join(NAMES)}")
    return typed


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    # No `choices`: before Python 3.12 they refuse that none is named.
    parser.add_argument("which", nargs="*", type=_name, help="only these; all without any", metavar="bench")
    parser.add_argument("--channels", type=int, default=2000, help="of a fan-out")
    parser.add_argument("--reminders", type=int, default=10_000, help="due in the same second")
    parser.add_argument("--times", type=int, default=100, help="each command is typed so often")
    parser.add_argument("--servers", type=int, default=10_000, help="of 60 channels, in memory")
    parser.add_argument("--requests", type=int, default=5_000, help="for each page")
    parser.add_argument("--papers", type=Path, help="a file of other papers for the readers, in JSON")
    parser.add_argument("--full", action="store_true", help="a million waiting rows too")
    return parser


main()
