"""A backup holds everything, is told from a spoilt one, and comes back in either kind of database."""

import asyncio
import errno
import gzip
import json
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, create_engine, inspect

from bot.errors import StartupError
from bot.services.processes.process_leases import ProcessLeases
from bot.storage.backup.backup_file import BackupReader, BackupWriter
from bot.storage.backup.make_backup import back_up
from bot.storage.backup.restore_backup import restore
from bot.storage.database import Database
from bot.storage.migrate import HEAD, upgrade
from bot.storage.tables import METADATA
from tests.clocks import FixedClock, utc
from tests.conftest import url_of
from tests.services.house import make_house
from tests.storage.backup.conftest import as_restored, rows
from tests.stores import EACH_KIND, KINDS, Store

NOW = datetime(2026, 11, 30, 3, tzinfo=UTC)


@EACH_KIND
@pytest.mark.parametrize("into", KINDS)
async def test_what_was_backed_up_comes_back_in_either_kind(
    lived_in: Database, tmp_path: Path, into: str, request: pytest.FixtureRequest
) -> None:
    await ProcessLeases(lived_in).take("courier")
    facts = await back_up(lived_in.url, tmp_path / "pitboard.backup", NOW)
    expected = await rows(lived_in)
    assert facts.rows == {name: len(stored) for name, stored in expected.items()}
    store: Store = request.getfixturevalue(into)
    address = await store.address()
    await restore(address, tmp_path / "pitboard.backup", tmp_path / "replaced.backup", NOW)
    again = await Database.open(address)
    try:
        assert await rows(again) != expected, "nobody holds anything there"
        assert await rows(again) == as_restored(expected)
        assert not (tmp_path / "replaced.backup").exists(), "there was nothing"
        house = make_house(again, FixedClock(utc("2023-07-01 19:00")))
        await house.result("race1", 19)  # its ids go on after those that came back
    finally:
        await again.close()


@EACH_KIND
async def test_what_is_replaced_is_kept_in_a_backup_of_its_own(lived_in: Database, tmp_path: Path) -> None:
    await back_up(lived_in.url, tmp_path / "first.backup", NOW)
    house = make_house(lived_in, FixedClock(utc("2023-07-01 19:00")))
    await house.result("race2", 5)
    later = await rows(lived_in)
    await lived_in.close()
    await restore(lived_in.url, tmp_path / "first.backup", tmp_path / "replaced.backup", NOW)
    await restore(lived_in.url, tmp_path / "replaced.backup", tmp_path / "again.backup", NOW)
    again = await Database.open(lived_in.url)
    assert await rows(again) == as_restored(later)
    await again.close()


@EACH_KIND
async def test_a_database_that_a_bot_uses_is_not_touched(lived_in: Database, tmp_path: Path) -> None:
    await back_up(lived_in.url, tmp_path / "pitboard.backup", NOW)
    await ProcessLeases(lived_in).appear()
    before = await rows(lived_in)
    with pytest.raises(StartupError, match="stop it first"):
        await restore(lived_in.url, tmp_path / "pitboard.backup", tmp_path / "replaced.backup", NOW)
    assert await rows(lived_in) == before


