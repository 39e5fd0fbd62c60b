"""The season that a server is in, or the refusal that says how to get one."""

from bot.domain.season.season import Season
from bot.errors import UserError
from bot.services.server.server_lookup import require_server
from bot.storage.database import Transaction
from bot.storage.season import seasons

NO_SEASON = "No season yet. Staff can add one with `/season import`, or choose a ready one with `/setup`."


async def current_season(tx: Transaction, server_id: int) -> Season:
    """The server's current season, or the refusal that says how to get one."""
    await require_server(tx, server_id)
    season = await seasons.get_current(tx, server_id)
    if season is None:
        raise UserError(NO_SEASON)
    return season
