"""Backup, restore and move as an operator types them."""

import asyncio
from pathlib import Path

from bot.services.processes.process_leases import ProcessLeases
from bot.storage.database import Database
from tests.conftest import url_of
from tests.test_main import run


def test_a_database_is_backed_up_and_restored_without_a_token(file: Path, tmp_path: Path) -> None:
    ended = run(tmp_path, "backup", "kept.backup", DISCORD_TOKEN="", DATABASE_URL=url_of(file))
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == "Backed up 0 servers (0 rows) to kept.backup.\n"
    new = tmp_path / "new" / "pitboard.db"
    ended = run(tmp_path, "restore", "kept.backup", DISCORD_TOKEN="", DATABASE_URL=url_of(new))
    assert ended.returncode == 0
    assert ended.stdout.startswith("Restored 0 servers (0 rows), as of ")
    assert new.exists()


def test_what_a_restore_replaces_is_named_with_the_way_back(file: Path, tmp_path: Path) -> None:
    run(tmp_path, "backup", "kept.backup", DATABASE_URL=url_of(file))
    ended = run(tmp_path, "restore", "kept.backup", DATABASE_URL=url_of(file))
    assert "What was there before is in replaced-" in ended.stdout
    assert len(list(tmp_path.glob("replaced-*.backup"))) == 1


def test_a_move_counts_what_it_moved_and_never_overwrites(file: Path, tmp_path: Path) -> None:
    other = url_of(tmp_path / "other.db")
    ended = run(tmp_path, "move", other, DATABASE_URL=url_of(file))
    assert ended.returncode == 0
    assert "Set DATABASE_URL to the new address" in ended.stdout
    assert "  servers                  0\n" in ended.stdout
    again = run(tmp_path, "move", other, DATABASE_URL=url_of(file))
    assert again.returncode == 1
    assert "holds something already" in again.stderr


def test_a_refusal_is_one_line_and_not_a_failed_start(tmp_path: Path) -> None:
    ended = run(tmp_path, "restore", "none.backup")
    assert ended.returncode == 1
    assert ended.stderr == "Pitboard can't do that: There is no file none.backup.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(file: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    ended = run(tmp_path, "backup", "file/kept.backup", DATABASE_URL=url_of(file))
    assert ended.returncode == 1
    assert "file/kept.backup.part can't be written" in ended.stderr


def test_the_other_databases_address_is_read_as_any_other(file: Path, tmp_path: Path) -> None:
    ended = run(tmp_path, "move", "postgres://me:w/rd@host/name", DATABASE_URL=url_of(file))
    assert ended.returncode == 2
    assert "The other database's address has a / at character 16 of it" in ended.stderr
    ended = run(tmp_path, "move", "postgres://me:word@127.0.0.1:1/name", DATABASE_URL=url_of(file))
    assert ended.returncode == 1
    assert "can't be opened" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert "word" not in ended.stderr


async def test_nothing_is_moved_away_under_a_running_bot(file: Path, tmp_path: Path) -> None:
    database = await Database.open(url_of(file))
    await ProcessLeases(database).appear()
    ended = await asyncio.to_thread(
        run, tmp_path, "move", url_of(tmp_path / "other.db"), DATABASE_URL=url_of(file)
    )
    await database.close()
    assert ended.returncode == 1
    assert "stop it first" in ended.stderr
