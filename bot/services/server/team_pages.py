"""Teams' pages on the web: where they are, and whose is asked for."""

from bot.domain.base.team_page import PageAddresses, TeamPage, page_addresses
from bot.storage.database import Database, Transaction
from bot.storage.desk import team_pages


class TeamPages:
    """Use cases about the addresses of pages."""

    def __init__(self, database: Database, public_url: str | None) -> None:
        self._database = database
        self._public_url = public_url

    async def addresses(self, server_id: int) -> PageAddresses | None:
        """Where the server's page is; None where it has none, or nothing is served."""
        if self._public_url is None:
            return None
        async with self._database.read() as tx:
            page = await team_pages.get(tx, server_id)
            if page is None:
                return None
            return await self._addresses(tx, page)

    async def find(self, name: str | None) -> tuple[TeamPage, PageAddresses] | None:
        """The page of that name with its addresses; without a name the only public one."""
        if self._public_url is None:
            return None
        async with self._database.read() as tx:
            only_public = await team_pages.find_only_public(tx)
            page = only_public
            if name is not None:
                page = await team_pages.find(tx, name)
        if page is None:
            return None
        return page, page_addresses(self._public_url, page, is_only_public=page == only_public)

    async def _addresses(self, tx: Transaction, page: TeamPage) -> PageAddresses | None:
        if self._public_url is None:
            return None
        is_only_public = await team_pages.find_only_public(tx) == page
        return page_addresses(self._public_url, page, is_only_public=is_only_public)
