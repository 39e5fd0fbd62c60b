"""Reads what a season's standings are counted from, and counts them."""

from datetime import datetime

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.standings.published_view import with_published
from bot.domain.standings.standings_view import StandingsView, standings_view
from bot.storage.database import Transaction
from bot.storage.press import standings_files, timing_files, typed_points


async def read_standings(
    tx: Transaction, season: Season, last_round: Round | None, now: datetime
) -> StandingsView:
    """The standings after `last_round`, or after all that was driven until `now`."""
    kept_fields = await timing_files.of_season(tx, season.id)
    typed = await typed_points.of_season(tx, season.id)
    view = standings_view(season, kept_fields, typed, last_round, now)
    return with_published(view, await standings_files.of_season(tx, season.id), last_round)
