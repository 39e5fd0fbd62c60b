"""How a result came to be."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.results.result import ResultStep
from bot.domain.season.season_choice import Looking
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.services.news.press_news import result_news
from bot.services.results.result_input import ResultPlace
from bot.services.results.result_lookup import find_result
from bot.services.season.season_lookup import chosen_season, follows_several
from bot.storage.database import Database
from bot.storage.press import results


@dataclass(frozen=True, slots=True)
class ResultHistory:
    """How a result came to be, the oldest step first."""

    news: ResultNews
    steps: Sequence[ResultStep]


class ResultHistories:
    """Use cases about how results came to be."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def of_place(self, server_id: int, place: ResultPlace) -> ResultHistory:
        """How the result came to be that was named.

        Raises:
            UserError: what was typed fits nothing, or nothing was ever stored there.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            season = await chosen_season(tx, server_id, place.season, now, Looking.BACK)
            named = await find_result(tx, server_id, season, place, now)
            if named.stored is None:
                raise UserError(phrase("There was never a result for {news}.", news=named.news.title))
            names_series = await follows_several(tx, server_id)
            news = replace(named.news, result=named.stored, names_series=names_series)
            return ResultHistory(news, await results.list_steps(tx, named.stored.id))

    async def of_result(self, server_id: int, result_id: int) -> ResultHistory:
        """How the server's result of that id came to be.

        Raises:
            UserError: it isn't there any more.
        """
        async with self._database.read() as tx:
            if await results.find_in_server(tx, server_id, result_id) is None:
                raise UserError(phrase("That result was deleted."))
            announcement = Announcement(server_id, AnnouncementKind.RESULT, result_id=result_id)
            news = await result_news(tx, announcement)
            news = replace(news, names_series=await follows_several(tx, server_id))
            return ResultHistory(news, await results.list_steps(tx, result_id))
