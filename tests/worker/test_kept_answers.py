"""What is made once is given to everybody who asks for the same."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.season.calendar_events import Revisions
from bot.errors import UserError
from bot.worker.jobs import Answer, CalendarPart, FileJob, IsSeasonFile, WriteCalendar
from bot.worker.kept_answers import MOST_KEPT, KeptAnswers
from tests.domain.examples import READY

JOB = WriteCalendar(
    title="GT4",
    parts=(CalendarPart(READY, (1,), Revisions({}, {})),),
    leads=(),
    now=datetime(2023, 7, 1, tzinfo=UTC),
)


class Counting:
    """A worker that counts what it is asked."""

    def __init__(self) -> None:
        self.count = 0
        self.refuses = False
        self.last: object = None

    async def run(self, job: FileJob[Answer], server_id: int) -> Answer:
        self.count += 1
        self.last = job
        await asyncio.sleep(0)
        if self.refuses:
            raise UserError("no")
        return f"{server_id}: {self.count}"  # type: ignore[return-value]


async def test_the_same_file_is_made_once_whoever_asks_and_when() -> None:
    worker = Counting()
    kept = KeptAnswers(worker)
    later = replace(JOB, now=datetime(2023, 7, 2, tzinfo=UTC))
    answers = await asyncio.gather(
        *(kept.run(job, server) for server, job in ((1, JOB), (2, JOB), (3, later)))
    )
    assert [str(answer) for answer in answers] == ["1: 1"] * 3
    assert worker.count == 1


async def test_a_season_that_changed_makes_another_file() -> None:
    worker = Counting()
    kept = KeptAnswers(worker)
    await kept.run(JOB, 1)
    await kept.run(replace(JOB, parts=(replace(JOB.parts[0], season=replace(READY, team="Another")),)), 1)
    assert worker.count == 2


async def test_uploads_and_refusals_are_asked_anew() -> None:
    worker = Counting()
    kept = KeptAnswers(worker)
    await kept.run(IsSeasonFile(files=(b"x",)), 1)
    await kept.run(IsSeasonFile(files=(b"x",)), 1)
    worker.refuses = True
    for _ in range(2):
        with pytest.raises(UserError):
            await kept.run(JOB, 1)
    assert worker.count == 4


async def test_only_the_last_answers_are_kept() -> None:
    worker = Counting()
    kept = KeptAnswers(worker)
    for number in range(MOST_KEPT + 1):
        await kept.run(replace(JOB, title=str(number)), 1)
    await kept.run(replace(JOB, title=str(MOST_KEPT)), 1)
    assert worker.count == MOST_KEPT + 1
    await kept.run(replace(JOB, title="0"), 1)
    assert worker.count == MOST_KEPT + 2
