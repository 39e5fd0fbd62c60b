"""`/next`: what comes next."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.own_reminders import tell_of_refusal
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.seasons import SeasonOption
from bot.posts.kit.round_phrases import series_line
from bot.posts.kit.text_lines import joined_lines
from bot.posts.season.next_round import beside_line, next_post


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
    seasons = use_cases(interaction).seasons
    view = await seasons.view(team.server_id, typed_season)
    series = ""
    if view.names_series:
        also = beside_line(await seasons.rounds_beside(team.server_id, view))
        series = joined_lines(series_line(view.season, view.team, names_series=True), also)
    post = next_post(view.season, view.now, view.look, series)
    await answer_about_team(interaction, post, team, "next")
    await tell_of_refusal(interaction, team.server_id)
