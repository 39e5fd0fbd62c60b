"""A process is there as long as it lives, and its claims are free at once when it is gone."""

import asyncio
import sys
from pathlib import Path

from bot.storage.database import Database
from bot.storage.process_presence import FilePresence
from tests.conftest import nothing
from tests.stores import Store

ONE, OTHER = "1" * 32, "2" * 32


async def test_who_appeared_is_there_until_it_leaves(store: Store) -> None:
    database = await store.fresh("empty", nothing)
    another = await Database.open(database.url)
    await database.presence.appear(ONE)
    assert not await another.presence.is_gone(ONE)
    await database.presence.leave()
    assert await another.presence.is_gone(ONE)
    await another.close()
    await database.close()


async def test_asking_whether_somebody_is_gone_does_not_make_them_so(store: Store) -> None:
    database = await store.fresh("empty", nothing)
    another = await Database.open(database.url)
    await database.presence.appear(ONE)
    assert [await another.presence.is_gone(ONE) for _ in range(3)] == [False] * 3
    assert not await database.presence.is_gone(ONE)
    await another.close()
    await database.close()


async def test_who_has_lost_the_connection_appears_anew(postgresql: Store) -> None:
    database = await postgresql.fresh("empty", nothing)
    another = await Database.open(database.url)
    await database.presence.appear(ONE)
    async with another.write() as tx:
        await tx.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_locks JOIN pg_database ON oid = database "
            "WHERE locktype = 'advisory' AND datname = current_database()"
        )
    assert await another.presence.is_gone(ONE)
    await database.presence.appear(ONE)
    assert not await another.presence.is_gone(ONE)
    await another.close()
    await database.close()


async def test_who_never_was_is_gone(store: Store) -> None:
    database = await store.fresh("empty", nothing)
    assert await database.presence.is_gone(OTHER)
    await database.close()


async def test_a_killed_process_is_gone_at_once_and_leaves_nothing_behind(tmp_path: Path) -> None:
    file = tmp_path / "pitboard.db"
    living = await asyncio.create_subprocess_exec(
        sys.executable,
        "-c",
        "import asyncio, pathlib, sys, time\n"
        "from bot.storage.process_presence import FilePresence\n"
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
