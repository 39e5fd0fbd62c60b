"""What `/next` takes while twelve files are in reading that were made to hold everybody up, or are large."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress

from bot.errors import UserError
from bot.services.use_cases import UseCases
from tests.bench.discord_process import Command, LimitedDiscord
from tests.bench.pitboard import connected
from tests.bench.tables import median, p99, table
from tests.worker.hostile_files import endless_calendar, large_timetable, photo_of_many_passes

EVERY = 0.1
"""Seconds between two `/next`."""
TURNS = 4
OF_A_KIND = 4

Upload = Callable[[], Awaitable[object]]
NEXT: Command = ("next", {})
HEAD = ("files", "asked", "median, ms", "p99, ms", "p99 against idle")


async def measure(times: int, turns: int = TURNS, of_a_kind: int = OF_A_KIND) -> str:
    """A row for the idle bot and one for the busy one, which take turns: a drift of the machine hits both."""
    idle: list[float] = []
    busy: list[float] = []
    async with LimitedDiscord.start(0, limits=False) as server, connected(server) as bot:
        await server.ask([NEXT] * 5)
        uploads = _uploads(bot.app.use_cases, server.world["home"], of_a_kind)
        for _ in range(turns):
            idle += await server.ask([NEXT] * (times // turns), EVERY)
            async with _reading(uploads):
                busy += await server.ask([NEXT] * (times // turns), EVERY)
            await _read_to_its_end(uploads[-1])
    rows = [_row("none", idle, idle), _row(f"{len(uploads)} in reading", busy, idle)]
    return table("`/next` while files are read", HEAD, rows)


def _row(name: str, spans: Sequence[float], idle: Sequence[float]) -> tuple[object, ...]:
    return name, len(spans), median(spans), p99(spans), p99(spans) / p99(idle)


def _uploads(use_cases: UseCases, home: int, of_a_kind: int) -> list[Upload]:
    """Calendars without end, timetables of 256 KiB, and photos of many passes, each from another server."""
    uploads: list[Upload] = []
    calendar, timetable, photo = endless_calendar(), large_timetable(), photo_of_many_passes()
    for number in range(of_a_kind):
        uploads += [
            lambda: use_cases.timetables.read(home, calendar, "Spa", 1),
            lambda: use_cases.timetables.read(home, timetable, "Spa", 1),
            lambda number=number: use_cases.photos.read(home + number + 1, photo),  # type: ignore[misc]
        ]
    return uploads


@asynccontextmanager
async def _reading(uploads: Sequence[Upload]) -> AsyncIterator[None]:
    """Each is handed in anew as soon as it has been answered; at first they have time to get going."""
    tasks = [asyncio.create_task(_again_and_again(upload)) for upload in uploads]
    await asyncio.sleep(2)
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _again_and_again(upload: Upload) -> None:
    while True:
        await _read_to_its_end(upload)
        await asyncio.sleep(0.1)


async def _read_to_its_end(upload: Upload) -> None:
    """Whatever comes of it: what was in reading before has come to its end as well."""
    with suppress(UserError):
        await upload()
