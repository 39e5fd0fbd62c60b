"""The bot's token is reset while it runs: it stops with one clear line, and nothing is lost."""

from tests.e2e.conftest import Paddock
from tests.loopback import BotProcess, Fault

RACE = {"session": "race2", "position": 20}
NEW = "a-new-token"
WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}/messages/@original"


async def says_so_and_ends(bot: BotProcess) -> None:
    assert await bot.exited() == 1
    last = bot.stderr.strip().splitlines()[-1]
    assert last.startswith("Pitboard has to stop: Discord doesn't accept DISCORD_TOKEN any more.")
    assert "Traceback" not in bot.stderr
    assert "loopback-token" not in bot.stderr


async def test_a_refused_delivery_ends_the_bot_and_goes_out_with_the_new_token(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        paddock.discord.reset_token(NEW)
        await paddock.officer.slash(paddock.news, "result", RACE)
        await says_so_and_ends(bot)
        assert [call.status for call in paddock.discord.sent("POST", paddock.news)] == [401]
        await bot.restart()
        await paddock.discord.wait_for(paddock.texts, 15, "the result")
        assert await bot.stop() == 0
        assert len(paddock.texts()) == 1


async def test_a_gateway_that_refuses_the_token_ends_the_bot(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        paddock.discord.reset_token(NEW)
        await paddock.discord.gateway.drop(4004)
        await says_so_and_ends(bot)


async def test_an_interactions_token_that_has_run_out_is_not_the_bots(paddock: Paddock) -> None:
    async with paddock.bot() as bot:
        await paddock.set_up()
        paddock.discord.inject(Fault("PATCH", WEBHOOK, status=401, code=50027))
        await paddock.officer.slash(paddock.news, "result", RACE)
        await paddock.discord.wait_for(paddock.texts, 15, "the result")
        reply = await paddock.officer.slash(paddock.news, "result", {**RACE, "note": "still here"})
        await reply.settled()
        assert "still here" in paddock.texts()[0]
        assert await bot.stop() == 0
        assert "Traceback" not in bot.stderr
