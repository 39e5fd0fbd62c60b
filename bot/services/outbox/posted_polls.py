"""Which messages of a channel are polls whose deliveries are known: a poll carries no mark of its own."""

from bot.domain.outbox.delivery import Delivery
from bot.storage.database import Database
from bot.storage.outbox import deliveries


class PostedPolls:
    """Use cases about polls that were posted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def ids_of_others(self, delivery: Delivery) -> set[int]:
        """The messages that other deliveries of polls have left in the channel or forum of this one."""
        async with self._database.read() as tx:
            return await deliveries.message_ids_of_others(tx, delivery)
