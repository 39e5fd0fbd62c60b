"""What is kept about whom, as staff and each person may know it; and taking a person out of it."""

from collections.abc import Mapping

from bot.domain.privacy.traces import FOLLOWED, Holdings, PersonTraces
from bot.services.desk.sendings import Sendings
from bot.storage.database import Database
from bot.storage.privacy import people, server_data


class Keeping:
    """Use cases about it; a person asks only about themselves."""

    def __init__(self, database: Database, sendings: Sendings) -> None:
        self._database = database
        self._sendings = sendings

    async def of_server(self, server_id: int) -> Holdings:
        """What is kept of a server and about whom."""
        async with self._database.read() as tx:
            rows = await server_data.count_rows(tx, server_id)
            rows[FOLLOWED] = await server_data.count_of_followed(tx, server_id)
            return Holdings(rows, await people.people_of(tx, server_id))

    async def of_person(self, person_id: int, server_id: int | None) -> Mapping[int, PersonTraces]:
        """Where somebody's account is kept, by servers: in this one, or with None in all."""
        async with self._database.read() as tx:
            return await people.traces_of(tx, person_id, server_id)

    async def forget_person(self, person_id: int, server_id: int | None) -> None:
        """Take somebody out of all that is kept of this server, or with None of all; what they did stays."""
        async with self._database.write() as tx:
            for kept_of in await people.traces_of(tx, person_id, server_id):
                await people.forget_person(tx, person_id, kept_of)
        self._sendings.forget(server_id, person_id)
