import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine, inspect

from bot.errors import StartupError
from bot.storage.database import Database
from bot.storage.migrate import FOLDER, HEAD, upgrade
from bot.storage.tables import METADATA
from tests.conftest import url_of
from tests.stores import Store


def versions() -> list[str]:
    return sorted(file.name.split("_")[0] for file in (FOLDER / "versions").glob("*.py"))


def test_the_newest_migration_is_the_newest_file_and_each_follows_the_one_before() -> None:
    assert versions()[-1] == HEAD
    for number, file in enumerate(sorted((FOLDER / "versions").glob("*.py")), start=1):
        text = file.read_text()
        assert file.name.startswith(f"{number:04}_")
        assert re.search(rf'^revision = "{number:04}"$', text, re.MULTILINE)
        before = f'"{number - 1:04}"' if number > 1 else "None"
        assert re.search(rf"^down_revision = {before}$", text, re.MULTILINE)


async def test_the_migrations_lead_to_the_tables_that_the_code_knows(database: Database) -> None:
    def differences(connection: Connection) -> Any:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, METADATA)

    async with database.read() as tx:
        assert await tx.run_sync(differences) == []


async def test_the_checks_and_partial_indexes_are_the_ones_that_the_code_knows(store: Store) -> None:
    """What the comparison above doesn't look at."""
    database = await Database.open(await store.address())

    def shape(connection: Connection) -> dict[str, tuple[list[str], dict[str, str]]]:
        found = inspect(connection)
        return {
            name: (
                sorted(check["sqltext"] for check in found.get_check_constraints(name)),
                {
                    str(index["name"]): str(where)
                    for index in found.get_indexes(name)
                    if (where := index.get("dialect_options", {}).get("sqlite_where")) is not None
                },
            )
            for name in METADATA.tables
        }

    async with database.write() as tx:
        migrated = await tx.run_sync(shape)
        for table in [*reversed(METADATA.sorted_tables)]:
            await tx.run_sync(table.drop)
        await tx.run_sync(METADATA.create_all)
        assert await tx.run_sync(shape) == migrated
    await database.close()


async def test_a_database_of_a_newer_version_is_refused_and_left_as_it_was(file: Path) -> None:
    _run(file, "UPDATE alembic_version SET version_num = '9999'")
    content = _bytes(file)
    with pytest.raises(StartupError, match=f"newer Pitboard .its version 9999, this one knows {HEAD}") as no:
        await Database.open(url_of(file))
    assert no.value.status == 1
    assert "\n" not in str(no.value)
    assert _bytes(file) == content


async def test_a_second_start_changes_nothing(tmp_path: Path) -> None:
    file = tmp_path / "pitboard.db"
    await (await Database.open(url_of(file))).close()
    content = _bytes(file)
    await (await Database.open(url_of(file))).close()
    assert _bytes(file) == content


async def test_a_database_of_the_first_version_keeps_its_rows(tmp_path: Path) -> None:
    """SQLite makes a changed table anew: what refers to it must not go with the old one."""
    file = tmp_path / "pitboard.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        upgrade(connection, "0001")
        connection.exec_driver_sql(
            "INSERT INTO servers VALUES (1, 2, 'UTC', NULL, 3, '2023-07-01 00:00:00.000000')"
        )
        connection.exec_driver_sql("INSERT INTO follows VALUES (5, 1, 1, 9, '1h', NULL)")
        for id_, kind in ((1, "result"), (2, "reminder")):
            connection.exec_driver_sql(
                "INSERT INTO announcements (id, server_id, kind, created_at) VALUES (?, 1, ?, ?)",
                (id_, kind, "2023-07-01 00:00:00.000000"),
            )
            connection.exec_driver_sql(
                "INSERT INTO deliveries (announcement_id, follow_id, action, state, guild_id, channel_id,"
                " nonce, attempts, refusals, doubtful) VALUES (?, 5, 'post', 'pending', 1, 9, 'n', 0, 0, 0)",
                (id_,),
            )
        connection.exec_driver_sql("INSERT INTO seasons VALUES (1, 1, 'GT4', 2023, 'T', NULL, '[]', true)")
        days = ("2023-07-01", "2023-07-02")
        for id_ in (1, 2):
            connection.exec_driver_sql(
                "INSERT INTO rounds VALUES (?, 1, 'R', 'V', 'BE', 'UTC', ?, ?)", (id_, *days)
            )
            connection.exec_driver_sql(
                "INSERT INTO sessions VALUES (?, ?, 0, 'q', 'Q', NULL, NULL, NULL, NULL)", (id_, id_)
            )
        connection.exec_driver_sql(
            "INSERT INTO entries VALUES (1, 1, 0, NULL, 'Aston Martin', 'Silver', '[\"Ada Lind\"]')"
        )
        connection.exec_driver_sql(
            "INSERT INTO results (id, session_id, entry_id, status, position)"
            " VALUES (1, 1, 1, 'classified', 20)"
        )
        for hour, position in ((10, 18), (12, 20)):
            connection.exec_driver_sql(
                "INSERT INTO result_steps (result_id, status, position, by, at)"
                " VALUES (1, 'classified', ?, 7, ?)",
                (position, f"2023-07-02 {hour}:00:00.000000"),
            )
    engine.dispose()
    await (await Database.open(url_of(file))).close()
    assert _run(file, "SELECT life, position, at FROM results") == [
        ("final", 20, "2023-07-02 12:00:00.000000")
    ]
    assert _run(file, "SELECT number, car, class_name, drivers FROM results") == [
        (None, "Aston Martin", "Silver", '["Ada Lind"]')
    ]
    assert _run(file, "SELECT life FROM result_steps") == [("final",), ("final",)]
    assert _run(file, "SELECT audience FROM follows") == [("followers",)]
    for table in ("rounds", "sessions"):
        assert _run(file, f"SELECT count(DISTINCT uid), sum(sequence) FROM {table}") == [(2, 0)]  # noqa: S608
    assert _run(file, "SELECT announcement_id, rank, place FROM deliveries") == [(1, 0, 0), (2, 1, 5)]
    assert _run(file, "PRAGMA foreign_key_check") == []


async def test_a_migration_that_fails_leaves_the_file_without_half_a_shape(tmp_path: Path) -> None:
    file = tmp_path / "pitboard.db"
    _run(file, "CREATE TABLE deliveries (id INTEGER)")  # the last that the first migration makes
    with pytest.raises(StartupError, match="table deliveries already exists"):
        await Database.open(url_of(file))
    assert _run(file, "SELECT name FROM sqlite_master WHERE type = 'table'") == [("deliveries",)]


def _bytes(file: Path) -> bytes:
    return file.read_bytes()


def _run(file: Path, statement: str) -> list[Any]:
    connection = sqlite3.connect(file)
    try:
        rows = connection.execute(statement).fetchall()
        connection.commit()
    finally:
        connection.close()
    return rows
