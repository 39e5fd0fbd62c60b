"""Whether a bot uses a database that is about to be replaced."""

from sqlalchemy import Connection, inspect
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.database_engines import file_of
from bot.storage.processes.file_presence import is_file_in_use
from bot.storage.processes.leases import list_held
from bot.storage.tables import leases


async def others_at_work(tx: AsyncConnection) -> bool:
    """Whether a bot uses the database of this connection: its file, or the server's where it holds leases.

    Of one that was killed that is still said for the seconds that its leases have to go.
    """
    if tx.dialect.name == "sqlite":
        return is_file_in_use(file_of(tx.engine.url))
    if not await tx.run_sync(_has_leases):
        return False
    return bool(await list_held(tx))


def _has_leases(connection: Connection) -> bool:
    """A database that is empty, or of a version before there were leases, has no table of them."""
    return inspect(connection).has_table(leases.name)
