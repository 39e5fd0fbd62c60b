"""Which list of commands Discord was found to have, so that it isn't gone through at each start."""

from bot.storage.database import Database
from bot.storage.desk import installation_facts

_KEY = "commands"


class CommandLists:
    """Use cases about that list, known by a digest of it and of all that it is made from."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def is_known(self, digest: str) -> bool:
        """Whether exactly this was found to be right."""
        async with self._database.read() as tx:
            return await installation_facts.get(tx, _KEY) == digest

    async def note(self, digest: str) -> None:
        """Keep that this was found to be right."""
        async with self._database.write() as tx:
            await installation_facts.put(tx, _KEY, digest)
