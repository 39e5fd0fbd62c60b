"""What a team is called: by its server, or else by its season."""

from bot.domain.base.server import Server
from bot.domain.season.season import Season


def name_of_team(server: Server | None, season: Season | None) -> str:
    """What the server calls its team, or else the season's own name for it; "" where neither says."""
    if server is not None and server.team:
        return server.team
    if season is not None:
        return season.team
    return ""
