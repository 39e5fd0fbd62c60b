"""The weekend told whole by the real process: kept over a kill, hidden for a day, opened by itself."""

import re

from tests.e2e.conftest import Paddock
from tests.loopback.messages import Message

SPA = (("fp1", 20), ("fp2", 3), ("q1", 10), ("q2", 24), ("race1", 24), ("race2", 20))
MONDAY = "2023-07-03T09:00:00+02:00"
TUESDAY = "2023-07-04T09:00:01+02:00"
SPOILER = re.compile(r"\|\|[\s\S]+?\|\|")


async def type_weekend(paddock: Paddock) -> None:
    for session, position in SPA:
        typed = {"session": session, "position": position}
        await (await paddock.officer.slash(paddock.news, "result", typed)).settled()


async def preview(paddock: Paddock) -> Message:
    reply = await paddock.officer.slash(paddock.news, "recap")
    await reply.settled()
    message = reply.message
    assert message is not None
    return message


async def test_a_recap_is_rewritten_and_published_after_a_kill(paddock: Paddock) -> None:
    async with paddock.bot(MONDAY) as bot:
        await paddock.set_up()
        await type_weekend(paddock)
        message = await preview(paddock)
        await bot.kill()
        await bot.restart()
        modal = await paddock.officer.press(message, "Edit headline and lead")
        await paddock.officer.submit_modal(modal, {"headline": "Mixed results at Spa"})
        await paddock.discord.wait_for(lambda: "## Mixed results" in message.text, 15, "the new headline")
        assert len(paddock.texts()) == len(SPA)
        await paddock.officer.press(message, "Post")
        await paddock.discord.wait_for(lambda: "Undo" in str(message.components), 15, "the publishing")
        recap = paddock.news.messages[-1]
        assert recap.text.startswith("## Mixed results at Spa")
        assert "July 14th-16th - Misano, Italy" in recap.text
        assert recap.link in message.text
        asked = await paddock.fan.slash(paddock.news, "recap")
        await asked.settled()
        assert asked.text == recap.text


async def test_the_press_pack_is_handed_out_as_files(paddock: Paddock) -> None:
    async with paddock.bot(MONDAY):
        await paddock.set_up()
        await type_weekend(paddock)
        pack = await paddock.officer.press(await preview(paddock), "Press pack")
        await pack.settled()
        assert "press pack of Spa-Francorchamps" in pack.text
        assert pack.ephemeral


async def test_what_is_hidden_opens_after_its_hours_though_the_process_was_killed(paddock: Paddock) -> None:
    async with paddock.bot(MONDAY) as bot:
        await paddock.set_up(spoilers="24")
        typed = {"session": "race2", "position": 1}
        await (await paddock.officer.slash(paddock.news, "result", typed)).settled()
        (message,) = paddock.news.messages
        assert "1st" not in SPOILER.sub("", message.text)
        await bot.kill()
        await bot.restart(CLOCK_FROM=TUESDAY)
        await paddock.discord.wait_for(lambda: "||" not in message.text, 15, "the opening")
        assert "🏆 Race 2: 1st in Silver" in message.text
        assert len(paddock.news.messages) == 1
        assert message.pinged == []
