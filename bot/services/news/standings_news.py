"""News of the championship after a round."""

from datetime import datetime

from bot.domain.news.standings_news import StandingsNews
from bot.domain.outbox.announcement import Announcement
from bot.services.news.team_name import team_look, team_name
from bot.services.season.season_lookup import get_round
from bot.services.standings.standings_reading import read_standings
from bot.storage.database import Transaction
from bot.storage.season import seasons


async def standings_news(tx: Transaction, announcement: Announcement, now: datetime) -> StandingsNews:
    """The standings after the announcement's round, counted from what is stored now."""
    season = await seasons.of_round(tx, announcement.round_id or 0)
    round_ = get_round(season, announcement.round_id)
    return StandingsNews(
        server_id=announcement.server_id,
        team=await team_name(tx, announcement.server_id, season),
        season=season,
        round=round_,
        view=await read_standings(tx, season, round_, now),
        look=await team_look(tx, announcement.server_id),
    )
