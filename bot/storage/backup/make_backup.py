"""Everything in a database as one file, while the bot goes on working.

Rows are fetched and packed in small batches, and packed in a thread: whoever asks the bot something meanwhile
is answered between two of them. A stop needn't wait for more than a batch.
"""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, LargeBinary, MetaData, Row, Table, select

from bot.errors import StartupError
from bot.storage.backup.backup_file import BackupFacts, BackupWriter, new_backup
from bot.storage.backup.row_values import to_json
from bot.storage.database import Transaction
from bot.storage.database_engines import only_transaction, reading_engine
from bot.storage.migrate import VERSION_TABLE, schema_version

_SMALL_ROWS_AT_ONCE = 200
"""Some milliseconds' work."""


async def back_up(url: str, path: Path, made_at: datetime) -> BackupFacts:
    """Write the database at `url` into a new file, as it is at one moment.

    Raises:
        StartupError: the database can't be reached or is empty, or the file is there already
            or can't be written.
    """
    async with only_transaction(reading_engine(url)) as tx:
        return await back_up_in(tx, path, made_at)


async def back_up_in(tx: Transaction, path: Path, made_at: datetime) -> BackupFacts:
    """The same in a transaction that reads one moment's state, also of an older schema than this code's."""
    schema = await tx.run_sync(schema_version)
    if schema is None:
        raise StartupError("There is nothing to back up: the database is empty.")
    tables = await tx.run_sync(stored_tables)
    with new_backup(path, schema, made_at) as writer:
        for table in tables:
            await _write_table(tx, table, writer)
    return writer.facts


async def _write_table(tx: Transaction, table: Table, writer: BackupWriter) -> None:
    writer.begin_table(table.name, [column.name for column in table.columns])
    query = select(table).order_by(*table.primary_key.columns)
    result = await tx.stream(query.execution_options(yield_per=_rows_at_once(table)))
    async for rows in result.partitions():
        await asyncio.to_thread(_pack, table, rows, writer)


def _rows_at_once(table: Table) -> int:
    """Pictures one by one: each may have megabytes."""
    if any(isinstance(column.type, LargeBinary) for column in table.columns):
        return 1
    return _SMALL_ROWS_AT_ONCE


def _pack(table: Table, rows: Sequence[Row[*tuple[Any, ...]]], writer: BackupWriter) -> None:
    for row in rows:
        writer.row(to_json(table, row))


def stored_tables(connection: Connection) -> list[Table]:
    """The database's tables as they are, of whichever version: those that others refer to first."""
    stored = MetaData()
    stored.reflect(connection)
    return [table for table in stored.sorted_tables if table.name != VERSION_TABLE]
