"""The worker that reads a file, killed while it reads."""

import asyncio
import os
import signal
from contextlib import suppress
from pathlib import Path

from tests.crash.stage import PATIENCE, Stage
from tests.loopback import Upload
from tests.worker.hostile_files import large_timetable


async def kill_reading_worker(stage: Stage, after_s: float) -> str:
    """Upload a long file and kill whoever reads it a while later; what the officer is told."""
    upload = {"file": Upload("timetable.txt", large_timetable())}
    asking = asyncio.create_task(stage.officer.slash(stage.news, "season read", upload))
    await asyncio.sleep(after_s)
    for pid in _descendants(stage.bot.pid):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return (await (await asking).settled(PATIENCE)).text


def _descendants(pid: int) -> list[int]:
    """All processes that it has started, and those that these have."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
    return [descendant for child in map(int, children) for descendant in (child, *_descendants(child))]
