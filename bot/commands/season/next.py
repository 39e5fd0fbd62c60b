"""`/next`: what comes next."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.own_reminders import tell_of_refusal
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.seasons import SeasonOption
from bot.posts.season.next_round import next_post


@anywhere
@app_commands.command(
    name="next", description="The current or next round: when, where, how to watch", extras=READS
)
@app_commands.describe(season="Another season or series of the team")
async def next_(interaction: Interaction, season: SeasonOption | None = None) -> None:
    """Answer with the round in focus."""
    await show_next(interaction, await team_at_hand(interaction), season)


async def show_next(interaction: Interaction, team: TeamAtHand, typed_season: str | None = None) -> None:
    """The team's round in focus; below it, what somebody should know of their own reminders."""
    view = await use_cases(interaction).seasons.view(team.server_id, typed_season)
    await answer_about_team(interaction, next_post(view.season, view.now, view.look), team, "next")
    await tell_of_refusal(interaction, team.server_id)
