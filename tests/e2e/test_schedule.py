"""A press officer moves and calls off sessions: the real process, from the preview to what followers read."""

import pytest

from tests.e2e.conftest import Paddock
from tests.e2e.test_reminders import BEFORE, set_up
from tests.loopback.messages import Message
from tests.loopback.people import Reply

pytestmark = pytest.mark.slow

DUE = "2023-07-02T07:25:00Z"
LATER = "2023-07-02T08:25:00Z"
STARTED = "2023-07-02T10:25:00Z"


async def told(paddock: Paddock, words: str, within: float = 30) -> Message:
    """The message that says so, once it is there."""

    def found() -> list[Message]:
        return [m for m in paddock.news.messages if words in m.text and not m.deleted]

    await paddock.discord.wait_for(lambda: bool(found()), within, f"a message that says {words!r}")
    return found()[0]


async def ask(paddock: Paddock, command: str, **options: str) -> Reply:
    """A press officer types it, and reads the preview."""
    shown = await (await paddock.officer.slash(paddock.news, command, options)).settled()
    assert shown.ephemeral
    assert "Only you see this" in shown.text
    return shown


async def test_a_moved_session_is_told_after_a_restart_and_its_reminder_moves(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        shown = await ask(paddock, "session move", session="race2", by="+1h", reason="Fog")
        assert "Race 2: 10:25 → 11:25" in shown.text
        assert paddock.texts() == []
        await bot.stop()
        await bot.restart(CLOCK_FROM=DUE)
        done = await paddock.officer.press(shown.message, "Save and post")
        news = await told(paddock, "Race 2: 10:25 → 11:25")
        assert "Why: Fog" in news.text
        assert news.pinged == []
        await paddock.discord.wait_for(
            lambda: "Undo" in done.text or "Posted in" in done.text, 15, "the word"
        )
        await bot.stop()
        assert len(paddock.texts()) == 1, "the old time reminds nobody"
        await bot.restart(CLOCK_FROM=LATER)
        reminder = await told(paddock, "Race 2 · <t:1688289900:R>")
        assert reminder.pinged == [paddock.fans.mention]
        assert "Late" not in reminder.text


async def test_a_posted_reminder_says_that_its_session_is_cancelled(paddock: Paddock) -> None:
    async with paddock.bot(DUE) as bot:
        await set_up(paddock, "30m")
        await bot.stop()
        await bot.restart(CLOCK_FROM="2023-07-02T07:55:00Z")
        reminder = await told(paddock, "Race 2 · <t:")
        shown = await ask(paddock, "session cancel", session="race2")
        await paddock.officer.press(shown.message, "Save and post")
        await told(paddock, "🚫 Race 2 is cancelled")
        await paddock.discord.wait_for(lambda: "is cancelled" in reminder.text, 15, "the edited reminder")


async def test_a_cancelled_session_reminds_nobody(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        shown = await ask(paddock, "session cancel", session="race2")
        stored = await paddock.officer.press(shown.message, "Save without posting")
        await paddock.discord.wait_for(lambda: "Not posted." in stored.text, 15, "the word")
        await bot.stop()
        await bot.restart(CLOCK_FROM=DUE)
        refused = await paddock.officer.slash(paddock.news, "result", {"session": "race2", "position": 1})
        assert "`/session restore race2`" in (await refused.settled()).text
        await bot.stop()
        await bot.restart(CLOCK_FROM=STARTED)
        assert "cancelled" in (await (await paddock.fan.slash(paddock.news, "watch")).settled()).text
        assert ["Where to watch" in text for text in paddock.texts()] == [True], "nothing but the answer"
