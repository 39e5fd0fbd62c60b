"""Weekend after weekend: typed in, reminded of, disturbed and killed in; and the count at the end."""

import asyncio
import random
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from tests.crash import season
from tests.crash.audit import Audit, audit
from tests.crash.books import Book
from tests.crash.stage import PATIENCE, Stage
from tests.crash.work import Kind, Officer
from tests.loopback import LoopbackDiscord
from tests.soak.database_faults import DatabaseFaults
from tests.soak.memory import MemoryLook
from tests.soak.postgres_book import PostgresBook
from tests.soak.weather import Weather
from tests.soak.worker_kill import kill_reading_worker
from tests.stores import postgres

LONGEST_DRAIN_S = 900.0
UNKNOWN_INTERACTION = 10062
_FAULT_EVERY_S = 1.5


@dataclass(frozen=True)
class Length:
    """How much is done: servers, weekends, and pieces of work that are typed in each.

    `speed` is how many of the season's seconds pass in one: with 60, a weekend's reminders come due within
    a minute. In `one_life` the bot is never killed or started anew: its memory is looked at.
    """

    servers: int
    weekends: int
    works: int
    speed: float = 60.0
    one_life: bool = False


@dataclass
class Outcome:
    """What came of it; `late` are answers that came after Discord's three seconds: a slow machine's."""

    audit: Audit
    pings: int
    tracebacks: int
    violations: list[str]
    late: int
    faults: Counter[str]
    memory: MemoryLook
    unsent: list[str]

    @property
    def is_broken(self) -> bool:
        return bool(self.audit.broken or self.pings or self.tracebacks or self.violations)

    def __str__(self) -> str:
        faults = ", ".join(f"{count} × {kind}" for kind, count in sorted(self.faults.items()))
        unsent = "".join(f"\nnot sent: {words}" for words in self.unsent)
        return (
            f"{self.audit}, {self.pings} stray pings, {self.tracebacks} tracebacks, "
            f"{len(self.violations)} wrong requests, {self.late} late answers\n"
            f"{faults}\n{self.memory}{unsent}"
        )


