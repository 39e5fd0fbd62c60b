"""Which language a server is spoken to in: its choice in `/setup`, or what Discord has for it."""

from collections.abc import Mapping

from bot.languages.current import SpokenLanguage
from bot.storage.database import Database
from bot.storage.desk import server_languages


class ServerLanguages:
    """Use cases about servers' languages."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def spoken_in(self, server_id: int) -> SpokenLanguage:
        """What the server is spoken to in; English before its first `/setup`."""
        async with self._database.read() as tx:
            return await server_languages.spoken_in(tx, server_id)

    async def note(self, languages: Mapping[int, SpokenLanguage]) -> None:
        """Keep what Discord has for these servers, by their ids, where that is another than before."""
        only_id = next(iter(languages)) if len(languages) == 1 else None
        async with self._database.read() as tx:
            known = await server_languages.of_discord(tx, only_id)
        changed = {
            server_id: language
            for server_id, language in languages.items()
            if known.get(server_id, language) is not language
        }
        if changed:
            async with self._database.write() as tx:
                await server_languages.note_of_discord(tx, changed)
