"""A message that Discord made and nobody heard of, and what can hide it from whoever looks for it."""

import random
from collections.abc import AsyncIterator

import pytest

from tests.crash.audit import Audit, audit
from tests.crash.campaign import let_time_pass
from tests.crash.stage import Stage
from tests.crash.work import Kind, Officer
from tests.loopback import BOT, LoopbackDiscord, Permission

pytestmark = pytest.mark.slow


@pytest.fixture
async def stage() -> AsyncIterator[Stage]:
    """The bot is dead; its last result is in its own channel, and its row doesn't know."""
    async with await LoopbackDiscord.start() as discord:
        stage = Stage(discord)
        try:
            await stage.set_up()
            await stage.start(stage.now)
            await stage.bot.ready()
            officer = Officer(stage, random.Random(1))  # noqa: S311 - nothing hangs on it
            held = stage.hold("POST", where=stage.news, after=True)
            officer.type(Kind.RESULT)
            assert await stage.struck(held)
            await stage.kill()
            await officer.rest()
            yield stage
        finally:
            await stage.bot.close()


def found(stage: Stage) -> Audit:
    return audit(stage.read(), stage.channels, [], stage.now)


async def test_people_who_talk_during_a_long_outage_do_not_hide_it(stage: Stage) -> None:
    let_time_pass(stage.news, 60)
    await stage.start(stage.now)
    await stage.bot.ready()
    await stage.drained()
    assert found(stage).broken == 0, stage.bot.stderr


async def test_a_channel_that_is_closed_for_a_while_does_not_hide_it(stage: Stage) -> None:
    let_time_pass(stage.news, 0)
    stage.news.permissions = Permission.NONE
    await stage.start(stage.now)
    await stage.discord.wait_for(lambda: was_refused(stage), 15, "a refusal that is noted")
    await stage.kill()
    stage.news.permissions = BOT
    await stage.start(stage.now)
    await stage.bot.ready()
    await stage.drained()
    assert found(stage).broken == 0, stage.bot.stderr


def was_refused(stage: Stage) -> bool:
    calls = (*stage.discord.sent("GET", stage.news), *stage.discord.sent("POST", stage.news))
    claimed = [d for d in stage.read().deliveries if d.state == "claimed"]
    return any(call.status == 403 for call in calls) and not claimed
