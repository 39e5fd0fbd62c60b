"""What there is to share of a result or a recap on other networks."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.news.bundle_news import ResultsNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.press.share_ending import kept_share_ending
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.news.bundle_news import results_of_bundle
from bot.services.news.press_news import recap_news, result_news
from bot.services.results.result_saving import result_announcement
from bot.services.server.team_pages import TeamPages
from bot.storage.database import Database
from bot.storage.desk import servers
from bot.storage.press import recaps, results
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class ShareFacts:
    """The news as it stands now, and where people read it on the web; None where that isn't public.

    `hashtags` are those that the team's texts end in.
    """

    news: ResultNews | ResultsNews | RecapNews
    link: str | None
    hashtags: tuple[str, ...] = ()


class Shares:
    """Use cases about it. Whoever asks is staff of the server."""

    def __init__(self, database: Database, clock: Clock, team_pages: TeamPages) -> None:
        self._database = database
        self._clock = clock
        self._team_pages = team_pages

    async def of_announcement(self, announcement: Announcement) -> ShareFacts:
        """What a result's, results' or a recap's announcement tells.

        Raises:
            UserError: it was withdrawn or taken down.
        """
        if announcement.kind is AnnouncementKind.RECAP:
            return await self.of_recap(announcement.server_id, announcement.round_id or 0)
        if announcement.bundle_id:
            return await self.of_bundle(announcement.server_id, announcement.bundle_id)
        return await self.of_result(announcement.server_id, announcement.result_id or 0)

    async def of_result(self, server_id: int, result_id: int) -> ShareFacts:
        """A result of the server's.

        Raises:
            UserError: it was withdrawn, or isn't there.
        """
        news = await self.result_to_share(server_id, result_id)
        return await self._facts(server_id, news, f"result-{result_id}")

    async def result_to_share(self, server_id: int, result_id: int) -> ResultNews:
        """The result alone, without where people read it.

        Raises:
            UserError: it was withdrawn, or isn't there.
        """
        async with self._database.read() as tx:
            result = await results.find_in_server(tx, server_id, result_id)
            if result is None or not result.stands:
                raise _withdrawn()
            return await result_news(tx, result_announcement(server_id, result))

    async def of_bundle(self, server_id: int, bundle_id: int) -> ShareFacts:
        """Results of the server's that were saved together.

        Raises:
            UserError: all of them were withdrawn, or they aren't there.
        """
        async with self._database.read() as tx:
            standing = [result for result in await results.of_bundle(tx, bundle_id) if result.stands]
            if not standing or await results.find_in_server(tx, server_id, standing[0].id) is None:
                raise _withdrawn()
            bundle = Announcement(server_id, AnnouncementKind.RESULT, bundle_id=bundle_id)
            news = await results_of_bundle(tx, bundle)
        return await self._facts(server_id, news, f"result-{standing[0].id}")

    async def of_recap(self, server_id: int, round_id: int) -> ShareFacts:
        """The posted recap of a round of the server's seasons.

        Raises:
            UserError: it was taken down, or its round is gone.
        """
        async with self._database.read() as tx:
            recap = await recaps.find(tx, round_id)
            if recap is None or await seasons.find_server_of_round(tx, round_id) != server_id:
                raise UserError(phrase("Post the recap again with `/recap` to share it: it was taken down."))
            news = await recap_news(tx, server_id, recap, self._clock.now())
        return await self._facts(server_id, news, f"recap-{round_id}")

    async def _facts(
        self, server_id: int, news: ResultNews | ResultsNews | RecapNews, key: str
    ) -> ShareFacts:
        """With the address that the team has chosen, or else where it stands on the team's page."""
        async with self._database.read() as tx:
            server = await servers.get(tx, server_id)
        ending = kept_share_ending(server.hashtags if server else None)
        link = ending.link or await self._link(server_id, key)
        return ShareFacts(news, link, ending.hashtags)

    async def _link(self, server_id: int, key: str) -> str | None:
        """Where it stands on the team's page; the address of a secret page is never given away."""
        addresses = await self._team_pages.addresses(server_id)
        if addresses is None or not addresses.is_public:
            return None
        return addresses.place_of(key)


def _withdrawn() -> UserError:
    return UserError(phrase("Post the result again to share it: it was withdrawn."))
