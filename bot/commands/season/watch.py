"""`/watch`: where to see the sessions of a round, live and again."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.commands.suggestions.rounds import RoundAheadOption
from bot.posts.season.watch import watch_post
from bot.services.season.typed_names import choose_round


@app_commands.command(description="Where to watch, live and again; no spoilers", extras=READS)
@app_commands.describe(round="The round, if not the current or next one")
async def watch(interaction: Interaction, round: RoundAheadOption | None = None) -> None:  # noqa: A002 - the option's name
    """Answer with the links that are stored."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    chosen_round = view.season.round_at_hand(view.now)
    if round or chosen_round is None:
        chosen_round = choose_round(view.season, round, view.now)
    await answer(interaction, watch_post(view.season, chosen_round, view.now, view.look))
