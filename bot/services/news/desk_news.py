"""What the race desk shows, as it is stored at the moment of showing."""

from datetime import datetime

from bot.domain.desk.next_step import next_step
from bot.domain.news.desk_news import DeskNews, desk_round
from bot.services.season.season_lookup import season_of_desk
from bot.storage.database import Transaction
from bot.storage.press import quotes, recaps, results


async def desk_news(tx: Transaction, server_id: int, now: datetime) -> DeskNews:
    """The weekend of a server's team."""
    season = await season_of_desk(tx, server_id, now)
    if season is None:
        return DeskNews(None, now)
    result_keys = {(result.session_id, result.entry_id) for result in await results.of_season(tx, season.id)}
    session_ids = {session_id for session_id, _ in result_keys}
    recapped_ids = {recap.round_id for recap in await recaps.of_season(tx, season.id)}
    step = next_step(season, session_ids, now, recapped_ids)
    round_ = desk_round(season, step, now)
    quote_count = 0
    if round_ is not None:
        quote_count = len(await quotes.of_round(tx, season.id, round_.id))
    return DeskNews(season, now, frozenset(result_keys), frozenset(recapped_ids), quote_count)
