"""The worker's real process: what it survives, what people are told, and that nothing outlives it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.schedule.timetable_changes import TimetableProposal
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.worker.job_errors import STOPPING
from bot.worker.jobs import CleanPicture, FileWorker, IsSeasonFile, ReadSeason, ReadTimetable
from bot.worker.limits import Limits
from bot.worker.outcomes import Outcome
from bot.worker.worker import Worker
from bot.worker.worker_kind import WorkerKind
from tests.domain.examples import READY
from tests.pictures_made import encoded, two_halves
from tests.readers.files import GOOD
from tests.worker.hostile_files import calendar, endless_calendar, photo_of_many_passes

HOME, OTHER = 1, 2
TIGHT = Limits(cpu_seconds=1, wall_seconds=5)


@pytest.fixture
async def worker() -> AsyncIterator[Worker]:
    worker = Worker(WorkerKind.READING, TIGHT)
    yield worker
    await worker.close()


def timetable(data: bytes) -> ReadTimetable:
    return ReadTimetable(files=(data,), season=READY, round=READY.rounds[2])


def race(proposal: TimetableProposal) -> datetime | None:
    return proposal.season.rounds[2].sessions[4].start


def seen_of(pid: int | None) -> tuple[bytes, set[str]]:
    """A process's environment, and what it has open."""
    process = Path(f"/proc/{pid}")
    files = {str(file.readlink()).split(":")[0] for file in (process / "fd").iterdir()}
    return (process / "environ").read_bytes(), files


def running_pids() -> set[int]:
    return {int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()}


async def until(happened: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not happened():  # noqa: ASYNC110 - a process's end rings no bell
            await asyncio.sleep(0.02)


async def is_read(worker: FileWorker) -> Season:
    return await worker.run(ReadSeason(files=(GOOD.encode(),)), HOME)


async def test_a_calendar_without_end_is_stopped_and_the_next_file_is_read(worker: Worker) -> None:
    kills: list[tuple[WorkerKind, Outcome]] = []
    worker._note_kill = lambda kind, outcome: kills.append((kind, outcome))
    assert len(endless_calendar()) < 500
    with pytest.raises(UserError, match=r"took too long to read.*text or CSV"):
        await worker.run(timetable(endless_calendar()), HOME)
    assert (await is_read(worker)).title == "GT4 European Series 2023"
    assert kills == [(WorkerKind.READING, Outcome.TOO_LONG)]


async def test_each_calendar_is_read_by_its_own_clocks(worker: Worker) -> None:
    """icalendar keeps the first zone of a name for its whole process: 13:00 would be 11:00."""
    first = await worker.run(timetable(calendar("Circuit", "+0100")), HOME)
    second = await worker.run(timetable(calendar("Circuit", "-0100")), OTHER)
    assert race(first) == datetime(2023, 7, 1, 11, tzinfo=UTC)
    assert race(second) == datetime(2023, 7, 1, 13, tzinfo=UTC)


async def test_a_photo_of_many_passes_is_refused_and_a_good_one_read(worker: Worker) -> None:
    with pytest.raises(UserError):
        await worker.run(CleanPicture(files=(photo_of_many_passes(),)), HOME)
    assert (await worker.run(CleanPicture(files=(encoded(two_halves()),)), HOME)).startswith(b"\xff\xd8")


async def test_what_needs_too_much_memory_is_refused_with_what_would_work() -> None:
    worker = Worker(WorkerKind.READING, Limits(memory_bytes=150 * 2**20))
    with pytest.raises(UserError, match=r"too much memory.*ordinary JPEG"):
        await worker.run(CleanPicture(files=(encoded(two_halves((6000, 6000)), "PNG"),)), HOME)
    await worker.close()


async def test_a_process_that_is_killed_is_told_and_replaced(worker: Worker) -> None:
    await is_read(worker)
    assert worker.pid
    reading = asyncio.create_task(worker.run(timetable(endless_calendar()), HOME))
    await asyncio.sleep(0.2)
    os.kill(worker.pid, signal.SIGKILL)
    with pytest.raises(UserError, match=r"interrupted.*try again"):
        await reading
    await is_read(worker)


async def test_a_stop_ends_what_is_read_and_tells_everybody_who_waits(worker: Worker) -> None:
    await is_read(worker)
    assert worker.pid
    reading = [asyncio.create_task(worker.run(timetable(endless_calendar()), HOME)) for _ in range(3)]
    await asyncio.sleep(0.2)
    async with asyncio.timeout(5):
        pid = worker.pid
        await worker.close()
    answers = await asyncio.gather(*reading, return_exceptions=True)
    assert [str(answer) for answer in answers] == [STOPPING] * 3
    assert pid not in running_pids()
    with pytest.raises(UserError, match="restarted"):
        await is_read(worker)


async def test_a_process_without_work_ends_and_is_started_again() -> None:
    worker = Worker(WorkerKind.MAKING, TIGHT, idle_seconds=0.1)
    assert worker.pid is None
    await is_read(worker)
    pid = worker.pid
    await until(lambda: worker.pid is None)
    await is_read(worker)
    assert worker.pid not in (None, pid)
    await worker.close()


async def test_the_process_knows_nothing_of_the_bot(worker: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret-token")
    await is_read(worker)
    environment, open_files = seen_of(worker.pid)
    assert b"secret-token" not in environment
    assert b"DATABASE_URL" not in environment
    assert open_files <= {"/dev/null", "pipe"}


async def test_a_file_that_nobody_waits_for_any_more_is_not_read(worker: Worker) -> None:
    await is_read(worker)
    asked = [asyncio.create_task(worker.run(IsSeasonFile(files=(b"x",)), HOME)) for _ in range(3)]
    await asyncio.sleep(0)
    asked[1].cancel()
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(answer) for answer in answers] == [bool, asyncio.CancelledError, bool]


async def test_too_many_files_of_a_server_are_refused_and_another_servers_is_read(worker: Worker) -> None:
    asked = [asyncio.create_task(worker.run(IsSeasonFile(files=(b"x",)), HOME)) for _ in range(20)]
    other = asyncio.create_task(worker.run(IsSeasonFile(files=(b"x",)), OTHER))
    answers = await asyncio.gather(*asked, return_exceptions=True)
    refused = [answer for answer in answers if isinstance(answer, UserError)]
    assert len(refused) >= 3
    assert "still reading other files" in str(refused[0])
    assert await other is False