class Soak:
    """Runs a season on a stage; whatever it draws, it draws from `dice`."""

    def __init__(
        self,
        stage: Stage,
        length: Length,
        dice: random.Random,
        say: Callable[[str], None],
        database_faults: DatabaseFaults | None = None,
    ) -> None:
        self._stage = stage
        self._length = length
        self._dice = dice
        self._say = say
        self._officer = Officer(stage, dice)
        self._weather = Weather(stage.discord, [*stage.channels, *stage.without_reminders], dice)
        self._database_faults = database_faults
        self._memory = MemoryLook(lambda: stage.messages_posted)
        self._kills: Counter[str] = Counter()

    async def run(self) -> Outcome:
        """Every weekend, a start in peace, and the count."""
        await self._stage.set_up()
        async with going_on(self._memory.keep_looking(self._stage.bot)):
            for number in range(self._length.weekends):
                await self._weekend(number)
        if not self._length.one_life:
            await self._start_again()
        await self._stage.drained(LONGEST_DRAIN_S)
        now = self._stage.now
        await self._stage.bot.stop()
        return self._count(now)

    async def _weekend(self, number: int) -> None:
        """From its first reminder to its last; the last weekend's process lives to its end."""
        stage, is_last = self._stage, number == self._length.weekends - 1
        begins = season.due(number * season.HEATS) - timedelta(seconds=5 * self._length.speed)
        if not (self._length.one_life and number):
            # On a slow machine the one before may have lasted until then: no clock is set back.
            await stage.start(max(stage.now, begins))
            await stage.bot.ready(PATIENCE)
        async with going_on(self._weather.blow(_FAULT_EVERY_S)):
            for place in range(self._length.works):
                await self._work()
                if place % 5 == 2:
                    await self._disturb(may_kill=not (is_last or self._length.one_life))
        self._weather.clear()
        await self._until_reminded(number)
        await stage.drained(LONGEST_DRAIN_S)
        self._say(f"weekend {number + 1}: {len(stage.read().deliveries)} deliveries so far")
        await self._officer.answered()
        if not self._length.one_life:
            await stage.bot.stop()

    async def _work(self) -> None:
        """Something is typed, and before its fan-out has ended perhaps the next."""
        await self._until_heard()
        self._officer.type(self._dice.choice((Kind.RESULT, Kind.CORRECTION, Kind.QUOTE)))
        await self._officer.answered()
        await asyncio.sleep(self._dice.uniform(0, 2))

    async def _disturb(self, *, may_kill: bool) -> None:
        await self._until_heard()
        ways = [self._weather.drop_gateway, self._kill_worker]
        if (
            self._database_faults and not self._database_faults.struck
        ):  # a short run has one of these at least
            ways = [self._database_faults.strike]
        elif self._database_faults:
            ways += [self._database_faults.strike, self._database_faults.strike]
        if may_kill:
            ways += [self._kill, self._kill]
        await self._dice.choice(ways)()

    async def _kill_worker(self) -> None:
        self._kills["kill -9 of a worker"] += 1
        assert await kill_reading_worker(self._stage, self._dice.uniform(0.2, 1.5))

    async def _kill(self) -> None:
        self._kills["kill -9 of the bot"] += 1
        await self._stage.kill()
        await self._officer.rest()
        await self._start_again()

    async def _start_again(self) -> None:
        await self._stage.start(self._stage.now)
        await self._stage.bot.ready(PATIENCE)

    async def _until_heard(self) -> None:
        """A person whose client is connected; what is typed while the bot isn't can't be answered in time."""
        gateway = self._stage.discord.gateway
        await self._stage.discord.wait_for(lambda: gateway.is_ready, PATIENCE, "the gateway")

    async def _until_reminded(self, number: int) -> None:
        last = season.due((number + 1) * season.HEATS - 1)
        left = (last - self._stage.now) / timedelta(seconds=self._length.speed)
        await asyncio.sleep(max(0.0, left + 1))

    def _count(self, now: Any) -> Outcome:
        stage, book = self._stage, self._stage.read()
        acknowledged = self._officer.acknowledged()
        found = audit(book, stage.channels, acknowledged, now)
        found += audit(replace(book, reminders={}), stage.without_reminders, [], now)
        messages = [m for c in (*stage.channels, *stage.without_reminders) for m in c.all_messages]
        late = [v for v in stage.discord.violations if v.refusal.body["code"] == UNKNOWN_INTERACTION]
        wrong = [str(v) for v in stage.discord.violations if v not in late]
        pings = sum(len(message.pinged) for message in messages)
        tracebacks = stage.bot.stderr.count("Traceback")
        faults = self._weather.struck + self._kills
        if self._database_faults:
            faults += self._database_faults.struck
        unsent = stage.book.unsent()
        return Outcome(found, pings, tracebacks, wrong, len(late), faults, self._memory, unsent)


async def soak(
    length: Length, seed: int, say: Callable[[str], None], database: str = "sqlite"
) -> tuple[Outcome, str]:
    """A whole season on a Discord of its own; its outcome, and what the bot wrote."""
    dice = random.Random(seed)  # noqa: S311 - has to be the same again for a seed
    if database == "sqlite":
        return await _soak(length, dice, say)
    with tempfile.TemporaryDirectory(prefix="pg-") as name, postgres(Path(name)) as store:
        book = PostgresBook(await store.address())
        return await _soak(length, dice, say, book, DatabaseFaults(Path(name), dice))


async def _soak(
    length: Length,
    dice: random.Random,
    say: Callable[[str], None],
    book: Book | None = None,
    database_faults: DatabaseFaults | None = None,
) -> tuple[Outcome, str]:
    async with await LoopbackDiscord.start() as discord:
        stage = Stage(discord, more_servers=max(0, length.servers - 3), speed=length.speed, book=book)
        try:
            outcome = await Soak(stage, length, dice, say, database_faults).run()
            return outcome, stage.bot.stderr
        finally:
            await stage.bot.close()


@asynccontextmanager
async def going_on(work: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """The work goes on beside until the end of the block."""
    task = asyncio.create_task(work)
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task
