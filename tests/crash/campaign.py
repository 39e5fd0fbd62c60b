"""A campaign: kill after kill, an outage after each, and the count at the end."""

import random
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import islice, product

from tests.crash.audit import Audit, audit
from tests.crash.stage import PATIENCE, Stage
from tests.crash.steps import RECOVERING, WAYS, Attack, Step
from tests.crash.tally import Tally
from tests.crash.work import Kind, Officer
from tests.loopback import BOT, Channel, Forum, LoopbackDiscord, Message, Permission, Thread
from tests.loopback.threads import PUBLIC_THREAD
from tests.loopback.world import User

CHATTER = 40
"""Messages that fans write during a long outage."""
_FAN = User("Finn")

CHAINS = (
    (Step.COMMITTED,),
    (Step.CLAIMED,),
    (Step.MADE,),
    (Step.ANSWERED,),
    (Step.MARKING,),
    (Step.RANDOM,),
    (Step.COMMITTED, Step.RESENDING),
    (Step.CLAIMED, Step.RESENDING),
    (Step.MADE, Step.SEARCHING),
    (Step.ANSWERED, Step.STARTING),
    (Step.MADE, Step.STARTING, Step.SEARCHING),
    (Step.RANDOM, Step.STARTING),
)
"""Kills that follow each other; in recovery there has to be something to recover."""


class Outage(StrEnum):
    """What Discord and the bot still know of a message that nobody heard of."""

    SHORT = "short"
    LONG = "long: nonces forgotten"
    BLIND = "no right to read history"


Plan = tuple[Step, Kind, Outage]


def plan(kills: int, seed: int) -> Iterator[Plan]:
    """So many kills: every chain with every kind of work, shuffled, again and again."""
    return islice(_endless(random.Random(seed)), kills)  # noqa: S311 - has to be the same again for a seed


def _endless(dice: random.Random) -> Iterator[Plan]:
    while True:
        units = list(product(CHAINS, Kind))
        dice.shuffle(units)
        for chain, kind in units:
            outage = dice.choice(list(Outage))
            yield from ((step, kind, outage) for step in chain)


class Campaign:
    """Kills the bot as often as it is told, each time on its way to somewhere else."""

    def __init__(self, stage: Stage, seed: int, tally: Tally) -> None:
        self._stage = stage
        self._tally = tally
        self._dice = random.Random(seed)  # noqa: S311 - as above
        self._officer = Officer(stage, self._dice)
        self._forgotten = False

    async def run(self, planned: Iterable[Plan], say: Callable[[str], None]) -> Audit:
        """Kill as planned, let the bot finish in peace, and count."""
        await self._stage.set_up()
        for number, (step, kind, outage) in enumerate(planned, 1):
            landed = await self._kill(step, kind, outage)
            say(f"{number}. {step} · {kind} · {outage}: {landed}")
        await self._end()
        stage = self._stage
        return audit(stage.read(), stage.channels, self._officer.acknowledged(), stage.now)

    async def _kill(self, step: Step, kind: Kind, outage: Outage) -> str:
        stage, before = self._stage, self._stage.read()
        self._suffer(outage, in_doubt=bool(before.open(stage.now)))
        await stage.start(self._when(step, kind))
        attack = Attack(stage, self._officer, self._dice, kind, self._dice.choice(stage.channels))
        await WAYS[step](attack)
        await stage.kill()
        await self._officer.rest()
        return self._tally.count(step, stage, before)

    def _when(self, step: Step, kind: Kind) -> datetime:
        """The clock at the start: for a reminder, it has come due already, or will in some seconds."""
        now = self._stage.now
        if kind is not Kind.REMINDER or step in RECOVERING:
            return now
        due = self._officer.heat_due(now)
        is_late = step is Step.COMMITTED or self._dice.random() < 0.5
        return max(now, due + timedelta(seconds=1 if is_late else -5))

    def _suffer(self, outage: Outage, *, in_doubt: bool) -> None:
        """What happens while the bot is down."""
        self._forgotten = self._forgotten and in_doubt
        if outage is Outage.BLIND and self._forgotten:
            outage = Outage.SHORT  # without nonce and history nothing could protect, and nothing promises to
        may = BOT & ~Permission.READ_MESSAGE_HISTORY if outage is Outage.BLIND else BOT
        for channel in self._stage.channels:
            channel.permissions = may
            if outage is Outage.LONG:
                let_time_pass(channel, self._dice.randint(0, CHATTER))
                archive_posts(channel)
        self._forgotten |= outage is Outage.LONG

    async def _end(self) -> None:
        """One start in peace; what is wrong then stays wrong."""
        self._suffer(Outage.SHORT, in_doubt=True)
        await self._stage.start(self._stage.now)
        await self._stage.bot.ready(PATIENCE)
        await self._stage.drained()
        await self._stage.bot.stop()


async def lane(
    planned: Iterable[Plan], seed: int, tally: Tally, say: Callable[[str], None] = lambda _: None
) -> Audit:
    """A whole campaign on a Discord of its own; several can run side by side.

    Raises:
        AssertionError: the bot sent what only a wrong bot sends, or hung.
    """
    async with await LoopbackDiscord.start() as discord:
        stage = Stage(discord)
        try:
            found = await Campaign(stage, seed, tally).run(planned, say)
        finally:
            await stage.bot.close()
        assert discord.violations == []
        assert discord.false_replies() == []
    return found


def let_time_pass(channel: Channel, messages: int) -> None:
    """Discord forgets nonces after some minutes, and people talk."""
    for message in channel.all_messages:
        message.nonce = None
    if isinstance(channel, Forum):
        _fill(channel, messages)
    else:
        channel.messages += [Message(channel, _FAN, content="Go!") for _ in range(messages)]


def _fill(forum: Forum, messages: int) -> None:
    for post in forum.posts:
        post.messages += [Message(post, _FAN, content="Go!") for _ in range(messages)]
    if messages:  # people have posts of their own
        theirs = Thread(forum, "Predictions", _FAN, [], PUBLIC_THREAD)
        theirs.messages.append(Message(theirs, _FAN, id=theirs.id, content="Go!"))
        forum.guild.threads.append(theirs)


def archive_posts(channel: Channel) -> None:
    """What Discord does with a forum's posts after a quiet day."""
    if isinstance(channel, Forum):
        for post in channel.posts:
            post.archive()
