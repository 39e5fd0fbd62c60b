"""Of several processes that are started together, one at a time opens a database's file and migrates it."""

import asyncio
import fcntl
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from sqlalchemy.engine import make_url

from bot.storage.database_engines import file_of

LOG = logging.getLogger(__name__)

_TRIED_AGAIN_AFTER_S = 0.1


@asynccontextmanager
async def turn_to_open(url: str) -> AsyncIterator[None]:
    """Wait for it, by a lock on the file's folder: SQLite waits for a writer some seconds only.

    A server's database has its own turns (`migrate`), and a new file in a new folder takes no time.
    """
    address = make_url(url)
    if address.get_backend_name() != "sqlite" or not file_of(address).parent.is_dir():
        yield
        return
    folder = os.open(file_of(address).parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        await _lock(folder)
        yield
    finally:
        os.close(folder)


async def _lock(folder: int) -> None:
    is_told = False
    while not _try_lock(folder):
        if not is_told:
            LOG.info("Waiting until another process has opened the database")
            is_told = True
        await asyncio.sleep(_TRIED_AGAIN_AFTER_S)


def _try_lock(folder: int) -> bool:
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
