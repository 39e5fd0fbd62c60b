"""The database's file is deleted under the running bot: nothing is called saved, and put back it goes on."""

from pathlib import Path

import pytest

from tests.e2e.conftest import Paddock

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
