"""A team leaves Pitboard: its follows end with it, and its followers' staff are told."""

from bot.domain.following.team_follow import EndingReason, FollowEnding
from bot.storage.database import Transaction
from bot.storage.fans import followed_teams
from bot.storage.following import past_follows, team_follows


async def team_left(tx: Transaction, server_id: int) -> None:
    """Keep to tell each follower, in the transaction that deletes what is kept of the team's server."""
    team = await followed_teams.find_team(tx, server_id)
    if team is None:
        return
    endings = [
        FollowEnding(follow.guild_id, follow.channel_id, team.name, EndingReason.LEFT)
        for follow in await team_follows.list_followers(tx, server_id)
    ]
    await past_follows.add_endings(tx, endings)
