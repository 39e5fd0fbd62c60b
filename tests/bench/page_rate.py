"""How many requests a second a team's pages answer from one core, beside aiohttp's empty handler.

Who asks is another process. The first row of the page is a cold start: nothing is made yet, nor does the
worker run that makes it. The first row of many teams, each with a season of its own, is one of a new site.
"""

import asyncio
import json
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import web

from bot.services.server.setting_choices import SettingChoices
from bot.vital_signs import VitalSigns
from bot.web.site import Site
from tests.bench.discord_process import LimitedDiscord
from tests.bench.page_asker import Asked
from tests.bench.pitboard import Bot, connected
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


async def measure(requests: int, teams: int = 20) -> str:
    """A row for each thing asked for, `requests` times; of some, of so many teams in turn."""
    page_port = free_port()
    address = f"127.0.0.1:{page_port}"
    async with (
        LimitedDiscord.start(0, limits=False) as server,
        connected(server, public_url=f"http://{address}") as bot,
        _empty_handler() as empty_port,
    ):
        home: int = server.world["home"]
        await fill(bot.app.use_cases, home)
        async with _serving(bot, address):
            rates = {
                "an empty handler": await _rate(empty_port, ["/"], requests),
                "the page, nothing made yet": await _rate(page_port, ["/"], requests),
                "the page": await _rate(page_port, ["/"], requests),
                "the page, known already: 304": await _rate(page_port, ["/"], requests, KNOWN),
                "its feed": await _rate(page_port, ["/feed.atom"], requests),
                "its calendar": await _rate(page_port, ["/calendar.ics"], requests),
            }
        pages = [await _team_with_page(bot, home + number) for number in range(1, teams + 1)]
        feeds = [f"{page}feed.atom" for page in pages]
        async with _serving(bot, address):
            rates |= {
                f"{teams} teams' pages in turn, nothing made yet": await _rate(page_port, pages, requests),
                f"{teams} teams' pages in turn": await _rate(page_port, pages, requests),
                f"{teams} teams' pages and feeds in turn": await _rate(page_port, pages + feeds, requests),
            }
    empty = rates["an empty handler"]
    return table("Requests a second", HEAD, [_row(name, rate, empty) for name, rate in rates.items()])


def _serving(bot: Bot, address: str) -> AbstractAsyncContextManager[None]:
    """A site that has made nothing yet."""
    site = Site(VitalSigns())
    site.show_teams(bot.app.use_cases, bot.workers.jobs.making)
    return site.serving(address)


async def _team_with_page(bot: Bot, server_id: int) -> str:
    """Another server with a full season; the path of its page."""
    cases = bot.app.use_cases
    season = await cases.ready.get("gt4-europe-2023", server_id)
    await cases.servers.set_up(server_id, SettingChoices(server_id, 1, season=season), by=1)
    await fill(cases, server_id)
    addresses = await cases.team_pages.addresses(server_id)
    assert addresses
    return urlsplit(addresses.base).path


async def _rate(port: int, paths: Sequence[str], requests: int, header: str = ANY_HEADER) -> _Rate:
    words = ("-m", "tests.bench.page_asker", str(port), str(requests), header, *paths)
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
