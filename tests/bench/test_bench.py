"""That the benchmarks still run; what they measure is no test's affair."""

from functools import partial

import pytest

from bot.worker import worker
from bot.worker.limits import Limits
from tests.bench import (
    backups,
    commands,
    deliveries,
    lateness,
    locks,
    memory,
    page_rate,
    readers,
    start,
    suggestions,
    uploads,
    waiting,
    web,
)
from tests.readers.papers.paper import release_papers
from tests.readers.papers.timing_judge import expected_files

pytestmark = pytest.mark.slow


async def test_each_command_is_typed_and_answered() -> None:
    told = await commands.measure(2)
    assert all(name in told for name in ("/next", "/result", "/results"))


async def test_each_option_that_suggests_is_timed() -> None:
    told = await suggestions.measure(1)
    assert all(f"| {typed} |" in told for typed in suggestions.TYPED)


async def test_a_delivery_is_measured_beside_bare_discord_py() -> None:
    told = await deliveries.measure(10)
    assert all(f"| {name} |" in told for name in ("a new post", "an edit"))


async def test_what_waits_is_counted() -> None:
    assert "100" in await waiting.measure((100,))


async def test_locks_are_timed_by_what_they_are_for() -> None:
    told = await locks.measure(201)
    assert "| its correction: handed out to 200 each | " in told


async def test_reminders_due_together_are_all_told() -> None:
    assert "| 20 | 20 |" in await lateness.measure(20)


async def test_the_readers_outcomes_are_counted_by_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    some = [paper for paper in release_papers() if paper.id.startswith("en")][:5]
    monkeypatch.setattr(readers, "release_papers", lambda: some)
    monkeypatch.setattr(readers, "timetable_papers", list)
    monkeypatch.setattr(readers, "expected_files", lambda: expected_files()[:2])
    told = await readers.measure()
    assert "| kind | right | asked | missed | wrong |" in told


async def test_answers_are_timed_while_files_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "Limits", partial(Limits, cpu_seconds=1))
    assert "| 3 in reading | 4 |" in await uploads.measure(4, turns=1, of_a_kind=1)


async def test_a_page_is_timed_as_it_is_kept_read_and_made_anew() -> None:
    told = await web.measure(4)
    assert all(name in told for name in ("| kept |", "| made anew |", "| 50 pages a second |"))


async def test_pages_are_counted_beside_an_empty_handler() -> None:
    told = await page_rate.measure(50, teams=1)
    assert all(words in told for words in ("| an empty handler | 50 of 200 |", "| 50 of 304 |"))


async def test_starts_are_timed_against_discord_py_alone() -> None:
    assert "Pitboard, an empty database" in await start.measure(1)


async def test_servers_in_memory_take_a_quarter_of_what_discord_py_alone_takes() -> None:
    told = await memory.measure(200)
    ratio = told.splitlines()[-1].split(" | ")[3]
    assert float(ratio) < 0.25


async def test_a_backup_is_timed_while_the_loop_goes_on() -> None:
    assert "| database, MB |" in await backups.measure(1)
