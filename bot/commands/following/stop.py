"""`/follow stop`: this server hears a team no more."""

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.following.endings import below_endings
from bot.commands.following.follower_staff import require_follower_staff
from bot.commands.suggestions.teams import FollowedTeamOption
from bot.posts.following.team_follow import stopped_follow_post, undo_follow_button
from bot.posts.kit.post import Post


@app_commands.command(description="Stop posting a team's news here")
@app_commands.describe(team="A team that this server follows")
async def stop(interaction: Interaction, team: FollowedTeamOption) -> None:
    """End the follow, and say how to take that back."""
    await answer_later(interaction)
    await require_follower_staff(interaction)
    post = await stop_following(interaction, team)
    await answer(interaction, await below_endings(interaction, post))


async def stop_following(interaction: Interaction, typed_team: str) -> Post:
    """End the follow of the team that was typed, by its name or its server's id; what to answer."""
    ended = await use_cases(interaction).team_follows.stop(server_id(interaction), typed_team)
    return stopped_follow_post(ended.team, undo_follow_button(ended.past_id))