@EACH_KIND
async def test_rows_are_packed_beside_the_loop_that_answers_people(
    lived_in: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: set[int] = set()
    write_row = BackupWriter.row

    def row(writer: BackupWriter, values: list[object]) -> None:
        threads.add(threading.get_ident())
        write_row(writer, values)

    monkeypatch.setattr(BackupWriter, "row", row)
    facts = await back_up(lived_in.url, tmp_path / "pitboard.backup", NOW)
    assert sum(facts.rows.values()) > 0
    assert threads
    assert threading.get_ident() not in threads


async def test_a_name_that_is_taken_is_refused(lived_in: Database, tmp_path: Path) -> None:
    path = tmp_path / "pitboard.backup"
    path.write_text("somebody's")
    with pytest.raises(StartupError, match="is there already"):
        await back_up(lived_in.url, path, NOW)
    assert path.read_text() == "somebody's"


async def test_only_its_owner_reads_a_backup_and_what_it_is_restored_into(
    lived_in: Database, tmp_path: Path
) -> None:
    backup, restored = tmp_path / "pitboard.backup", tmp_path / "restored.db"
    await back_up(lived_in.url, backup, NOW)
    await restore(url_of(restored), backup, tmp_path / "replaced.backup", NOW)
    for file in (backup, restored):
        assert file.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("failing", ["os.fsync", "gzip.GzipFile.write"])
async def test_a_full_disk_is_said_and_leaves_nothing_half_written(
    lived_in: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(failing, full)
    with pytest.raises(StartupError, match="can't be written: No space left on device"):
        await back_up(lived_in.url, tmp_path / "pitboard.backup", NOW)
    monkeypatch.undo()
    assert list(tmp_path.glob("*backup*")) == []  # noqa: ASYNC240 - a look at what is there


async def test_a_database_that_fails_on_the_way_is_told_in_one_line(file: Path, tmp_path: Path) -> None:
    database = await Database.open(url_of(file))
    async with database.write() as tx:
        await tx.exec_driver_sql("UPDATE meta SET key = key")
    await database.close()
    data = bytearray(file.read_bytes())  # noqa: ASYNC240 - a look at what is there
    data[4096:12288] = b"\xff" * 8192
    file.write_bytes(data)  # noqa: ASYNC240 - a look at what is there
    with pytest.raises(StartupError, match=r"can't be (used|opened)") as failure:
        await back_up(url_of(file), tmp_path / "pitboard.backup", NOW)
    assert "\n" not in str(failure.value)


async def test_what_is_replaced_says_when_that_was(lived_in: Database, tmp_path: Path) -> None:
    await back_up(lived_in.url, tmp_path / "first.backup", NOW)
    await lived_in.close()
    later = NOW + timedelta(days=3)
    await restore(lived_in.url, tmp_path / "first.backup", tmp_path / "replaced.backup", later)
    assert BackupReader(tmp_path / "replaced.backup").facts.made_at == later


def spoil(data: bytes, kind: str) -> bytes:
    lines = gzip.decompress(data).splitlines(keepends=True)
    match kind:
        case "cut off":
            return data[: len(data) // 2]
        case "a byte changed":
            return data[:200] + bytes([data[200] ^ 1]) + data[201:]
        case "a line changed":
            return gzip.compress(b"".join(lines).replace(b"Tough", b"Great"))
        case "without its end":
            return gzip.compress(b"".join(lines[:-1]))
        case "none of ours":
            return b"PK\x03\x04 a zip file"
        case _:
            return gzip.compress(b'{"a": 1}\n')


@pytest.mark.parametrize(
    "kind_of_harm",
    ["cut off", "a byte changed", "a line changed", "without its end", "none of ours", "other JSON"],
)
async def test_a_spoilt_backup_changes_nothing(
    lived_in: Database, tmp_path: Path, kind_of_harm: str, store: Store
) -> None:
    path = tmp_path / "pitboard.backup"
    await back_up(lived_in.url, path, NOW)
    path.write_bytes(spoil(path.read_bytes(), kind_of_harm))
    address = await store.address()
    with pytest.raises(StartupError, match=r"no whole backup"):
        await restore(address, path, tmp_path / "replaced.backup", NOW)
    assert not (tmp_path / "replaced.backup").exists()


async def test_a_backup_of_a_newer_pitboard_is_refused(lived_in: Database, tmp_path: Path) -> None:
    path = tmp_path / "pitboard.backup"
    async with lived_in.write() as tx:
        await tx.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await back_up(lived_in.url, path, NOW)
    async with lived_in.write() as tx:
        await tx.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{HEAD}'")  # noqa: S608
    with pytest.raises(StartupError, match="newer Pitboard"):
        await restore(lived_in.url, path, tmp_path / "replaced.backup", NOW)


@EACH_KIND
async def test_after_a_rollback_the_newer_pitboards_tables_make_room(
    lived_in: Database, tmp_path: Path
) -> None:
    await back_up(lived_in.url, tmp_path / "before.backup", NOW)
    expected = await rows(lived_in)
    async with lived_in.write() as tx:
        await tx.exec_driver_sql("CREATE TABLE pit_walls (server_id BIGINT REFERENCES servers (id))")
        await tx.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    await lived_in.close()
    await restore(lived_in.url, tmp_path / "before.backup", tmp_path / "replaced.backup", NOW)
    again = await Database.open(lived_in.url)
    assert await rows(again) == as_restored(expected)
    async with again.read() as tx:
        assert not await tx.run_sync(lambda connection: inspect(connection).has_table("pit_walls"))
    await again.close()


async def test_an_older_schemas_backup_is_upgraded(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    make_old(file)
    await back_up(url_of(file), tmp_path / "old.backup", NOW)
    await restore(url_of(tmp_path / "new.db"), tmp_path / "old.backup", tmp_path / "replaced.backup", NOW)
    database = await Database.open(url_of(tmp_path / "new.db"))
    assert [row[0] for row in (await rows(database))["servers"]] == [4711]
    await database.close()


def make_old(file: Path) -> None:
    def fill(connection: Connection) -> None:
        upgrade(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO servers (id, staff_role_id, timezone, team, set_up_by, set_up_at) "
            "VALUES (4711, 1, 'Europe/Stockholm', 'Bäckman', 7, '2023-06-30 10:00:00')"
        )

    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        fill(connection)
    engine.dispose()


async def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StartupError, match="no database at"):
        await back_up(url_of(tmp_path / "none.db"), tmp_path / "b", NOW)
    assert not (tmp_path / "none.db").exists()
    with pytest.raises(StartupError, match="There is no file"):
        await restore(url_of(tmp_path / "none.db"), tmp_path / "none", tmp_path / "replaced", NOW)


def test_a_backup_can_be_read_without_pitboard(file: Path, tmp_path: Path) -> None:
    """Its lines are JSON: who it is of, each table's name and columns, its rows, and what they come to."""
    asyncio.run(back_up(url_of(file), tmp_path / "b", NOW))
    lines = [json.loads(line) for line in gzip.decompress((tmp_path / "b").read_bytes()).splitlines()]
    assert lines[0] == {"pitboard_backup": 1, "schema": HEAD, "made_at": "2026-11-30T03:00:00+00:00"}
    assert {line["table"] for line in lines[1:-1] if isinstance(line, dict)} == set(METADATA.tables)
