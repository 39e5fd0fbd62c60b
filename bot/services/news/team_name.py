"""What a server calls its team, and how the team's posts look."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class ShownTeam:
    """A team as its server has it shown; `has_pictures` when results are posted with one."""

    name: str
    look: Look
    has_pictures: bool


async def shown_team(tx: Transaction, server_id: int, season: Season) -> ShownTeam:
    """Both of these and whether there are pictures, by one question."""
    server = await servers.get(tx, server_id)
    name = name_of_team(server, season)
    if server is None:
        return ShownTeam(name, PLAIN_LOOK, has_pictures=False)
    return ShownTeam(name, server.look, server.picture is Switch.ON)
