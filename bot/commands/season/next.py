"""`/next`: what comes next."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, server_id, use_cases
from bot.commands.core.replies import answer
from bot.commands.fans.own_reminders import tell_of_refusal
from bot.posts.season.next_round import next_post


@app_commands.command(
    name="next", description="The current or next round: when, where, how to watch", extras=READS
)
async def next_(interaction: Interaction) -> None:
    """Answer with the round in focus."""
    view = await use_cases(interaction).seasons.view(server_id(interaction))
    await answer(interaction, next_post(view.season, view.now, view.look))
    await tell_of_refusal(interaction)
