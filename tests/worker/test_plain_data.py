"""What goes to a worker and comes back is the same as it was, and nothing else is taken for it."""

import asyncio
import signal
from datetime import date, time
from decimal import Decimal

import pytest
from pydantic import ValidationError

from bot.domain.releases.release import Claim, Fact, Release
from bot.domain.results.field import Field, FieldCar
from bot.domain.results.result import Status
from bot.domain.season.calendar_events import Revision, Revisions
from bot.domain.standings.standings import Standings, StandingsLine
from bot.errors import UserError
from bot.languages.current import SpokenLanguage, current_language, speaking
from bot.worker.frames import LARGEST_ANSWER, FrameError, frame_bytes, receive_frame
from bot.worker.inside.doing import Handlers, do_job
from bot.worker.inside.job_process import _frame_after
from bot.worker.job_errors import JobFaultError, job_error
from bot.worker.jobs import (
    CalendarPart,
    CleanPicture,
    IsSeasonFile,
    ReadRelease,
    ReadSeason,
    ReadTimetable,
    ReadTiming,
    TimingContent,
    WriteCalendar,
)
from bot.worker.outcomes import Outcome
from bot.worker.plain_data import answer_to_bytes, bytes_to_answer, job_to_parts, parts_to_job
from tests.clocks import utc
from tests.domain.examples import READY

RELEASE = ReadRelease(text="x", season=READY)


def test_a_job_arrives_as_it_was_sent() -> None:
    known = {"a": (READY.rounds[0], None), "b": (READY.rounds[0], READY.rounds[0].sessions[0])}
    timetable = ReadTimetable(files=(b"\0\xff", b""), season=READY, round=READY.rounds[0], known=known)
    revisions = Revisions({1: Revision("u", 2, utc("2023-07-01"))}, {7: Revision("v")})
    calendar = WriteCalendar(
        title="GT4", parts=(CalendarPart(READY, (1, 2), revisions),), leads=(), now=utc("2023-07-01")
    )
    for job in (timetable, calendar):
        assert parts_to_job(type(job), job_to_parts(job)) == job


def test_an_answer_arrives_as_it_was_given() -> None:
    assert bytes_to_answer(ReadSeason(), answer_to_bytes(ReadSeason, READY)) == READY
    assert bytes_to_answer(IsSeasonFile(), answer_to_bytes(IsSeasonFile, answer=True)) is True
    field = Field((FieldCar("007", 1, best_ms=151_000),), day=date(2023, 7, 2), start=time(10, 25))
    standings = Standings("Silver", (StandingsLine(1, "Cy Dahl", Decimal("43.5")),), ())
    content = TimingContent((field,), (standings,))
    assert bytes_to_answer(ReadTiming(name="x"), answer_to_bytes(ReadTiming, content)) == content
    assert bytes_to_answer(CleanPicture(), answer_to_bytes(CleanPicture, b"\0\xff")) == b"\0\xff"


def test_a_status_stays_one_and_a_note_that_reads_like_it_stays_a_note() -> None:
    claims = (Claim(Fact.STATUS, Status.DNF, "race1", 1), Claim(Fact.NOTE, "DNF", "race1", 2))
    given = Release((*claims, Claim(Fact.POSITION, 3, "race1", 3)))
    arrived = bytes_to_answer(RELEASE, answer_to_bytes(ReadRelease, given))
    assert arrived == given
    assert [type(claim.value) for claim in arrived.claims] == [Status, str, int]


@pytest.mark.parametrize("data", [b"", b"null", b'{"claims": [1]}', b'{"cut": "yes"}', b"\x80\x04N."])
def test_what_a_worker_makes_up_is_no_answer(data: bytes) -> None:
    with pytest.raises(ValidationError):
        bytes_to_answer(RELEASE, data)


@pytest.mark.parametrize(
    "frame",
    [
        b"\xff\xff\xff\xff",
        frame_bytes((b"done", b""))[:8] + (LARGEST_ANSWER + 1).to_bytes(4),
        frame_bytes([b""] * 33),
    ],
)
async def test_a_frame_that_would_fill_the_memory_is_refused(frame: bytes) -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(frame)
    with pytest.raises(FrameError):
        await receive_frame(reader)


@pytest.mark.parametrize(
    ("exit_code", "outcome"),
    [
        (-signal.SIGXCPU, Outcome.TOO_LONG),
        (-signal.SIGALRM, Outcome.TOO_LONG),
        (-signal.SIGKILL, Outcome.TOO_MUCH_MEMORY),
        (-signal.SIGSEGV, Outcome.TOO_MUCH_MEMORY),
        (1, Outcome.FAILED),
    ],
)
async def test_how_a_jobs_process_ended_is_told(exit_code: int, outcome: Outcome) -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(_frame_after(exit_code, b"half an"))
    assert (await receive_frame(reader))[0] == outcome.encode()
    assert _frame_after(0, b"an answer") == b"an answer"


def test_how_a_job_came_out_is_told() -> None:
    def failing(_job: object) -> object:
        raise KeyError("nobody expects it")

    def filling(_job: object) -> object:
        raise MemoryError

    parts = job_to_parts(IsSeasonFile())
    outcome, why = do_job({IsSeasonFile: failing}, parts)
    assert (outcome, b"nobody expects it" in why) == (Outcome.FAILED.encode(), True)
    assert do_job({IsSeasonFile: filling}, parts) == (Outcome.TOO_MUCH_MEMORY.encode(),)
    assert do_job({}, parts)[0] == Outcome.FAILED.encode()
    assert isinstance(job_error(Outcome.FAILED, "why", ""), JobFaultError)
    assert isinstance(job_error(Outcome.REFUSED, "why", ""), UserError)


def test_a_job_is_done_in_the_language_of_whoever_asks() -> None:
    with speaking(SpokenLanguage.FRENCH):
        job = IsSeasonFile(files=(b"x",))
    handlers: Handlers = {IsSeasonFile: lambda _: current_language() is SpokenLanguage.FRENCH}
    assert do_job(handlers, job_to_parts(job)) == (Outcome.DONE.encode(), b"true")
