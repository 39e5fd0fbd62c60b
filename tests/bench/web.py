"""What a team's page takes, kept or made anew, and what `/next` takes while it is asked for again and again.

The page has a full season: every session's result and a hundred quotes. Who asks is in the bot's own
process, so that the figures have the asking in them.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager

import aiohttp

from bot.domain.results.result_report import ResultReport
from bot.services.press.quote_input import QuoteInput
from bot.services.results.result_input import TypedResult
from bot.services.server.setting_choices import SettingChoices
from bot.services.use_cases import UseCases
from bot.storage.tables import servers
from bot.vital_signs import VitalSigns
from bot.web.site import Site
from tests.bench.discord_process import Command, LimitedDiscord
from tests.bench.pitboard import Bot, connected
from tests.bench.tables import median, p99, table
from tests.ports import free_port

QUOTES = 100
TURNS = 4
PAGES_A_SECOND = 50
EVERY = 0.1
"""Seconds between two `/next`."""
NEXT: Command = ("next", {})
PAGE_HEAD = ("page", "asked", "median, ms", "p99, ms", "median of the processor, ms")
NEXT_HEAD = ("meanwhile", "/next asked", "median, ms", "p99, ms", "p99 against idle")


async def measure(times: int) -> str:
    """Two tables: the page, and `/next` beside it."""
    address = f"127.0.0.1:{free_port()}"
    url = f"http://{address}"
    async with LimitedDiscord.start(0, limits=False) as server, connected(server, public_url=url) as bot:
        home: int = server.world["home"]
        await fill(bot.app.use_cases, home)
        site = Site(VitalSigns())
        site.show_teams(bot.app.use_cases, bot.workers.jobs.making)
        async with site.serving(address), aiohttp.ClientSession(url) as session:
            pages = await _time_pages(bot, home, session, times)
            answers = await _time_answers(server, session, times)
    return f"{pages}\n\n{answers}"


async def fill(use_cases: UseCases, home: int) -> None:
    """A public page with a full season."""
    await use_cases.servers.set_up(home, SettingChoices(page="public"), by=1)
    season = (await use_cases.seasons.view(home)).season
    for round_ in season.rounds[:3]:
        for session in round_.sessions:
            typed = TypedResult(session.key, ResultReport(20, overall=26, grid=34), round=round_.name)
            await use_cases.results.report(home, typed, by=1)
    for number in range(QUOTES):
        words = f"It was a learning weekend for us, the {number}th, and we had good speed. " * 5
        await use_cases.quotes.quote(home, QuoteInput("Jessica", words, session="race1"), by=1)


async def _time_pages(bot: Bot, home: int, session: aiohttp.ClientSession, times: int) -> str:
    """The first page waits for the worker's process to start; the others find it."""

    async def ask() -> None:
        async with session.get("/") as answer:
            assert answer.status == 200
            await answer.read()

    first = await _timed(ask, 1)
    kept = await _timed(ask, times)
    read_anew: list[_Span] = []
    made_anew: list[_Span] = []
    for _ in range(times):
        await _touch(bot, home)
        read_anew += await _timed(ask, 1)
    for number in range(times):
        typed = TypedResult("race1", ResultReport(number % 40 + 1), round="Spa-Francorchamps")
        await bot.app.use_cases.results.report(home, typed, by=1)
        made_anew += await _timed(ask, 1)
    rows = [
        _page_row("the first one", first),
        _page_row("kept", kept),
        _page_row("read anew, unchanged", read_anew),
        _page_row("made anew", made_anew),
    ]
    return table("A team's page", PAGE_HEAD, rows)


async def _touch(bot: Bot, server_id: int) -> None:
    """Have the page's rows read again: something was written, and is as it was."""
    async with bot.database.write() as tx:
        await tx.execute(servers.update().where(servers.c.id == server_id).values(colour=servers.c.colour))


_Span = tuple[float, float]
"""Milliseconds on the clock, and of the processor in this process, which don't depend on what else runs."""


async def _timed(work: Callable[[], Awaitable[object]], times: int) -> list[_Span]:
    spans: list[_Span] = []
    for _ in range(times):
        began, began_working = time.perf_counter(), time.process_time()
        await work()
        spans.append(((time.perf_counter() - began) * 1000, (time.process_time() - began_working) * 1000))
    return spans


def _page_row(name: str, spans: Sequence[_Span]) -> tuple[object, ...]:
    walls, works = [wall for wall, _ in spans], [work for _, work in spans]
    return name, len(spans), median(walls), p99(walls), median(works)


async def _time_answers(server: LimitedDiscord, session: aiohttp.ClientSession, times: int) -> str:
    """The idle bot and the asked one take turns: a drift of the machine hits both."""
    idle: list[float] = []
    busy: list[float] = []
    await server.ask([NEXT] * 5)
    for _ in range(TURNS):
        commands = [NEXT] * max(1, times // TURNS)
        idle += await server.ask(commands, EVERY)
        async with _asking(session):
            busy += await server.ask(commands, EVERY)
    rows = [_answer_row("nothing", idle, idle), _answer_row(f"{PAGES_A_SECOND} pages a second", busy, idle)]
    return table("`/next` beside the page", NEXT_HEAD, rows)


def _answer_row(name: str, spans: Sequence[float], idle: Sequence[float]) -> tuple[object, ...]:
    return name, len(spans), median(spans), p99(spans), p99(spans) / p99(idle)


@asynccontextmanager
async def _asking(session: aiohttp.ClientSession) -> AsyncIterator[None]:
    task = asyncio.create_task(_ask_again_and_again(session))
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


async def _ask_again_and_again(session: aiohttp.ClientSession) -> None:
    while True:
        async with session.get("/") as answer:
            await answer.read()
        await asyncio.sleep(1 / PAGES_A_SECOND)
