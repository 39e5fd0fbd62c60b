"""The press officer is asked for a result when the race should be over, and gives it after a restart."""

import pytest

from tests.e2e.conftest import Paddock
from tests.e2e.test_reminders import SEASON, upload
from tests.loopback.messages import Message
from tests.loopback.process import BotProcess
from tests.loopback.world import Channel

NEARLY_OVER = "2023-07-02T09:20:00Z"
"""Race 2 of that season should be over at 09:25."""
ASKED = "2023-07-02T09:29:00Z"


def questions(room: Channel) -> list[Message]:
    return [m for m in room.messages if not m.deleted and "How did" in m.text]


@pytest.fixture
def room(paddock: Paddock) -> Channel:
    return paddock.room("press-room")


async def begin(paddock: Paddock, bot: BotProcess, room: Channel) -> Message:
    """The question, when it is there; set up and asked at two starts, so that no clock runs on meanwhile."""
    await paddock.set_up(staff_channel=room, reminders="off")
    await upload(paddock, SEASON)
    assert questions(room) == []
    await bot.stop()
    await bot.restart(CLOCK_FROM=ASKED)
    await paddock.discord.wait_for(lambda: len(questions(room)) == 1, 40, "the question")
    return questions(room)[0]


async def test_a_result_goes_in_from_the_question_after_a_kill(paddock: Paddock, room: Channel) -> None:
    async with paddock.bot(NEARLY_OVER) as bot:
        asked = await begin(paddock, bot, room)
        assert asked.pinged == []
        assert paddock.texts() == []
        await bot.kill()
        await bot.restart(CLOCK_FROM=ASKED)
        opened = await paddock.officer.press(asked, "Enter result")
        fields = {"positions": "20 overall 26", "note": "11 s added"}
        reply = await (await paddock.officer.submit_modal(opened, fields)).settled()
        assert reply.ephemeral
        assert "Race 2: 20th in Silver" in reply.text
        (posted,) = paddock.texts()
        assert "11 s added" in posted
        await paddock.discord.wait_for(lambda: asked.deleted, 10, "the question to go")
        assert questions(room) == []


async def test_a_delay_that_is_published_tells_followers_and_asks_again_later(
    paddock: Paddock, room: Channel
) -> None:
    async with paddock.bot(NEARLY_OVER) as bot:
        asked = await begin(paddock, bot, room)
        preview = await (await paddock.officer.press(asked, "Delayed +30 min")).settled()
        assert preview.ephemeral
        published = await paddock.officer.press(preview.message, "Save and post")
        await paddock.discord.wait_for(lambda: asked.deleted, 10, "the question to go")
        await paddock.discord.wait_for(lambda: "Posted in" in published.text, 10, "the answer")
        (told,) = paddock.texts()
        assert "10:25 → 10:55" in told
        await bot.stop()
        await bot.restart(CLOCK_FROM="2023-07-02T09:59:00Z")
        await paddock.discord.wait_for(lambda: len(questions(room)) == 1, 10, "the question again")
        refused = await (await paddock.fan.press(questions(room)[0], "Enter result")).settled()
        assert "You need the" in refused.text
