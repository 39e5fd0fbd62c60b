"""What the bots of each earlier schema left is upgraded: rows stay, and what was posted stays posted."""

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.storage.backup.make_backup import back_up
from bot.storage.backup.restore_backup import restore
from bot.storage.database import Database
from bot.storage.migrate import HEAD
from tests.conftest import url_of
from tests.sqlite_at_once import ask_at_once
from tests.stores import PostgresStore

KEPT = sorted((Path(__file__).parent / "kept").glob("*.sql"))
EACH_SCHEMA = pytest.mark.parametrize("kept", KEPT, ids=[file.stem for file in KEPT])
NOW = datetime(2026, 11, 30, tzinfo=UTC)
_ADDED = {"meta", "alembic_version", "photos"}
"""Tables that migrations themselves may write to."""
_RESULT = "SELECT position, overall, grid, status FROM results WHERE position IS NOT NULL"
_POSTED = "SELECT id, state, message_id FROM deliveries WHERE message_id IS NOT NULL ORDER BY id"


@pytest.fixture(autouse=True, scope="module")
def asked_at_once() -> Iterator[None]:
    """A thousand statements each, one after another: what is proven is what they do to the rows."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        ask_at_once(monkeypatch)
        yield


@pytest.fixture
def kind() -> str:
    """They are SQLite's; the oldest, a middle and the newest one are taken to PostgreSQL too."""
    return "sqlite"


def unpacked(kept: Path, folder: Path) -> Path:
    file = folder / "pitboard.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(kept.read_text("utf-8"))
    return file


def asked(file: Path, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(query).fetchall()


def counts(file: Path) -> dict[str, int]:
    names = [name for (name,) in asked(file, "SELECT name FROM sqlite_master WHERE type = 'table'")]
    return {name: asked(file, f"SELECT count(*) FROM {name}")[0][0] for name in names if name not in _ADDED}  # noqa: S608


def test_each_schema_that_was_released_is_kept() -> None:
    versions = [f"{number:04}" for number in range(1, len(KEPT) + 1)]
    assert [file.stem for file in KEPT] == versions
    for file in KEPT:
        assert re.search(rf"INSERT INTO \"alembic_version\" VALUES\('{file.stem}'\)", file.read_text("utf-8"))


@EACH_SCHEMA
async def test_a_database_of_each_schema_is_upgraded_with_every_row(kept: Path, tmp_path: Path) -> None:
    file = unpacked(kept, tmp_path)
    counts_before, posted_before = counts(file), asked(file, _POSTED)
    assert counts_before["rounds"] == 6
    assert len(posted_before) >= 2
    await (await Database.open(url_of(file))).close()

    counts_after = counts(file)
    assert {name: counts_after[name] for name in counts_before} == counts_before
    assert asked(file, _POSTED) == posted_before
    assert asked(file, _RESULT) == [(20, 26, 34, "classified")]
    assert asked(file, "SELECT position FROM result_steps WHERE position IS NOT NULL ORDER BY id") == [
        (18,),
        (20,),
    ]
    assert asked(file, "SELECT driver, text FROM quotes") == [("Andreas Bäckman", "“Tough”, but we made it.")]
    ((car, drivers),) = asked(file, "SELECT car, drivers FROM results WHERE position IS NOT NULL")
    assert (car, json.loads(drivers)) == ("Aston Martin Vantage GT4", ["Andreas Bäckman", "Jessica Bäckman"])
    assert asked(file, "PRAGMA foreign_key_check") == []
    assert asked(file, "SELECT version_num FROM alembic_version") == [(HEAD,)]


@pytest.mark.parametrize("kept", [KEPT[0], KEPT[len(KEPT) // 2], KEPT[-1]], ids=lambda file: str(file.stem))
async def test_the_oldest_a_middle_and_the_newest_come_into_postgresql(
    kept: Path, tmp_path: Path, postgresql: PostgresStore
) -> None:
    file = unpacked(kept, tmp_path)
    await back_up(url_of(file), tmp_path / "kept.backup", NOW)
    address = await postgresql.address()
    await restore(address, tmp_path / "kept.backup", None, NOW)
    database = await Database.open(address)
    async with database.read() as tx:
        results = [tuple(row) for row in await tx.execute(text(_RESULT))]
        posted = [tuple(row) for row in await tx.execute(text(_POSTED))]
    await database.close()
    assert results == [(20, 26, 34, "classified")]
    assert posted == asked(file, _POSTED)
