"""Real processes on a real PostgreSQL that divide Discord's shards, and take over each other's."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from tests.loopback import BOT, LoopbackDiscord
from tests.loopback.people import PeopledGuild, Person
from tests.loopback.warm_process import WarmBotProcess
from tests.stores import Store

pytestmark = pytest.mark.slow

SHARDS = 4
BUCKETS = 4
PROCESSES = 3
TAKEN_OVER_WITHIN_S = 60.0


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """One that counts IDENTIFYs."""
    async with await LoopbackDiscord.start(shards=SHARDS, max_concurrency=BUCKETS) as discord:
        yield discord
        assert discord.gateway.hasty == []
        assert discord.violations == []


@pytest.fixture
def guilds(discord: LoopbackDiscord) -> list[PeopledGuild]:
    """A server on each of the shards."""
    guilds = []
    for number in range(SHARDS):
        guild = discord.add_guild(f"Fans {number}", {"news": BOT})
        guild.id = (number << 22) | 5
        guild.everyone.id = guild.id
        guilds.append(guild)
    return guilds


async def _is_answered(fan: Person) -> bool:
    reply = await (await fan.slash(fan.guild.channels["news"], "help", {})).settled(20)
    return bool(reply.text)


async def test_processes_share_the_shards_and_those_of_who_ends_are_elsewhere_within_a_minute(
    discord: LoopbackDiscord, guilds: list[PeopledGuild], postgresql: Store
) -> None:
    url = await postgresql.address()
    fans = [guild.member("Finn") for guild in guilds]

    def all_are_heard() -> bool:
        """Each server by one process, and by nobody twice."""
        return {discord.gateway.hears(guild) for guild in guilds} == {1}

    async with AsyncExitStack() as stack:
        bots = [WarmBotProcess(discord, DATABASE_URL=url) for _ in range(PROCESSES)]
        for bot in bots:
            stack.push_async_callback(bot.close)
        killed, stopped, left = bots
        await killed.start()
        await discord.wait_for(all_are_heard, 60, "one process to have all")
        await asyncio.gather(stopped.start(), left.start())
        await discord.wait_for(
            lambda: sorted(len(_shards(bot)) for bot in bots) == [1, 1, 2], 60, "each to have its share"
        )
        await discord.wait_for(all_are_heard, 30, "each server to be heard of once")
        assert all(await asyncio.gather(*(_is_answered(fan) for fan in fans)))
        await killed.kill()
        await discord.wait_for(lambda: not all_are_heard(), 10, "its servers to be unheard")
        assert await stopped.stop() == 0
        await discord.wait_for(all_are_heard, TAKEN_OVER_WITHIN_S, "one process to have all again")
        assert all(await asyncio.gather(*(_is_answered(fan) for fan in fans)))
        for bot in bots:
            assert "Traceback" not in bot.stderr


def _shards(bot: WarmBotProcess) -> set[int]:
    """Those that its log's last word on them says it has."""
    numbers: set[int] = set()
    lines = [line for line in bot.stderr.splitlines() if "This process has shards" in line]
    if not lines:
        return numbers
    told = lines[-1].partition("has shards ")[2].partition(f" of {SHARDS}")[0]
    for run in told.split(", "):
        first, _, last = run.partition("-")
        if first.isdecimal():
            numbers.update(range(int(first), int(last or first) + 1))
    return numbers
