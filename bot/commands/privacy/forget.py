"""`/privacy forget`: deletes all that is kept of a server, for whoever manages it, once they confirm it."""

from discord import app_commands

from bot.commands.core.interaction import Interaction, server_id, use_cases
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import manages
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.privacy.server_holdings import forget_question_post


@app_commands.command(description="Delete everything that Pitboard keeps about this server")
async def forget(interaction: Interaction) -> None:
    """Show what goes; a press deletes it."""
    await answer_later(interaction)
    require_forgetter(interaction)
    home_id = server_id(interaction)
    holdings = await use_cases(interaction).keeping.of_server(home_id)
    await answer(interaction, forget_question_post(holdings, home_id))


def require_forgetter(interaction: Interaction) -> None:
    """Let through who manages the server that it is about.

    Raises:
        UserError: they don't, or it was typed in a direct message.
    """
    if interaction.guild_id is None:
        raise UserError(
            phrase("Use `/privacy forget` in the server that it is about. For yourself, use `/privacy mine`.")
        )
    if not manages(interaction):
        raise UserError(
            phrase(
                "You need Manage Server to delete what is kept about it. For yourself, use `/privacy mine`."
            )
        )
