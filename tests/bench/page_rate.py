"""How many requests a second a team's pages answer from one core, beside aiohttp's empty handler.

Who asks is another process. The first row of the page is a cold start: nothing is made yet, nor does the
worker run that makes it.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from aiohttp import web

from bot.vital_signs import VitalSigns
from bot.web.site import Site
from tests.bench.discord_process import LimitedDiscord
from tests.bench.page_asker import Asked
from tests.bench.pitboard import connected
from tests.bench.tables import median, p99, table
from tests.bench.web import fill
from tests.ports import free_port

ANY_HEADER, KNOWN = "Accept: */*", "If-None-Match: *"
HEAD = (
    "asked for",
    "answers",
    "a second",
    "of the empty one",
    "of a core, µs each",
    "median, ms",
    "p99, ms",
    "all in, s",
)


@dataclass(frozen=True)
class _Rate:
    """Answers of one kind, and the seconds of the processor that they took the server."""

    asked: Asked
    core_s: float

    @property
    def a_second(self) -> float:
        return len(self.asked.spans) / self.asked.seconds


async def measure(requests: int) -> str:
    """A row for each thing asked for, `requests` times."""
    page_port = free_port()
    address = f"127.0.0.1:{page_port}"
    async with (
        LimitedDiscord.start(0, limits=False) as server,
        connected(server, public_url=f"http://{address}") as bot,
        _empty_handler() as empty_port,
    ):
        await fill(bot.app.use_cases, server.world["home"])
        site = Site(VitalSigns())
        site.show_teams(bot.app.use_cases, bot.workers.jobs.making)
        async with site.serving(address):
            rates = {
                "an empty handler": await _rate(empty_port, "/", requests),
                "the page, nothing made yet": await _rate(page_port, "/", requests),
                "the page": await _rate(page_port, "/", requests),
                "the page, known already: 304": await _rate(page_port, "/", requests, KNOWN),
                "its feed": await _rate(page_port, "/feed.atom", requests),
                "its calendar": await _rate(page_port, "/calendar.ics", requests),
            }
    empty = rates["an empty handler"]
    return table("Requests a second", HEAD, [_row(name, rate, empty) for name, rate in rates.items()])


async def _rate(port: int, path: str, requests: int, header: str = ANY_HEADER) -> _Rate:
    words = ("-m", "tests.bench.page_asker", str(port), path, str(requests), header)
    began = time.process_time()
    process = await asyncio.create_subprocess_exec(sys.executable, *words, stdout=asyncio.subprocess.PIPE)
    figures, _ = await process.communicate()
    return _Rate(Asked(**json.loads(figures)), time.process_time() - began)


@asynccontextmanager
async def _empty_handler() -> AsyncIterator[int]:
    """The floor: aiohttp in the same process, with nothing to look up, make or say. Its port."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response()

    app, port = web.Application(), free_port()
    app.add_routes([web.get("/", answer)])
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield port
    finally:
        await runner.cleanup()


def _row(name: str, rate: _Rate, empty: _Rate) -> tuple[object, ...]:
    asked, answers = rate.asked, len(rate.asked.spans)
    statuses = ", ".join(map(str, asked.statuses))
    return (
        name,
        f"{answers} of {statuses}",
        rate.a_second,
        rate.a_second / empty.a_second,
        rate.core_s / answers * 1_000_000,
        median(asked.spans) * 1000,
        p99(asked.spans) * 1000,
        asked.seconds,
    )
