"""Files made to hold everybody up: the bot answers meanwhile, stops in time, and leaves nothing behind."""

import asyncio
import os
import signal
from pathlib import Path

from bot.worker.job_errors import STOPPING
from tests.e2e.conftest import Paddock
from tests.loopback import Upload
from tests.loopback.people import Reply
from tests.worker.hostile_files import endless_calendar

SECONDS_TO_STOP = 10


async def hand_in(paddock: Paddock) -> Reply:
    calendar = Upload("races.ics", endless_calendar(), "text/calendar")
    return await paddock.officer.slash(paddock.news, "season read", {"file": calendar})


def workers_of(pid: int) -> set[int]:
    """The processes that a process has started, with the files that these read."""
    started: set[int] = set()
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit() and _parent(folder) in {pid, *started}:
            started.add(int(folder.name))
    return started


def _parent(process: Path) -> int:
    try:
        status = (process / "stat").read_text("utf-8")
    except OSError:  # it has ended meanwhile
        return 0
    return int(status.rpartition(")")[2].split()[1])


async def until_reading(pid: int) -> set[int]:
    async with asyncio.timeout(20):
        while len(workers_of(pid)) < 2:  # noqa: ASYNC110 - a process rings no bell; the reading one is a copy
            await asyncio.sleep(0.05)
    return workers_of(pid)


async def until_ended(processes: set[int]) -> None:
    async with asyncio.timeout(10):
        while any(_parent(Path(f"/proc/{process}")) for process in processes):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def test_the_bot_answers_while_hostile_files_are_read_and_stops_in_time(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        uploads = [await hand_in(paddock) for _ in range(4)]
        workers = await until_reading(bot.pid)
        for _ in range(5):
            asked = await paddock.fan.slash(paddock.news, "next")
            assert "Spa-Francorchamps" in (await asked.settled()).text
        file = await paddock.fan.press(asked.message, "Add to calendar")
        await file.settled()
        assert await bot.stop(SECONDS_TO_STOP) == 0
        assert all(upload.text.startswith(STOPPING) for upload in uploads)
        await until_ended(workers)


async def test_a_file_that_is_read_ends_with_a_bot_that_is_killed(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        await hand_in(paddock)
        workers = await until_reading(bot.pid)
        os.kill(bot.pid, signal.SIGKILL)
        await bot.exited()
        await until_ended(workers)
