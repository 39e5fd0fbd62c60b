"""Teams' pages on the web: where they are, and whose is asked for."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.base.team_page import PageAddresses, TeamPage, page_addresses
from bot.storage.database import Database, Transaction
from bot.storage.desk import team_pages


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A page with its addresses, as it was at `now` (UTC).

    Whoever finds it by the same `version` would read the same of it, but for what time changes.
    """

    page: TeamPage
    addresses: PageAddresses
    version: tuple[int, int]
    now: datetime


class TeamPages:
    """Use cases about the addresses of pages."""

    def __init__(self, database: Database, clock: Clock, public_url: str | None) -> None:
        self._database = database
        self._clock = clock
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

    async def find_all(self, names: Collection[str | None]) -> dict[str | None, FoundPage]:
        """The pages of these names, by them, those that there are; without a name it is the only public one.

        Raises:
            DatabaseFaultError: the database can't be read just now.
        """
        if self._public_url is None:
            return {}
        opened_files, now = self._database.opened_files, self._clock.now()
        async with self._database.read() as tx:
            only_public = await team_pages.find_only_public(tx)
            pages: dict[str | None, TeamPage] = {}
            pages.update(await team_pages.find_all(tx, [name for name in names if name is not None]))
        if only_public is not None:
            pages[None] = only_public
        found_pages: dict[str | None, FoundPage] = {}
        for name, page in pages.items():
            addresses = page_addresses(self._public_url, page, is_only_public=page == only_public)
            found_pages[name] = FoundPage(page, addresses, (opened_files, page.revision), now)
        return found_pages

    async def _addresses(self, tx: Transaction, page: TeamPage) -> PageAddresses | None:
        if self._public_url is None:
            return None
        is_only_public = await team_pages.find_only_public(tx) == page
        return page_addresses(self._public_url, page, is_only_public=is_only_public)
