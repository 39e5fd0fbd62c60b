"""The database has a fault under the running bot: nothing is called saved, and everybody hears why."""

import asyncio
import tempfile
from pathlib import Path

import pytest

from tests.e2e.conftest import Paddock
from tests.stores import hanging, postgres

pytestmark = pytest.mark.slow

WORDS = "a place that nobody expected"


async def said(paddock: Paddock, command: str, **options: object) -> str:
    """What the press officer reads in the end."""
    return (await (await paddock.officer.slash(paddock.news, command, options)).settled(20)).text


def move(file: Path, to: Path) -> None:
    file.replace(to)


async def test_in_a_deleted_file_nothing_is_saved_and_put_back_it_goes_on(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        file = bot.folder / "pitboard.db"
        away = file.with_name("away.db")
        move(file, away)
        refused = await said(paddock, "result", session="race2", position=20, note=WORDS)
        assert "tell whoever runs the bot that the database file was deleted or moved away" in refused
        assert WORDS in refused
        assert paddock.texts() == []
        move(away, file)
        assert "Posted in" in await said(paddock, "result", session="race2", position=20)
        assert len(paddock.texts()) == 1
        assert await bot.stop() == 0
        assert "Traceback" not in bot.stderr
        assert bot.stderr.count("Nothing can be saved") == 1
        assert bot.stderr.count("The database works again") == 1


async def test_while_its_server_hangs_everybody_is_answered_and_a_stop_obeyed(paddock: Paddock) -> None:
    time = asyncio.get_running_loop().time
    with tempfile.TemporaryDirectory(prefix="pg-") as folder, postgres(Path(folder)) as store:
        async with paddock.bot(DATABASE_URL=await store.address()) as bot:
            await paddock.set_up()
            with hanging(Path(folder)):
                for command, options in (("next", {}), ("result", {"session": "race2", "position": 20})):
                    begun = time()
                    assert "the database doesn't answer" in await said(paddock, command, **options)
                    assert time() - begun < 10, command
                begun = time()
                assert await bot.stop() == 0
                assert time() - begun < 10
            assert "Traceback" not in bot.stderr
            assert "never retrieved" not in bot.stderr
            assert "Command next in server" in bot.stderr
            assert bot.stderr.count(": database in ") == 2, "as the metric's label has it"
