"""A backup of a large database: how long the loop stands still meanwhile, and the memory it takes."""

import asyncio
import os
import resource
import tempfile
import time
from collections.abc import Awaitable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from bot.storage.backup.make_backup import back_up
from bot.storage.database import Database
from bot.storage.tables import changes, photos, servers
from tests.bench.tables import p99, table

BEAT = 0.001
PHOTO_BYTES = 1_500_000
CHANGES_A_PHOTO = 1200
"""As many bytes of text as of two thirds of a picture: 200 MB are 100 photos and 120,000 changes."""
THEN = datetime(2023, 7, 1, tzinfo=UTC)
HEAD = ("database, MB", "took, s", "longest stall, ms", "p99 stall, ms", "idle, ms", "more memory, MiB")


async def measure(photo_count: int) -> str:
    """One row: while a database of that many photos, and the changes that go with them, is backed up."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "pitboard.db")
        await _fill(file, photo_count)
        row = await _back_up(file)
    return table("A backup while the bot works", HEAD, [row])


async def _fill(file: Path, photo_count: int) -> None:
    database = await Database.open(_url(file))
    facts = {"position": 20, "note": "x" * 150}
    change = {
        "server_id": 1, "by": 7, "at": THEN, "verb": "stored", "subject": "result", "subject_id": 1,
        "label": "Race 2", "before": facts, "after": facts,
    }  # fmt: skip
    async with database.write() as tx:
        home = servers.insert().values(id=1, staff_role_id=1, timezone="UTC", set_up_by=7, set_up_at=THEN)
        await tx.execute(home)
        for number in range(photo_count):
            photo = {"digest": f"{number:064x}", "data": os.urandom(PHOTO_BYTES), "wanted_at": THEN}
            await tx.execute(photos.insert().values(**photo))
            await tx.execute(changes.insert(), [change] * CHANGES_A_PHOTO)
    await database.close()


async def _back_up(file: Path) -> Sequence[object]:
    megabytes = file.stat().st_size / 1e6  # noqa: ASYNC240 - one look
    idle_stalls = await _stalls_while(asyncio.sleep(1))
    memory_before, begun = _memory(), time.perf_counter()
    stalls = await _stalls_while(back_up(_url(file), file.with_suffix(".backup"), THEN))
    seconds = time.perf_counter() - begun
    return round(megabytes), seconds, max(stalls), p99(stalls), max(idle_stalls), _memory() - memory_before


async def _stalls_while(work: Awaitable[object]) -> list[float]:
    stalls: list[float] = []
    heart = asyncio.create_task(_beat(stalls))
    await work
    heart.cancel()
    with suppress(asyncio.CancelledError):
        await heart
    return stalls


async def _beat(stalls: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(BEAT)
        stalls.append((time.perf_counter() - begun - BEAT) * 1000)


def _memory() -> float:
    """The most that this process has had so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _url(file: Path) -> str:
    return f"sqlite+aiosqlite:///{file}"
