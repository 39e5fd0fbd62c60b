"""The short form: every state that a delivery can be killed in, and the recovery from it.

Each state is held until the kill, so nothing hangs on the machine's speed. `python -m tests.crash`
is the whole form, with moments of chance.
"""

import random
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from tests.crash import books
from tests.crash.audit import audit
from tests.crash.campaign import let_time_pass
from tests.crash.ledger import Ledger
from tests.crash.stage import PATIENCE, Stage
from tests.crash.steps import SENDING, Step
from tests.crash.tally import HITS, Tally
from tests.crash.work import Kind, Officer
from tests.loopback import BOT, Fault, LoopbackDiscord, Permission

pytestmark = pytest.mark.slow


class Scene:
    """A stage on which the first channel's sends are held before Discord has them, the second's after."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.officer = Officer(stage, random.Random(1))  # noqa: S311 - nothing hangs on it
        self.tally = Tally()

    async def start(self) -> None:
        """Start the bot, and let it finish what the last kill left behind."""
        await self.stage.start(self.stage.now)
        await self.stage.bot.ready(PATIENCE)
        await self.stage.drained()

    async def type(self, kind: Kind) -> str:
        """Type it, and wait until it is stored."""
        said = self.officer.type(kind)
        await self.stage.discord.wait_for(lambda: said in self.stage.read().said, PATIENCE, f"{said} stored")
        return said

    async def kill_on_the_way(self, kind: Kind) -> None:
        """Kill the bot with one delivery in each state: claimed, arrived unheard, sent, and behind those."""
        before = self.stage.read()
        held = self.hold()
        await self.type(kind)
        await self.until_all_are_on_their_way(held, len(before.deliveries))
        await self.type(Kind.QUOTE)
        await self.kill(Step.CLAIMED, before)

    async def kill_with_reminders_due(self) -> None:
        """The same with what comes by itself."""
        await self.stage.bot.stop()
        before = self.stage.read()
        held = self.hold()
        due = self.officer.heat_due(self.stage.now)
        await self.stage.start(max(self.stage.now, due + timedelta(seconds=1)))
        await self.until_all_are_on_their_way(held, 0)
        await self.kill(Step.CLAIMED, before)

    async def kill_when_answered(self) -> None:
        """Discord has answered, and the bot can't write that down; a correction waits behind it."""
        before = self.stage.read()
        there = self.stage.channels[1]
        answered = self.stage.answered(there)
        held = self.stage.hold(*SENDING, where=there, after=True)
        await self.type(Kind.QUOTE)
        assert await self.stage.struck(held, PATIENCE)
        await self.type(Kind.CORRECTION)
        with books.locked(self.stage.file):
            for fault in held:
                fault.release()
            await self.stage.discord.wait_for(lambda: self.stage.answered(there) > answered, PATIENCE)
        await self.kill(Step.ANSWERED, before)

    async def kill_in_recovery(self) -> None:
        """Start the bot and kill it while it looks for what may have arrived."""
        before = self.stage.read()
        held = self.stage.hold("GET", where=self.stage.channels[1])
        await self.stage.start(self.stage.now)
        assert await self.stage.struck(held, PATIENCE)
        await self.kill(Step.SEARCHING, before)

    def hold(self) -> list[list[Fault]]:
        first, second, _ = self.stage.channels
        return [
            self.stage.hold(*SENDING, where=first),
            self.stage.hold(*SENDING, where=second, after=True),
        ]

    async def until_all_are_on_their_way(self, held: list[list[Fault]], known: int) -> None:
        """Both holds have struck, and what nobody holds is sent."""
        third = self.stage.channels[2].id

        def sent() -> bool:
            rows = [d for d in self.stage.read().deliveries[known:] if d.channel_id == third]
            due = [d for d in rows if d.is_due(self.stage.now)]
            return bool(due) and all(d.state == "sent" for d in due)

        for faults in held:
            assert await self.stage.struck(faults, PATIENCE)
        await self.stage.discord.wait_for(sent, PATIENCE, "the third channel's post")

    async def kill(self, step: Step, before: Ledger) -> None:
        await self.stage.kill()
        await self.officer.rest()
        self.tally.count(step, self.stage, before)


@pytest.fixture
async def scene() -> AsyncIterator[Scene]:
    """Set up, and the bot is ready; in the end nothing that it sent may have been wrong."""
    async with await LoopbackDiscord.start() as discord:
        stage = Stage(discord)
        try:
            await stage.set_up()
            yield Scene(stage)
        finally:
            await stage.bot.close()
        assert discord.violations == []
        assert discord.false_replies() == []


def outlast(stage: Stage) -> None:
    """Discord forgets the nonces, and people talk."""
    for channel in stage.channels:
        let_time_pass(channel, 40)


def permit(stage: Stage, permissions: Permission) -> None:
    for channel in stage.channels:
        channel.permissions = permissions


async def test_nothing_is_lost_doubled_or_out_of_order_in_whatever_state_the_process_is_killed(
    scene: Scene,
) -> None:
    stage = scene.stage
    await scene.start()
    await scene.kill_on_the_way(Kind.RESULT)
    outlast(stage)
    await scene.kill_in_recovery()
    await scene.start()
    await scene.kill_on_the_way(Kind.CORRECTION)
    await scene.start()
    await scene.kill_with_reminders_due()
    permit(stage, BOT & ~Permission.READ_MESSAGE_HISTORY)  # then the nonce alone protects
    await scene.start()
    permit(stage, BOT)
    await scene.kill_when_answered()
    outlast(stage)
    await scene.start()
    await stage.bot.stop()
    found = audit(stage.read(), stage.channels, scene.officer.acknowledged(), stage.now)
    assert found.messages
    assert not found.broken, f"{found}\n{scene.tally}\n{stage.bot.stderr}"
    assert set(HITS) <= set(scene.tally.hits), f"a state was never hit\n{scene.tally}"
