"""Several processes on PostgreSQL: one of them is the courier, and another goes on where it is lost."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest

from tests.e2e.conftest import Paddock
from tests.e2e.pair import DELIVERS, REMINDER, Pair, pair_on
from tests.loopback import BotProcess
from tests.stores import Store

pytestmark = pytest.mark.slow

FOLLOWERS = 120
"""Two seconds and a half of posts."""
TAKEN_OVER_WITHIN_S = 20.0
"""Seconds: the lease's ten, and a look; a busy machine adds its own."""


@pytest.fixture
async def pair(paddock: Paddock, postgresql: Store) -> AsyncIterator[Pair]:
    async with pair_on(paddock, postgresql, FOLLOWERS) as made:
        yield made


async def _signal_courier(pair: Pair, number: int) -> tuple[str, BotProcess]:
    """Send the one that posts a signal once a part of the quote's posts are made; its host and itself."""
    quote = {"driver": "Jessica", "text": "We learn", "session": "race1"}
    before = len(pair.posts())
    asking = asyncio.create_task(pair.paddock.officer.slash(pair.paddock.news, "quote", quote))
    await pair.paddock.discord.wait_for(lambda: len(pair.posts()) > before + 30, 30, "a part of the posts")
    host = pair.posts()[-1].host
    os.kill(pair.bots[host].pid, number)
    asking.cancel()
    await asyncio.gather(asking, return_exceptions=True)
    assert len(pair.posts()) < before + FOLLOWERS
    return host, pair.bots.pop(host)


async def _until_the_other_delivers(pair: Pair) -> None:
    (other,) = pair.bots.values()
    await pair.paddock.discord.wait_for(
        lambda: DELIVERS in other.stderr, TAKEN_OVER_WITHIN_S, "the other to deliver"
    )
    await pair.until_all_show("We learn")


async def test_when_it_is_killed_another_one_goes_on_within_seconds(pair: Pair) -> None:
    await pair.start()
    await pair.until_all_show(REMINDER)
    await _signal_courier(pair, signal.SIGKILL)
    await _until_the_other_delivers(pair)
    assert pair.said() == [[REMINDER, "We learn"]] * len(pair.channels)


async def test_one_that_was_held_for_longer_than_its_lease_sends_nothing_more(pair: Pair) -> None:
    await pair.start()
    await pair.until_all_show(REMINDER)
    host, held = await _signal_courier(pair, signal.SIGSTOP)
    try:
        await _until_the_other_delivers(pair)
        posts = [call for call in pair.posts() if call.host == host]
    finally:
        os.kill(held.pid, signal.SIGCONT)
    await pair.paddock.discord.wait_for(
        lambda: "This process doesn't hold it any more: courier" in held.stderr, 20, "it to notice"
    )
    assert await held.stop() == 0
    assert "is left to the process that is the courier now" in held.stderr
    assert [call for call in pair.posts() if call.host == host] == posts
    assert pair.said() == [[REMINDER, "We learn"]] * len(pair.channels)
    assert "Traceback" not in held.stderr


async def test_four_that_start_together_on_an_empty_database_come_up_and_one_delivers(
    paddock: Paddock, postgresql: Store
) -> None:
    url = await postgresql.address()
    async with AsyncExitStack() as stack:
        bots = [paddock.bot(DATABASE_URL=url) for _ in range(4)]
        for bot in bots:
            stack.push_async_callback(bot.close)
        await asyncio.gather(*(bot.start() for bot in bots))
        await paddock.discord.wait_for(
            lambda: all("Ready as" in bot.stderr for bot in bots), 60, "all to be ready"
        )
        await paddock.discord.wait_for(
            lambda: any(DELIVERS in bot.stderr for bot in bots), 20, "one to deliver"
        )
        assert len([bot for bot in bots if DELIVERS in bot.stderr]) == 1
        assert [await bot.stop() for bot in bots] == [0] * 4
        assert not any("Traceback" in bot.stderr for bot in bots)
