import re
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, Inspector, create_engine, inspect, make_url
from sqlalchemy.ext.asyncio import AsyncEngine

from bot.errors import StartupError
from bot.storage.database import Database
from bot.storage.database_engines import only_transaction, unchecked_engine
from bot.storage.migrate import FOLDER, HEAD, VERSION_TABLE, upgrade
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


async def opened(store: Store) -> AsyncEngine:
    """Reaches a new database as a start does: all migrations may take longer than any other transaction."""
    address = await store.address()
    await (await Database.open(address)).close()
    return unchecked_engine(make_url(address))


async def test_the_migrations_lead_to_the_tables_that_the_code_knows(store: Store) -> None:
    def differences(connection: Connection) -> Any:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return compare_metadata(context, METADATA)

    async with only_transaction(await opened(store)) as tx:
        await tx.run_sync(_migrate_anew)
        assert await tx.run_sync(differences) == []


async def test_a_new_database_is_what_the_migrations_would_have_made_of_it(store: Store) -> None:
    """In every name too, by which a later migration will find what it changes."""
    async with only_transaction(await opened(store)) as tx:
        made_at_once = await tx.run_sync(_shape)
        await tx.run_sync(_migrate_anew)
        migrated = await tx.run_sync(_shape)
    assert made_at_once == migrated


def _migrate_anew(connection: Connection) -> None:
    METADATA.drop_all(connection)
    connection.exec_driver_sql(f"DROP TABLE {VERSION_TABLE}")
    upgrade(connection)


_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}


def _shape(connection: Connection) -> dict[str, Any]:
    """Every table's columns by name, keys, checks and indexes, and the triggers, as the database tells."""
    found = inspect(connection)
    version = connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").all()  # noqa: S608
    tables = [_table_shape(found, name) for name in sorted(found.get_table_names())]
    triggers = sorted(connection.exec_driver_sql(_TRIGGERS[connection.dialect.name]).scalars())
    return {"version": str(version), "tables": tables, "triggers": triggers}


def _table_shape(found: Inspector, name: str) -> list[str]:
    lists = (
        found.get_columns(name),
        [found.get_pk_constraint(name)],
        found.get_foreign_keys(name),
        found.get_unique_constraints(name),
        found.get_check_constraints(name),
        found.get_indexes(name),
    )
    return [name, *(str(sorted(map(str, shapes))) for shapes in map(_plain, lists))]


def _plain(shapes: Any) -> Any:
    """Conditions of partial indexes are objects of SQLAlchemy's, told apart by their words alone."""
    if isinstance(shapes, dict):
        return {key: _plain(value) for key, value in sorted(shapes.items())}
    if isinstance(shapes, list):
        return [_plain(value) for value in shapes]
    return str(shapes)


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
    _run(file, "CREATE TABLE deliveries (id INTEGER)")  # the last that is made
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
