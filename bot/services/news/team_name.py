"""What a server calls its team, and how the team's posts look."""

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.base.server import Switch
from bot.domain.news.team_names import name_of_team
from bot.domain.season.season import Season
from bot.storage.database import Transaction
from bot.storage.desk import servers


async def team_name(tx: Transaction, server_id: int, season: Season) -> str:
    """What the server calls the team, or else the season's own name for it."""
    return name_of_team(await servers.get(tx, server_id), season)


async def team_look(tx: Transaction, server_id: int) -> Look:
    """The team's colour and logo, as far as the server has chosen any."""
    server = await servers.get(tx, server_id)
    if server is None:
        return PLAIN_LOOK
    return server.look


async def wants_picture(tx: Transaction, server_id: int) -> bool:
    """Whether the server has chosen that results are posted with a picture."""
    server = await servers.get(tx, server_id)
    return server is not None and server.picture is Switch.ON
