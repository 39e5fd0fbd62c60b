"""Runs every benchmark and prints its table."""

import asyncio

from tests.bench import commands, waiting


async def main() -> None:
    """All benchmarks, one after the other."""
    for table in (await commands.measure(), await waiting.measure()):
        print(table, end="\n\n")  # noqa: T201 - the table is what was asked for


asyncio.run(main())
