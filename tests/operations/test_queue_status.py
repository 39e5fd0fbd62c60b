"""`python -m bot status`: what is due, what is stuck and why, also while the bot is stopped."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.correlation import correlated
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.processes.lease_names import COURIER
from bot.errors import StartupError
from bot.health import Heart, heartbeat_path
from bot.operations import queue_status
from bot.operations.queue_status import print_queue_status
from bot.services.processes.process_leases import ProcessLeases
from bot.storage.database import Database
from bot.storage.tables import deliveries
from tests.conftest import nothing, url_of
from tests.storage.outbox_rows import HOUR, NOW, follow, put
from tests.stores import Store


@pytest.fixture
def url(file: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A migrated database, which the settings name, looked at an hour after noon."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", url_of(file))
    monkeypatch.setenv("CLOCK_FROM", (NOW + HOUR).isoformat())
    return url_of(file)


def fill(url: str) -> None:
    async def change(database: Database, delivery_id: int, **values: Any) -> None:
        async with database.write() as tx:
            await tx.execute(deliveries.update().where(deliveries.c.id == delivery_id).values(**values))

    async def act() -> None:
        database = await Database.open(url)
        one, two, three = [await follow(database, server_id) for server_id in (1, 2, 3)]
        with correlated("3f2a91c0"):
            trouble = await put(database, one)
        again_at = NOW + 2 * HOUR
        reason = "Discord has trouble just now"
        await change(database, trouble, attempts=2, reason=reason, due_at=again_at)
        closed = await put(database, two)
        paused = {"state": DeliveryState.PAUSED, "reason": "I may not post there", "refusals": 2}
        await change(database, closed, **paused, attempts=3, due_at=again_at)
        await put(database, two)
        failed = {"state": DeliveryState.FAILED, "reason": "a fault in Pitboard, reference 0a0b0c0d"}
        await change(database, await put(database, three), **failed, attempts=1)
        await put(database, three, due_at=NOW + 5 * HOUR)
        await database.close()

    asyncio.run(act())


def test_each_delivery_is_told_with_where_when_and_why(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    fill(url)
    assert print_queue_status(show_all=False) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"The bot isn't well: no heartbeat at {heartbeat_path(url)}.",
        "Times are compared with CLOCK_FROM, 2023-07-02T13:00:00+00:00.",
        "Due: 1",
        (
            "  result to channel 100 of server 1, due 2023-07-02 12:00 UTC, 1 h 0 min late, pending after "
            "2 attempts, next try 2023-07-02 14:00 UTC: Discord has trouble just now [3f2a91c0]"
        ),
        "Stuck: 3",
        (
            "  result to channel 200 of server 2, due 2023-07-02 12:00 UTC, 1 h 0 min late, paused after "
            "3 attempts, next try 2023-07-02 14:00 UTC: I may not post there"
        ),
        (
            "  result to channel 200 of server 2, due 2023-07-02 12:00 UTC, 1 h 0 min late: waits behind "
            "another in its channel"
        ),
        (
            "  result to channel 300 of server 3, due 2023-07-02 12:00 UTC, 1 h 0 min late, failed after "
            "1 attempt: a fault in Pitboard, reference 0a0b0c0d"
        ),
        "To come: 1",
        "  reminder to channel 300 of server 3, due 2023-07-02 17:00 UTC",
    ]


def test_a_long_list_is_cut_and_told_whole_when_asked(
    url: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(url)
    heart = Heart(heartbeat_path(url))
    heart.beat()
    monkeypatch.setattr(queue_status, "FIRST", 2)
    print_queue_status(show_all=False)
    cut = capsys.readouterr().out
    assert cut.startswith("The bot is running and well.\n")
    assert "  … and 1 more: python -m bot status --all\n" in cut
    print_queue_status(show_all=True)
    assert "more" not in capsys.readouterr().out
    heart.stop()


def test_an_empty_outbox_is_told_as_that(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_queue_status(show_all=False)
    assert capsys.readouterr().out.endswith("Due: nothing\nStuck: nothing\nTo come: nothing\n")
    assert url


def test_a_database_of_another_version_is_refused_with_what_to_do(
    url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_status, "HEAD", "9999")
    with pytest.raises(StartupError, match="start the bot once, which brings an older one up to date"):
        print_queue_status(show_all=False)
    assert url


@pytest.fixture
async def on_a_server(postgresql: Store, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Database:
    """A server's database, which the settings name."""
    database = await postgresql.fresh("empty", nothing)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database.url)
    return database


async def test_of_several_processes_it_says_which_has_which_shards(
    on_a_server: Database, capsys: pytest.CaptureFixture[str]
) -> None:
    one, two = ProcessLeases(on_a_server), ProcessLeases(on_a_server)
    for name in ("shard 4/0", "shard 4/1", "shard 4/3"):
        await one.take(name)
    await two.take(COURIER)
    await asyncio.to_thread(print_queue_status, show_all=False)
    assert capsys.readouterr().out.splitlines()[:5] == [
        "The bot is running, but not on this machine: whether it is well is told where it runs.",
        "Processes: 2",
        f"  {one.holder[:8]} has shards 0-1, 3 of 4",
        f"  {two.holder[:8]} stands by, and sends what goes out",
        "  nobody has shards 2 of 4 at this moment",
    ]
    await one.close()
    await two.close()
    await asyncio.to_thread(print_queue_status, show_all=False)
    assert capsys.readouterr().out.splitlines()[1] == "Processes: none"
    await on_a_server.close()
