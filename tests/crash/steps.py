"""The steps of a delivery's way, and how to kill the bot at each.

Nothing in the product knows of this: the double holds a request, a lock on the database file
holds a mark, and where nothing can be held the moment is a seeded chance.
"""

import asyncio
import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum

from tests.crash import books
from tests.crash.stage import PATIENCE, Stage
from tests.crash.work import Kind, Officer
from tests.loopback import Channel, Fault

SENDING = ("POST", "PATCH")
SEARCHING = ("GET", *SENDING)


class Step(StrEnum):
    """Where on the way the bot is killed."""

    COMMITTED = "committed, not claimed"
    CLAIMED = "claimed, not with Discord"
    MADE = "with Discord, not heard"
    ANSWERED = "heard, not marked"
    MARKING = "0–15 ms after the answer"
    RANDOM = "0–300 ms after typing"
    STARTING = "0–4 s after the start"
    SEARCHING = "recovery: the first request"
    RESENDING = "recovery: the resend"


@dataclass
class Attack:
    """One kill to come: the work that is under way, and the channel in which it is watched."""

    stage: Stage
    officer: Officer
    dice: random.Random
    kind: Kind
    channel: Channel

    async def ready(self) -> None:
        """The bot is connected; mostly it has also finished what the last kill left behind."""
        await self.stage.bot.ready(PATIENCE)
        if self.kind is not Kind.REMINDER and self.dice.random() < 0.7:  # else the work meets the recovery
            await self.stage.drained()

    async def begin(self) -> None:
        """Type the work, and wait until it is stored; a reminder comes by itself."""
        if self.kind is Kind.REMINDER:
            return
        said = self.officer.type(self.kind)
        await self.stage.discord.wait_for(
            lambda: said in self.stage.read().said, PATIENCE, f"{said} to be stored"
        )

    async def hold(self, *, after: bool) -> list[Fault]:
        """Begin the work and hold it at Discord's door."""
        await self.ready()
        held = self.stage.hold(*SENDING, where=self.channel, after=after)
        await self.begin()
        assert await self.stage.struck(held, PATIENCE), f"no {self.kind} came to {self.channel.guild.name}"
        return held


async def committed(attack: Attack) -> None:
    """Either the courier isn't open yet, or it is busy elsewhere: what is typed then is stored and waits."""
    await attack.stage.bot.ready(PATIENCE)
    if attack.kind is not Kind.REMINDER and attack.dice.random() < 0.5:
        await attack.stage.drained()
        held = attack.stage.hold(*SENDING, where=attack.channel)
        attack.officer.type(attack.dice.choice((Kind.QUOTE, Kind.RESULT)))
        await attack.stage.struck(held)
    await attack.begin()


async def claimed(attack: Attack) -> None:
    """Sometimes the next correction comes while the first word is on its way."""
    await attack.hold(after=False)
    await _correct_meanwhile(attack)


async def made(attack: Attack) -> None:
    await attack.hold(after=True)
    await _correct_meanwhile(attack)


async def answered(attack: Attack) -> None:
    """The bot hears the answer, but can't write."""
    held = await attack.hold(after=True)
    before = attack.stage.answered(attack.channel)
    with books.locked(attack.stage.file):
        for fault in held:
            fault.release()
        await _answered_more(attack, before)
        await asyncio.sleep(attack.dice.uniform(0.02, 0.1))
    # Killed before the loop runs again: the bot sleeps until it tries for the lock once more.


async def marking(attack: Attack) -> None:
    await attack.ready()
    before = attack.stage.answered(attack.channel)
    await attack.begin()
    await _answered_more(attack, before)
    await asyncio.sleep(attack.dice.uniform(0, 0.015))


async def at_random(attack: Attack) -> None:
    await attack.ready()
    if attack.kind is Kind.REMINDER:
        await asyncio.sleep(attack.dice.uniform(0, 1.5))
        return
    attack.officer.type(attack.kind)
    await asyncio.sleep(attack.dice.uniform(0, 0.3))


async def starting(attack: Attack) -> None:
    await asyncio.sleep(attack.dice.uniform(0, 4))


async def searching(attack: Attack) -> None:
    await attack.stage.struck(attack.stage.hold(*SEARCHING))


async def resending(attack: Attack) -> None:
    await attack.stage.struck(attack.stage.hold(*SENDING, after=attack.dice.random() < 0.5))


async def _correct_meanwhile(attack: Attack) -> None:
    if attack.kind is not Kind.REMINDER and attack.dice.random() < 0.3:
        attack.kind = Kind.CORRECTION
        await attack.begin()


async def _answered_more(attack: Attack, before: int) -> None:
    await attack.stage.discord.wait_for(
        lambda: attack.stage.answered(attack.channel) > before, PATIENCE, "an answer of Discord's"
    )


RECOVERING = (Step.STARTING, Step.SEARCHING, Step.RESENDING)
"""Steps that bring no work of their own."""

WAYS: dict[Step, Callable[[Attack], Awaitable[None]]] = {
    Step.COMMITTED: committed,
    Step.CLAIMED: claimed,
    Step.MADE: made,
    Step.ANSWERED: answered,
    Step.MARKING: marking,
    Step.RANDOM: at_random,
    Step.STARTING: starting,
    Step.SEARCHING: searching,
    Step.RESENDING: resending,
}
