"""Reminders of the real process: on time, once, late when they must be, and pinging one role."""

from tests.e2e.conftest import Paddock
from tests.loopback import Upload

SEASON = b"""
[season]
series = "GT4 European Series"
year = 2023
team = "B\xc3\xa4ckman siblings"
sessions = ["race1", "race2"]

[[entries]]
car = "Aston Martin Vantage GT4"
class = "Silver"
drivers = ["Andreas B\xc3\xa4ckman", "Jessica B\xc3\xa4ckman"]

[[rounds]]
name = "Spa-Francorchamps"
venue = "Circuit de Spa-Francorchamps"
country = "BE"
timezone = "Europe/Brussels"
first_day = 2023-06-29
last_day = 2023-07-02
[[rounds.sessions]]
key = "race2"
start = 2023-07-02T10:25:00
watch = "https://example.org/live"
"""
MOVED = SEASON.replace(b"10:25", b"12:25")
BEFORE = "2023-07-02T06:00:00Z"
NEARLY_DUE, SLOWLY = "2023-07-02T07:24:40Z", "10"
"""Two seconds before the reminder; half a minute later it would be called late."""
NEARLY_DUE_WHEN_MOVED = "2023-07-02T09:24:40Z"
STARTED = "2023-07-02T08:25:01Z"


async def set_up(paddock: Paddock, reminders: str) -> None:
    chosen = {"channel": paddock.news, "staff": paddock.staff, "reminders": reminders, "ping": paddock.fans}
    await (await paddock.officer.slash(paddock.news, "setup", chosen)).settled()
    await upload(paddock, SEASON)


async def upload(paddock: Paddock, data: bytes) -> None:
    reply = await paddock.officer.slash(paddock.news, "season import", {"file": Upload("season.toml", data)})
    await reply.settled()


async def shown(paddock: Paddock) -> None:
    await paddock.discord.wait_for(lambda: len(paddock.texts()) > 0, 15, "the reminder")


async def test_a_reminder_comes_by_itself_and_pings_only_the_chosen_role(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        await bot.stop()
        await bot.restart(CLOCK_FROM=NEARLY_DUE, CLOCK_SPEED=SLOWLY)
        await shown(paddock)
        message = paddock.news.messages[0]
        assert "Race 2 · <t:1688286300:R>" in message.text
        assert message.urls == ["https://example.org/live"]
        assert message.pinged == [paddock.fans.mention]
        assert "Late" not in message.text


async def test_reminders_due_while_the_bot_was_down_come_once_and_say_that_they_are_late(
    paddock: Paddock,
) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h, 45m")
        await bot.stop()
        await bot.restart(CLOCK_FROM="2023-07-02T08:00:00Z")
        await shown(paddock)
        await bot.stop()
        assert len(paddock.texts()) == 1, "the newest only"
        assert "Late: planned for <t:1688283600:f>" in paddock.texts()[0]


async def test_a_reminder_of_a_session_that_has_started_is_not_sent(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        await bot.stop()
        await bot.restart(CLOCK_FROM=STARTED)
        reply = await paddock.officer.slash(paddock.news, "result", {"session": "race2", "position": 20})
        await reply.settled()
        assert [text for text in paddock.texts() if "starts" in text] == []


async def test_a_moved_session_moves_its_reminder(paddock: Paddock) -> None:
    async with paddock.bot(BEFORE) as bot:
        await set_up(paddock, "1h")
        await upload(paddock, MOVED)
        await bot.stop()
        await bot.restart(CLOCK_FROM=NEARLY_DUE_WHEN_MOVED, CLOCK_SPEED=SLOWLY)
        await shown(paddock)
        assert len(paddock.texts()) == 1
        assert "<t:1688293500:R>" in paddock.texts()[0]
        assert "Late" not in paddock.texts()[0]
