"""Two series in one server, as the real process has them: imported, told apart, reminded of, taken back."""

import pytest

from tests.e2e.conftest import Paddock
from tests.e2e.test_reminders import BEFORE, SEASON, set_up
from tests.loopback import Upload
from tests.loopback.people import Reply

pytestmark = pytest.mark.slow

OTHER = SEASON.replace(b"GT4 European Series", b"TCR Denmark").replace(b"06-29", b"06-30")
REMINDED = "2023-07-02T07:25:00Z"


async def typed(paddock: Paddock, command: str, **options: object) -> Reply:
    return await (await paddock.officer.slash(paddock.news, command, options)).settled()


def reminders(paddock: Paddock) -> list[str]:
    """What reminds of Race 2."""
    return [text for text in paddock.texts() if "⏰ Race 2" in text]


async def pressed(paddock: Paddock, reply: Reply, label: str, words: str) -> None:
    """Press it, and wait until the answer in its place, or beside it, says so."""
    answer = await paddock.officer.press(reply.message, label)

    def is_said() -> bool:
        return any(words in message.text for message in (reply.message, *answer.followups))

    await paddock.discord.wait_for(is_said, 15, f"an answer that says {words!r}")


async def test_both_series_are_told_apart_from_import_to_undo(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        asked = await typed(paddock, "season import", file=Upload("season.toml", OTHER))
        assert "One more season, or instead?" in asked.text
        await pressed(paddock, asked, "One more", "Season saved")
        shown = await typed(paddock, "next")
        assert "TCR Denmark 2023" in shown.text
        assert "GT4 European Series 2023" in shown.text
        listed = await typed(paddock, "season list")
        assert listed.ephemeral
        assert "## 2 seasons" in listed.text
        await bot.stop()
        await bot.restart(CLOCK_FROM=REMINDED)
        await paddock.discord.wait_for(lambda: len(reminders(paddock)) == 2, 15, "both reminders")
        assert "GT4 European Series 2023" in reminders(paddock)[0]
        assert "TCR Denmark 2023" in reminders(paddock)[1]
        result = await typed(paddock, "result", session="race2", position=3, season="tcr 23")
        await pressed(paddock, result, "Save and post", "Race 2: 3rd in Silver · TCR Denmark 2023")
        assert "3rd place" in (await typed(paddock, "results", season="tcr")).text
        assert "No results yet" in (await typed(paddock, "results", season="gt4")).text
        await pressed(paddock, result, "Undo", "Undone")
        await pressed(paddock, listed, "Stop following", "is no longer followed")
