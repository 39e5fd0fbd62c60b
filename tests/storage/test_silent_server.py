"""A PostgreSQL that hangs: whoever waits is told within ten seconds, those behind at once, and it heals."""

import asyncio
import tempfile
from collections.abc import Awaitable
from pathlib import Path

import pytest

from bot.errors import DatabaseFault, DatabaseFaultError
from bot.storage.database import Database
from bot.storage.desk import installation_facts as meta
from tests.stores import hanging, postgres

pytestmark = pytest.mark.slow


async def ask(database: Database) -> str | None:
    async with database.read() as tx:
        return await meta.get(tx, "key")


async def save(database: Database) -> None:
    async with database.write() as tx:
        await meta.put(tx, "key", "saved")


async def seconds_until_told(*questions: Awaitable[object]) -> float:
    begun = asyncio.get_running_loop().time()
    for question in questions:
        with pytest.raises(DatabaseFaultError, match="doesn't answer"):
            await question
    return asyncio.get_running_loop().time() - begun


async def test_a_server_that_hangs_is_told_and_heals() -> None:
    with tempfile.TemporaryDirectory(prefix="pg-") as name, postgres(Path(name)) as store:
        folder = Path(name)
        database = await Database.open(await store.address())
        await save(database)
        with hanging(folder):
            asked = [asyncio.ensure_future(ask(database)) for _ in range(6)]
            saving = asyncio.ensure_future(save(database))
            assert await seconds_until_told(*asked, saving) < 8
            assert await seconds_until_told(save(database)) < 1
            assert database.fault is DatabaseFault.SILENT
            with pytest.raises(DatabaseFaultError):
                await database.answer()
        await database.answer()
        assert database.fault is None
        assert await ask(database) == "saved"
        with hanging(folder):
            async with asyncio.timeout(5):
                await database.close()
