"""Which team somebody means in `/follow`, and whether its news may come to their server."""

from bot.domain.base.plain_text import fold
from bot.domain.following.team_follow import MOST_FOLLOWED_TEAMS, FollowedTeam
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.storage.database import Transaction
from bot.storage.desk.channel_troubles import lock_server
from bot.storage.following import follow_codes, team_follows


async def lock_both(tx: Transaction, server_id: int, guild_id: int) -> None:
    """Let nobody else change what there is between a team and a server until the end.

    In the order of their ids: two servers may begin to follow each other's team at once.
    """
    for locked_id in sorted((server_id, guild_id)):
        await lock_server(tx, locked_id)


async def find_followed(tx: Transaction, guild_id: int, typed: str) -> int | None:
    """The server of a team that is followed already; None of another one, or of several of that name."""
    teams = await team_follows.list_followed(tx, guild_id)
    for team in teams:
        if typed == str(team.follow.server_id):
            return team.follow.server_id
    named = [team.follow.server_id for team in teams if team.name and fold(team.name) == fold(typed)]
    if len(named) == 1:
        return named[0]
    return None


async def require_followed(tx: Transaction, server_id: int, guild_id: int) -> FollowedTeam:
    """The team as that server follows it, which was just saved."""
    team = await team_follows.find(tx, server_id, guild_id)
    if team is None:
        raise AssertionError("a follow that was just saved is there")
    return team


async def require_room(tx: Transaction, server_id: int, guild_id: int) -> None:
    """Let through a server that may follow the team.

    Raises:
        UserError: it is the team's own, the team has refused it, or it follows too many.
    """
    if server_id == guild_id:
        raise UserError(
            phrase("Choose the team's own news channel with `/setup`: the code is for other servers.")
        )
    if await follow_codes.is_refused(tx, server_id, guild_id):
        raise UserError(
            phrase("Ask the team for a new code: it refused this server, so this one doesn't work here.")
        )
    if len(await team_follows.list_followed(tx, guild_id)) >= MOST_FOLLOWED_TEAMS:
        raise UserError(
            phrase(
                "Stop following a team with `/follow stop` first: this server follows {most}.",
                most=MOST_FOLLOWED_TEAMS,
            )
        )
