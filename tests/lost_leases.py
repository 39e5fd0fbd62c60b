"""Leases of a process that is gone, without a process that has to be killed."""

from bot.storage.database import Database
from bot.storage.tables import leases


async def as_if_killed(database: Database) -> None:
    """Whoever holds leases by this database has ended, long enough ago for them to be free."""
    if database.file_presence is not None:
        await database.file_presence.leave()
        return
    async with database.write() as tx:
        await tx.execute(leases.update().values(until=1.0))
