"""`/privacy show`: what is kept of the server; staff also see about whom."""

from discord import app_commands

from bot.commands.core.interaction import READS, Interaction, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import is_staff
from bot.posts.privacy.server_holdings import general_post, holdings_post


@app_commands.command(description="What Pitboard keeps about this server, and for how long", extras=READS)
async def show(interaction: Interaction) -> None:
    """Answer with all that is kept here; in a direct message with what is kept anywhere."""
    await answer_later(interaction)
    if interaction.guild_id is None:
        await answer(interaction, general_post())
        return
    holdings = await use_cases(interaction).keeping.of_server(interaction.guild_id)
    addresses = await use_cases(interaction).team_pages.addresses(interaction.guild_id)
    for_staff = await is_staff(interaction)
    await answer(interaction, holdings_post(holdings, for_staff=for_staff, addresses=addresses))
