"""One shard of a bucket identifies in a while, whichever process has it."""

import asyncio

import pytest

from bot.services.processes import identify_turns
from bot.services.processes.identify_turns import IdentifyTurns
from bot.storage.database import Database
from tests.stores import EACH_KIND

SHORT_S = 0.2
LONG_S = 30.0


@pytest.fixture(autouse=True)
def short_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    _last(monkeypatch, SHORT_S)
    monkeypatch.setattr(identify_turns, "_ASKED_AGAIN_S", 0.01)


def _last(monkeypatch: pytest.MonkeyPatch, seconds: float) -> None:
    """Turns that are taken from now on last so long."""
    monkeypatch.setattr(identify_turns, "EVERY_S", seconds)


def _now() -> float:
    return asyncio.get_running_loop().time()


@EACH_KIND
async def test_two_of_a_bucket_are_a_turn_apart(database: Database) -> None:
    turns = IdentifyTurns(database)
    began_at = _now()
    await asyncio.gather(turns.use(0), turns.use(0), turns.use(0))
    assert _now() - began_at >= 2 * SHORT_S


@EACH_KIND
async def test_two_of_different_buckets_wait_for_nobody(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    _last(monkeypatch, LONG_S)
    turns = IdentifyTurns(database)
    async with asyncio.timeout(LONG_S / 2):
        await turns.use(0)
        await turns.use(1)


@EACH_KIND
async def test_what_was_taken_is_used_at_once(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    _last(monkeypatch, LONG_S)
    turns = IdentifyTurns(database)
    async with asyncio.timeout(LONG_S / 2):
        await turns.take(0)
        await turns.use(0)


@EACH_KIND
async def test_it_counts_from_the_moment_when_it_is_used(database: Database) -> None:
    turns = IdentifyTurns(database)
    await turns.take(0)
    await asyncio.sleep(SHORT_S / 2)
    used_at = _now()
    await turns.use(0)
    await turns.use(0)
    assert _now() - used_at >= SHORT_S


@pytest.mark.parametrize("kind", ["postgresql"])
async def test_who_took_too_long_waits_for_the_next_turn(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, other = IdentifyTurns(database), IdentifyTurns(database)
    await one.take(0)
    _last(monkeypatch, LONG_S)
    await other.take(0)
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(SHORT_S):
            await one.use(0)
