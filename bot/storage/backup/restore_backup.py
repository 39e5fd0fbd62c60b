"""A backup put back: into a new database, or in place of what is there."""

from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.errors import StartupError
from bot.storage.backup.backup_file import BackupFacts, BackupReader
from bot.storage.backup.databases_in_use import others_at_work
from bot.storage.backup.make_backup import back_up_in, stored_tables
from bot.storage.backup.row_values import from_json
from bot.storage.database_engines import file_of, only_transaction, reading_engine, unchecked_engine
from bot.storage.database_file import make_private_file
from bot.storage.migrate import HEAD, VERSION_TABLE, is_known, make_new, schema_version, upgrade
from bot.storage.processes import leases
from bot.storage.tables import METADATA

StoredTables = Iterator[tuple[str, list[str], Iterator[list[Any]]]]
"""Tables' names, columns and rows, as a backup has them."""

_ROWS_AT_ONCE = 500
_SQLITE_TAILS = ("-wal", "-shm", "-journal")
"""What SQLite keeps beside a file: it belongs to the file that is replaced, and would spoil the new one."""


async def restore(url: str, path: Path, replaced: Path | None, now: datetime) -> BackupFacts:
    """Put a backup into the database at `url`, brought to this code's schema; all of it or nothing.

    What the database held before goes to the file `replaced` first; without one it must be empty.

    Raises:
        StartupError: the backup isn't whole or is of a newer Pitboard, a bot uses the database, or
            it can't be reached; nothing was changed.
    """
    backup = BackupReader(path)
    if not is_known(backup.facts.schema):
        raise StartupError(
            f"{path} is of a newer Pitboard (its version {backup.facts.schema}, this one knows {HEAD}): "
            "restore it with that one. Nothing was changed."
        )
    address = make_url(url)
    await _keep_what_is_there(address, replaced, now)
    if address.get_backend_name() == "sqlite":
        await _restore_file(file_of(address), address, backup)
    else:
        await _restore_on_server(address, backup)
    return backup.facts


async def _keep_what_is_there(address: URL, replaced: Path | None, now: datetime) -> None:
    if address.get_backend_name() == "sqlite" and not file_of(address).exists():
        file_of(address).parent.mkdir(parents=True, exist_ok=True)
        return
    async with only_transaction(unchecked_engine(address)) as tx:
        await _refuse_in_use(tx)
        if await tx.run_sync(schema_version) is None:
            return
        if replaced is None:
            raise StartupError(f"The database at {address} holds something already. Nothing was changed.")
        await back_up_in(tx, replaced, now)


async def _restore_file(file: Path, address: URL, backup: BackupReader) -> None:
    """Into a new file beside, which then takes the old one's name."""
    new_file = file.with_name(f"{file.name}.restoring")
    _remove_with_tails(new_file)
    make_private_file(new_file)
    async with only_transaction(unchecked_engine(address.set(database=str(new_file)))) as tx:
        await fill(tx, backup.facts.schema, backup.tables())
    _remove_tails(file)
    new_file.replace(file)


async def _restore_on_server(address: URL, backup: BackupReader) -> None:
    """In one transaction: whoever looks meanwhile sees the old state."""
    async with only_transaction(unchecked_engine(address)) as tx:
        await _refuse_in_use(tx)
        await tx.run_sync(_drop_tables)
        await fill(tx, backup.facts.schema, backup.tables())


async def require_unused(url: str) -> None:
    """Let through a database that no bot uses.

    Raises:
        StartupError: one does, or the database can't be reached.
    """
    async with only_transaction(reading_engine(url)) as tx:
        await _refuse_in_use(tx)


async def _refuse_in_use(tx: AsyncConnection) -> None:
    if await others_at_work(tx):
        raise StartupError("A running Pitboard uses this database: stop it first. Nothing was changed.")


def _drop_tables(connection: Connection) -> None:
    """Pitboard's own; all of a newer Pitboard's database, where its own can't be told from others."""
    version = schema_version(connection)
    is_newer = version is not None and not is_known(version)
    for table in reversed(stored_tables(connection)):
        if table.name not in METADATA.tables and not is_newer:
            continue
        table.drop(connection)
    connection.execute(text(f"DROP TABLE IF EXISTS {VERSION_TABLE}"))


async def fill(tx: AsyncConnection, schema: str, tables: StoredTables) -> None:
    """Make an empty database of a schema's version, put rows into it, and bring it to this code's schema.

    Raises:
        StartupError: rows refer to some that aren't there.
    """
    if schema == HEAD:
        await tx.run_sync(make_new)
        await tx.run_sync(_insert_rows, tables)
    else:
        await tx.run_sync(upgrade, schema)
        await tx.run_sync(_insert_rows, tables)
        await tx.run_sync(upgrade, "head")
    await leases.release_all(tx)
    if tx.dialect.name == "sqlite" and (await tx.execute(text("PRAGMA foreign_key_check"))).first():
        raise StartupError("The file's rows don't fit together; nothing was changed. Take another one.")


def _insert_rows(connection: Connection, stored: StoredTables) -> None:
    tables = {table.name: table for table in stored_tables(connection)}
    aware = connection.dialect.name != "sqlite"
    for name, column_names, rows in stored:
        table = tables[name]
        columns = [table.columns[column_name] for column_name in column_names]
        connection.execute(table.delete())  # what a migration itself puts there
        while batch := list(islice(rows, _ROWS_AT_ONCE)):
            connection.execute(insert(table), [from_json(columns, row, aware=aware) for row in batch])
        if aware and "id" in table.columns:
            continue_ids(connection, name)


def continue_ids(connection: Connection, table_name: str) -> None:
    """PostgreSQL's next id comes after the last one that was put there."""
    sequence = f"pg_get_serial_sequence('{table_name}', 'id')"
    statement = (
        f"SELECT setval({sequence}, max(id)) FROM {table_name} "  # noqa: S608 - a table of ours
        f"WHERE {sequence} IS NOT NULL HAVING max(id) > 0"
    )
    connection.execute(text(statement))


def _remove_with_tails(file: Path) -> None:
    file.unlink(missing_ok=True)
    _remove_tails(file)


def _remove_tails(file: Path) -> None:
    for tail in _SQLITE_TAILS:
        file.with_name(f"{file.name}{tail}").unlink(missing_ok=True)
