"""`/desk quotes`: what was said about a round, to change or withdraw; and what isn't published yet."""

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.core.replies import answer, answer_later
from bot.commands.core.staff_only import require_staff
from bot.commands.press.quote_list import quote_list_page
from bot.commands.suggestions.rounds import RoundOption
from bot.commands.suggestions.seasons import SeasonOption


@app_commands.command(description="A round's quotes: edit, withdraw, or finish a preview")
@app_commands.describe(
    round="The round, if not the current or last one",
    season="Another season or series of the team",
)
async def quotes(
    interaction: Interaction,
    round: RoundOption | None = None,  # noqa: A002 - the option's name, which people learn
    season: SeasonOption | None = None,
) -> None:
    """Answer with the round's quotes and the drafts that wait."""
    await answer_later(interaction)
    await require_staff(interaction)
    await answer(interaction, await quote_list_page(interaction, round, season))
