"""What a server calls its team."""

from bot.domain.season.season import Season
from bot.storage.database import Transaction
from bot.storage.desk import servers


async def team_name(tx: Transaction, server_id: int, season: Season) -> str:
    """What the server calls the team, or else the season's own name for it."""
    server = await servers.get(tx, server_id)
    if server and server.team:
        return server.team
    return season.team
