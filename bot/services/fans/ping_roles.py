"""The roles that ping fans, as Discord's side asks for them: kept before they are made, and after."""

from collections.abc import Mapping

from bot.domain.fans.ping_kind import PingKind
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.fans import ping_roles


class PingRoles:
    """Use cases about the roles of kinds. Which fan has which is kept by Discord alone."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def offered(self, server_id: int) -> Mapping[PingKind, int]:
        """Discord's role ids by the kinds that have one.

        Raises:
            UserError: the server isn't set up.
        """
        async with self._database.read() as tx:
            await require_server(tx, server_id)
            return await ping_roles.get_all(tx, server_id)

    async def require_kinds(self, server_id: int) -> Mapping[PingKind, int]:
        """Those of `offered`, where fans may choose: not while one role is pinged with each reminder.

        Staff decide that: what a fan chooses mustn't change whom reminders ping.

        Raises:
            UserError: the server isn't set up, or staff have to offer kinds first.
        """
        roles = await self.offered(server_id)
        if roles:
            return roles
        async with self._database.read() as tx:
            follow = await servers.get_follow(tx, server_id)
        if follow is not None and follow.ping_role_id:
            raise UserError(
                phrase(
                    "Ask the team's staff to offer pings by kind with `/desk panel`: this server pings "
                    "{role} with each reminder.",
                    role=f"<@&{follow.ping_role_id}>",
                )
            )
        return roles

    async def begun(self, server_id: int, kind: PingKind) -> int | None:
        """The newest role there was when one was about to be made that nobody heard of since."""
        async with self._database.read() as tx:
            return await ping_roles.find_begun(tx, server_id, kind)

    async def begin(self, server_id: int, kind: PingKind, newest_role_id: int) -> None:
        """A role is about to be made; its id will be larger than that of the newest there is."""
        async with self._database.write() as tx:
            await ping_roles.save(tx, server_id, kind, None, newest_role_id)

    async def made(self, server_id: int, kind: PingKind, role_id: int) -> None:
        """Discord has made it."""
        async with self._database.write() as tx:
            await ping_roles.save(tx, server_id, kind, role_id)

    async def not_made(self, server_id: int, kind: PingKind) -> None:
        """Discord has refused to."""
        async with self._database.write() as tx:
            await ping_roles.remove(tx, server_id, kind)
