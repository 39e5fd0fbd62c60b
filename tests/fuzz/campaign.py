"""Example after example: a fresh stage, so many acts on it, and what each broke."""

import asyncio
import re
import tempfile
from collections import Counter
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, note, seed, settings
from hypothesis import strategies as st

from bot.storage.database import Database
from bot.worker.worker_processes import WorkerProcesses
from tests.fuzz.acts import Acts, ask_for_suggestions, do
from tests.fuzz.drawing import Drawing
from tests.fuzz.promises import Promises
from tests.fuzz.stage import Stage, staged

ACTS = 60
"""Of an example: enough to open a form under a preview and to send it."""
_NUMBERS = st.integers(0, 2**64 - 1)
"""One for each act, which is drawn from it: what hypothesis draws must not depend on what is on stage."""
_LONGEST_WAIT_H = 60
_LONGEST_LINE = 400
_ID = re.compile(r"\b[0-9a-f]{8,}\b")
"""Of a row, of something at Discord, or the reference that a person is given: `7e290a9d`."""
_LOOKS = ("next", "results", "calendar", "desk status", "desk audit", "desk quotes", "season export")
"""Commands that show what is stored: in the end it can be shown, whatever it is."""


@dataclass
class Found:
    """How many acts were done of each kind, how many of them were refused, and what was broken.

    That is by its first line and its last, with the acts before.
    """

    acts: Counter[str] = field(default_factory=Counter)
    refused: Counter[str] = field(default_factory=Counter)
    broken: dict[str, str] = field(default_factory=dict)

    def __add__(self, other: "Found") -> "Found":
        acts, refused = self.acts + other.acts, self.refused + other.refused
        return Found(acts, refused, other.broken | self.broken)


class Campaign:
    """Plays; `stops` at the first thing that breaks, which hypothesis then makes as small as it can."""

    def __init__(self, say: Callable[[str], None], *, stops: bool) -> None:
        self._say = say
        self._stops = stops
        self._found = Found()
        self._workers = WorkerProcesses()

    def run(self, cases: int, number: int) -> Found:
        """Play until so many acts are done.

        Raises:
            AssertionError: something broke, and this stops then.
        """
        acts = min(ACTS, cases)
        phases = (Phase.generate, Phase.shrink) if self._stops else (Phase.generate,)
        with tempfile.TemporaryDirectory() as folder, asyncio.Runner() as runner:
            migrated = Path(folder) / "migrated.db"
            runner.run(_migrate(migrated))
            stack = AsyncExitStack()
            stage = runner.run(stack.enter_async_context(staged(migrated, Path(folder), self._workers)))
            runner.run(ask_for_suggestions(stage))

            @seed(number)
            @settings(
                max_examples=cases // acts,
                phases=phases,
                database=None,
                deadline=None,
                suppress_health_check=list(HealthCheck),
            )
            @given(st.lists(_NUMBERS, min_size=1 if self._stops else acts, max_size=acts, unique=True))
            def play(numbers: list[int]) -> None:
                runner.run(self._play(numbers, stage))

            try:
                play()
            finally:
                runner.run(stack.aclose())
                runner.run(self._workers.close())
        return self._found

    async def _play(self, numbers: list[int], stage: Stage) -> None:
        await stage.reset()
        with Promises(stage) as promises:
            await self._example(numbers, stage, promises)

    async def _example(self, numbers: list[int], stage: Stage, promises: Promises) -> None:
        acts, said = Acts(stage), list[str]()
        for number in numbers:
            drawing = Drawing(number, stage)
            if drawing.chance(10):
                hours = drawing.one_of(range(1, _LONGEST_WAIT_H))
                said.append(f"{hours} h pass")
                await stage.pass_time(hours)
                self._note(promises.broken_by_time(), said)
            act = acts.draw(drawing)
            said.append(_shortened(f"{act.person.user.name} {act.said}"))
            await do(stage, act)
            self._found.refused[act.kind] += promises.is_refused
            self._note(promises.broken_by(act), said)
            self._count(act.kind)
        self._note([*await _shown_wrong(stage, promises), *promises.broken_in_the_end()], said)

    def _count(self, kind: str) -> None:
        self._found.acts[kind] += 1
        done = self._found.acts.total()
        if done % 1000 == 0:
            self._say(f"{done} cases, {len(self._found.broken)} faults")

    def _note(self, broken: list[str], said: list[str]) -> None:
        story = "\n".join(said[-ACTS:])
        for words in broken:
            if self._stops:
                note(story)
                raise AssertionError(words)
            kind = _kind_of(words)
            if kind not in self._found.broken:
                self._found.broken[kind] = f"{words}\n--- after\n{story}"
                self._say(f"\n=== {self._found.broken[kind]}")


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST_LINE else f"{line[:_LONGEST_LINE]}… ({len(line)} characters)"


async def _migrate(file: Path) -> None:
    await (await Database.open(f"sqlite+aiosqlite:///{file}")).close()


async def _shown_wrong(stage: Stage, promises: Promises) -> list[str]:
    for command in _LOOKS:
        await stage.type(stage.officer, stage.officer.guild.channels["race-news"], command)
    return promises.broken_by_time()


def _kind_of(words: str) -> str:
    """What faults of one kind have in common: how they begin without the ids in it, and where they end."""
    first, *_ = lines = words.strip().splitlines()
    return f"{_ID.sub('…', first)[:80]} {_ID.sub('…', lines[-1])[:120]}"
