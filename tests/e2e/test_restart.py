"""What a crash, a stop and a refusal leave behind: nothing lost, nothing doubled."""

import asyncio

from tests.e2e.conftest import Paddock
from tests.loopback import BOT, Fault, Permission

RACE = {"session": "race2", "position": 20}


async def shown(paddock: Paddock, count: int) -> None:
    await paddock.discord.wait_for(lambda: len(paddock.texts()) >= count, 15, f"{count} messages")


async def test_a_result_committed_but_not_sent_goes_out_after_a_kill(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True))
        typing = asyncio.create_task(paddock.officer.slash(paddock.news, "result", RACE))
        await held.struck()
        await typing
        await bot.kill()
        held.clear()
        assert paddock.texts() == []
        await bot.restart()
        await shown(paddock, 1)
        assert "Race 2: 20th in Silver" in paddock.texts()[0]
        assert await bot.stop() == 0
        assert len(paddock.texts()) == 1


async def test_a_message_that_discord_made_unheard_is_not_sent_again_after_a_kill(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True, after=True))
        typing = asyncio.create_task(paddock.officer.slash(paddock.news, "result", RACE))
        await held.struck()
        await typing
        await bot.kill()
        held.clear()
        assert len(paddock.texts()) == 1
        await bot.restart()
        reply = await paddock.officer.slash(paddock.news, "result", {**RACE, "note": "after the restart"})
        await reply.settled(15)
        assert len(paddock.texts()) == 1, "the correction found the message and edited it"
        assert "after the restart" in paddock.texts()[0]


async def test_a_stop_finishes_what_is_being_sent(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        held = paddock.discord.inject(Fault("POST", paddock.news, hold=True))
        typing = asyncio.create_task(paddock.officer.slash(paddock.news, "result", RACE))
        await held.struck()
        reply = await typing
        stopping = asyncio.create_task(bot.stop())
        await asyncio.sleep(0.5)
        held.clear()
        assert await stopping == 0
        assert len(paddock.texts()) == 1
        assert "Posted in" in reply.text, "who typed it hears of it all the same"


async def test_a_missing_permission_is_told_at_once_and_the_post_goes_out_when_it_is_back(
    paddock: Paddock,
) -> None:
    async with paddock.bot():
        await paddock.set_up()
        paddock.news.permissions = Permission.VIEW_CHANNEL
        await paddock.discord.changed(paddock.news)
        reply = await paddock.officer.slash(paddock.news, "result", RACE)
        await reply.settled()
        assert "Send Messages" in reply.text
        assert paddock.texts() == []
        paddock.news.permissions = BOT
        await paddock.discord.changed(paddock.news)
        await shown(paddock, 1)


async def test_a_wrong_token_is_one_clear_line(paddock: Paddock) -> None:
    bot = paddock.bot(DISCORD_TOKEN="wrong")
    await bot.start()
    status, written = await bot.exited(), bot.stderr
    await bot.close()
    assert status == 1
    last = written.strip().splitlines()[-1]
    assert last.startswith("Pitboard can't start:")
    assert "DISCORD_TOKEN" in last
    assert "Traceback" not in written
