"""What is kept of channels that lack something, read as tests look at it."""

from bot.domain.desk.channel_trouble import Trouble
from bot.storage.database import Database
from bot.storage.desk import channel_troubles


async def kept_troubles(database: Database, server_id: int) -> list[Trouble]:
    """A server's troubles, the oldest first."""
    async with database.read() as tx:
        troubles = await channel_troubles.list_all(tx)
    return [trouble for trouble in troubles if trouble.server_id == server_id]
