"""Suggestions of the team's cars."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.season_view import season_view
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.season.season_choice import Looking


class CarSuggestions(SuggestingOption):
    """The team's cars by number and crew."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Every entry of the season."""
        view = await season_view(interaction, Looking.BACK)
        if view is None:
            return []
        entries = view.season.entries
        return [Suggestion(entry.label, entry.number or entry.label, (entry.car,)) for entry in entries]


CarOption = app_commands.Transform[str, CarSuggestions]
