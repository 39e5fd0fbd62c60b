"""A bot as its own process: started, killed half-way, started again, never left behind."""

import asyncio
import os

import pytest

from tests.loopback import BOT, BotProcess, Fault, LoopbackDiscord

SAMPLE = "tests.loopback.sample"
CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"


async def test_it_is_killed_and_comes_back_and_stops() -> None:
    async with await LoopbackDiscord.start() as discord:
        guild = discord.add_guild("Team", {"news": BOT})
        news, fan = guild.channels["news"], guild.member("fan")
        async with BotProcess(discord, SAMPLE) as bot:
            held = discord.inject(Fault("POST", CALLBACK, hold=True))
            typing = asyncio.create_task(fan.slash(news, "slow"))
            await held.struck()
            first = bot.pid
            await bot.kill()
            typing.cancel()
            held.release()
            await bot.restart()
            assert bot.pid != first
            assert (await (await fan.slash(news, "slow")).settled()).text == "Thought"
            assert await bot.stop() == 0
            assert not bot.is_running
            assert not bot.folder.joinpath("pitboard.db").exists()
        assert discord.violations == []


async def test_one_that_cannot_start_says_why_and_leaves_nothing() -> None:
    async with await LoopbackDiscord.start() as discord:
        bot = BotProcess(discord, SAMPLE, DISCORD_TOKEN="wrong")
        with pytest.raises(AssertionError, match="Improper token"):
            await bot.__aenter__()
        with pytest.raises(ProcessLookupError):
            os.kill(bot.pid, 0)
        assert not bot.folder.exists()
