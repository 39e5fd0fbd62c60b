"""Suggestions of drivers."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.season_view import season_view
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.season.season_choice import Looking


class DriverSuggestions(SuggestingOption):
    """The season's drivers, in the order of the entries."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Every driver once."""
        view = await season_view(interaction, Looking.BACK)
        if view is None:
            return []
        return [Suggestion(driver, driver) for driver in view.season.drivers]


DriverOption = app_commands.Transform[str, DriverSuggestions]
