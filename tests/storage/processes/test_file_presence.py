"""A process is there as long as it lives, and its claims are free at once when it is gone."""

import asyncio
import fcntl
import os
import sys
from pathlib import Path

from bot.storage.processes.file_presence import FilePresence

ONE, OTHER = "1" * 32, "2" * 32


async def test_who_appeared_is_there_until_it_leaves_however_often_it_is_asked(tmp_path: Path) -> None:
    here, there = (FilePresence(tmp_path / "pitboard.db") for _ in range(2))
    await here.appear(ONE)
    assert [await there.is_gone(ONE) for _ in range(3)] == [False] * 3
    assert not await here.is_gone(ONE)
    await here.leave()
    assert await there.is_gone(ONE)


async def test_who_never_was_is_gone(tmp_path: Path) -> None:
    assert await FilePresence(tmp_path / "pitboard.db").is_gone(OTHER)


async def test_a_killed_process_is_gone_at_once_and_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "pitboard.db"
    living = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import asyncio, pathlib, sys, time\n"
        "from bot.storage.processes.file_presence import FilePresence\n"
        "asyncio.run(FilePresence(pathlib.Path(sys.argv[1])).appear(sys.argv[2]))\n"
        "print('there', flush=True)\n"
        "time.sleep(60)\n",
        str(file),
        ONE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert living.stdout is not None
    assert await living.stdout.readline() == b"there\n"
    mine = FilePresence(file)
    assert not await mine.is_gone(ONE)
    living.kill()
    await living.wait()
    assert await mine.is_gone(ONE)
    assert left_in(tmp_path) == []


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_what_a_killed_process_left_is_no_company(tmp_path: Path) -> None:
    here, there = (FilePresence(tmp_path / "pitboard.db") for _ in range(2))
    await here.appear(ONE)
    assert not here.has_others()
    await there.appear(OTHER)
    assert here.has_others()
    await there.leave()
    (tmp_path / f"pitboard.db.{OTHER}.alive").touch()
    assert not here.has_others()
    assert [path.name for path in left_in(tmp_path)] == [f"pitboard.db.{ONE}.alive"]
    await here.leave()


async def test_who_is_looked_at_while_it_appears_is_there_all_the_same(tmp_path: Path) -> None:
    here, there = (FilePresence(tmp_path / "pitboard.db") for _ in range(2))
    looking = os.open(tmp_path / f"pitboard.db.{ONE}.alive", os.O_CREAT | os.O_RDWR)
    fcntl.flock(looking, fcntl.LOCK_EX)
    appearing = asyncio.create_task(here.appear(ONE))
    await asyncio.sleep(0.03)
    assert not appearing.done()
    (tmp_path / f"pitboard.db.{ONE}.alive").unlink()
    os.close(looking)
    await appearing
    assert not await there.is_gone(ONE)
    await here.leave()
