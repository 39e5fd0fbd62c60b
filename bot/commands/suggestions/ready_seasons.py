"""Suggestions of the seasons that come with Pitboard."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion


class ReadySeasonSuggestions(SuggestingOption):
    """The ready seasons by title."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All ready seasons."""
        titles = use_cases(interaction).ready.titles
        return [Suggestion(title, key, (key,)) for key, title in titles.items()]


ReadySeasonOption = app_commands.Transform[str, ReadySeasonSuggestions]
