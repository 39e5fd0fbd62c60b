"""`/results`: a weekend's results."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.fans.anywhere import anywhere
from bot.commands.fans.team_at_hand import TeamAtHand, answer_about_team, team_at_hand
from bot.commands.suggestions.rounds import RoundOption
from bot.posts.results.weekend_results import results_post
from bot.posts.timing.field_post import with_field_button
from bot.services.season.typed_names import choose_round


@anywhere
@app_commands.command(description="A weekend's results, session by session", extras=READS)
@app_commands.describe(round="The round, if not the current or last one")
async def results(interaction: Interaction, round: RoundOption | None = None) -> None:  # noqa: A002 - the option's name
    """Answer with what is stored of the round."""
    await show_results(interaction, await team_at_hand(interaction), round)


async def show_results(interaction: Interaction, team: TeamAtHand, typed_round: str | None = None) -> None:
    """The results of the round that was typed, or else of the last one."""
    view = await use_cases(interaction).seasons.view(team.server_id)
    chosen = choose_round(view.season, typed_round, view.now)
    post = results_post(view.season, chosen, view.results, view.look)
    session = await use_cases(interaction).fields.last_session(team.server_id, chosen)
    if session is not None:
        post = with_field_button(post, team.server_id, session)
    await answer_about_team(interaction, post, team, "results", ephemeral=view.spoiler_free)
