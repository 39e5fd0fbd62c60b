"""Real processes on a real PostgreSQL that divide Discord's shards, and take over each other's."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack

import pytest

from tests.loopback import BOT, BotProcess, LoopbackDiscord
from tests.loopback.people import Person
from tests.stores import Store

pytestmark = pytest.mark.slow

SHARDS = 4
BUCKETS = 4
TAKEN_OVER_WITHIN_S = 60.0


@pytest.fixture
async def discord() -> AsyncIterator[LoopbackDiscord]:
    """One that counts IDENTIFYs, with a server on each of its shards."""
    async with await LoopbackDiscord.start(shards=SHARDS, max_concurrency=BUCKETS) as discord:
        for number in range(SHARDS):
            guild = discord.add_guild(f"Fans {number}", {"news": BOT})
            guild.id = (number << 22) | 5
            guild.everyone.id = guild.id
        yield discord
        assert discord.gateway.hasty == []
        assert discord.violations == []


def _all_answer(discord: LoopbackDiscord, *, once: bool = True) -> Callable[[], bool]:
    """Whether each server is heard of, and by nobody twice."""
    wanted = {1} if once else {1, 2}
    return lambda: {discord.gateway.hears(guild) for guild in discord._state.guilds} <= wanted


async def _is_answered(fan: Person) -> bool:
    reply = await (await fan.slash(fan.guild.channels["news"], "help", {})).settled(20)
    return bool(reply.text)


@pytest.mark.parametrize("count", [2, 4])
async def test_processes_share_the_shards_and_a_killed_ones_are_elsewhere_within_a_minute(
    discord: LoopbackDiscord, postgresql: Store, count: int
) -> None:
    url = await postgresql.address()
    fans = [guild.member("Finn") for guild in discord._state.guilds]  # type: ignore[attr-defined]
    async with AsyncExitStack() as stack:
        bots: list[BotProcess] = []
        for number in range(count):
            bot = BotProcess(discord, DATABASE_URL=url)
            stack.push_async_callback(bot.close)
            bots.append(bot)
            await bot.start()
            if number == 0:
                await discord.wait_for(_all_answer(discord), 60, "one process to have all")
        share = f"{SHARDS // count} of" if count == SHARDS else ""
        await discord.wait_for(lambda: all(_has_share(bot, count) for bot in bots), 60, f"shares {share}")
        await discord.wait_for(_all_answer(discord), 30, "each server to be heard of once")
        assert all([await _is_answered(fan) for fan in fans])
        await bots[0].kill()
        await discord.wait_for(lambda: not _all_answer(discord)(), 10, "its servers to be unheard")
        await discord.wait_for(_all_answer(discord), TAKEN_OVER_WITHIN_S, "others to have its servers")
        assert all([await _is_answered(fan) for fan in fans])
        assert await bots[1].stop() == 0
        for bot in bots:
            assert "Traceback" not in bot.stderr


def _has_share(bot: BotProcess, count: int) -> bool:
    """Whether its log's last word on shards says that it has an equal share."""
    lines = [line for line in bot.stderr.splitlines() if "This process has shards" in line]
    if not lines:
        return False
    told = lines[-1].partition("has shards ")[2].partition(f" of {SHARDS}")[0]
    numbers = 0
    for run in told.split(", "):
        first, _, last = run.partition("-")
        if first.isdecimal():
            numbers += int(last or first) - int(first) + 1
    return numbers == SHARDS // count
