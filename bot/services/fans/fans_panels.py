"""The panel for fans: one message in the news channel, which takes the road of every message."""

from datetime import datetime

from bot.clock import Clock
from bot.domain.news.fans_news import FansNews
from bot.domain.news.team_names import name_of_team
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.services.outbox.outbox import Outbox
from bot.services.season.season_lookup import season_of_day
from bot.services.server.server_lookup import require_server
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers


class FansPanels:
    """Use cases about the panel for fans."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def show(self, server_id: int) -> None:
        """Post the panel, or bring it up to date where it stands.

        Raises:
            UserError: the server isn't set up.
        """
        panel = Announcement(server_id, AnnouncementKind.FANS)
        async with self._database.write() as tx:
            await require_server(tx, server_id)
            await self._outbox.put(tx, panel)
        self._outbox.changed()

    async def take_down(self, server_id: int) -> None:
        """Delete the panel; fans keep their roles.

        Raises:
            UserError: the server isn't set up.
        """
        panel = Announcement(server_id, AnnouncementKind.FANS)
        async with self._database.write() as tx:
            await require_server(tx, server_id)
            await self._outbox.withdraw(tx, panel)
        self._outbox.changed()


async def fans_news(tx: Transaction, server_id: int, now: datetime) -> FansNews:
    """Whose news it is, by the server's name for the team or the season's, and how that looks."""
    server, season = await servers.get(tx, server_id), await season_of_day(tx, server_id, now)
    if server is None:
        return FansNews(season=season)
    return FansNews(name_of_team(server, season), season, server.look)
