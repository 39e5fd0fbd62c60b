"""`/results`: a weekend's results."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.commands.suggestions.rounds import RoundOption
from bot.posts.results.weekend_results import results_post
from bot.services.season.typed_names import choose_round


@app_commands.command(description="A weekend's results, session by session", extras=READS)
@app_commands.describe(round="The round, if not the current or last one")
async def results(interaction: Interaction, round: RoundOption | None = None) -> None:  # noqa: A002 - the option's name
    """Answer with what is stored of the round."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    chosen = choose_round(view.season, round, view.now)
    post = results_post(view.season, chosen, view.results, view.look)
    await answer(interaction, post, ephemeral=view.spoiler_free)
