"""One server's whole data as a readable file, while the bot goes on working."""

from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Table, select, text

from bot.errors import StartupError
from bot.storage.backup.make_backup import stored_tables
from bot.storage.backup.private_file import new_private_file
from bot.storage.backup.row_values import to_readable
from bot.storage.backup.server_file import ServerFileFacts, ServerFileWriter
from bot.storage.backup.server_rows import PHOTOS, conditions_of, digests_in
from bot.storage.database import Transaction
from bot.storage.database_engines import only_transaction, reading_engine
from bot.storage.migrate import schema_version

_MOST_NAMED = 20


async def export_server(url: str, server_id: int, path: Path, made_at: datetime) -> ServerFileFacts:
    """Write what the database at `url` keeps of a server into a new file, as it is at one moment.

    Raises:
        StartupError: the database can't be reached or doesn't know the server, or the file is there
            already or can't be written.
    """
    async with only_transaction(reading_engine(url)) as tx:
        schema = await tx.run_sync(schema_version)
        if schema is None:
            raise StartupError("There is nothing to export: the database is empty.")
        await _require_server(tx, server_id)
        tables = await tx.run_sync(stored_tables)
        facts = ServerFileFacts(server_id, schema, made_at, {})
        with new_private_file(path) as file:
            await _write(tx, tables, ServerFileWriter(path, file, facts))
    return facts


async def _require_server(tx: Transaction, server_id: int) -> None:
    rows = (await tx.execute(text("SELECT id, team FROM servers ORDER BY id"))).all()
    if server_id in {row.id for row in rows}:
        return
    known_servers = [f"{row.id} ({row.team or 'no team name'})" for row in rows[:_MOST_NAMED]]
    raise StartupError(
        f"This database has no server {server_id}. It has: {', '.join(known_servers) or 'none'}"
        f"{' and more' if len(rows) > _MOST_NAMED else ''}."
    )


async def _write(tx: Transaction, tables: list[Table], writer: ServerFileWriter) -> None:
    digests: set[str] = set()
    writer.begin()
    for table, condition in conditions_of(tables, writer.facts.server_id).items():
        digests |= await _write_table(tx, table, condition, writer)
    for table in tables:
        if table.name == PHOTOS:
            await _write_photos(tx, table, sorted(digests), writer)
    writer.finish()


async def _write_table(
    tx: Transaction, table: Table, condition: ColumnElement[bool], writer: ServerFileWriter
) -> set[str]:
    """Write the server's rows; the pictures that they name."""
    writer.begin_table(table.name)
    digests: set[str] = set()
    async for row in await tx.stream(select(table).where(condition).order_by(*table.primary_key.columns)):
        digests.update(digests_in(writer.row(to_readable(table, row))))
    return digests


async def _write_photos(tx: Transaction, table: Table, digests: list[str], writer: ServerFileWriter) -> None:
    writer.begin_table(table.name)
    for digest in digests:
        photo = (await tx.execute(select(table).where(table.c.digest == digest))).first()
        if photo:
            writer.row(to_readable(table, photo))
