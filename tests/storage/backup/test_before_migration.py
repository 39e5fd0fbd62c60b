"""A database is backed up before its tables change, and only then."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from bot.errors import StartupError
from bot.storage.backup.backup_file import BackupReader
from bot.storage.backup.before_migration import back_up_before_migration
from bot.storage.migrate import HEAD, upgrade
from tests.conftest import url_of

NOW = datetime(2026, 11, 30, 3, 20, tzinfo=UTC)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A database as the first Pitboard left it."""
    file = tmp_path / "pitboard.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        upgrade(connection, "0001")
    engine.dispose()
    return file


async def test_an_older_database_is_backed_up_beside_it_and_told(
    old: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "bot")
    file = await back_up_before_migration(url_of(old), None, NOW)
    assert file == old.parent / f"pitboard-0001-to-{HEAD}-20261130-032000.backup"
    assert BackupReader(file).facts.schema == "0001"
    assert caplog.messages[-1] == f"Database 0001 → {HEAD}, backup at {file}"


async def test_several_processes_started_together_have_one_backup(old: Path) -> None:
    starts = (back_up_before_migration(url_of(old), None, NOW) for _ in range(3))
    files = await asyncio.gather(*starts)
    assert len({*files}) == 1
    assert BackupReader(files[0] or old).facts.schema == "0001"
    assert [*old.parent.glob("*.backup*")] == [files[0]]


async def test_a_folder_for_backups_is_used(old: Path, tmp_path: Path) -> None:
    file = await back_up_before_migration(url_of(old), tmp_path / "nights", NOW)
    assert file
    assert file.parent == tmp_path / "nights"


async def test_where_it_cannot_be_written_nothing_is_migrated(old: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(StartupError, match="can't be written"):
        await back_up_before_migration(url_of(old), tmp_path / "file", NOW)


async def test_a_new_or_current_database_needs_none(file: Path, tmp_path: Path) -> None:
    assert await back_up_before_migration(url_of(file), None, NOW) is None
    assert await back_up_before_migration(url_of(tmp_path / "none.db"), None, NOW) is None
    assert not list(tmp_path.glob("*.backup"))  # noqa: ASYNC240 - a look at what is there
