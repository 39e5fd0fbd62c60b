"""Suggestions of seasons: a team's own, several series and past years, and those that Pitboard has ready."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction, use_cases
from bot.commands.suggestions.season_view import server_anywhere
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion


class SeasonSuggestions(SuggestingOption):
    """The team's seasons, those in force first, and then the newest."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """Each of them, found by its year, series or team."""
        server_id = await server_anywhere(interaction)
        if server_id is None:
            return []
        season_names = await use_cases(interaction).seasons.list_names(server_id)
        return [Suggestion(name.label, name.label, name.names) for name in season_names]


class ReadySeasonSuggestions(SuggestingOption):
    """The ready seasons by title."""

    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All ready seasons."""
        titles = use_cases(interaction).ready.titles
        return [Suggestion(title, key, (key,)) for key, title in titles.items()]


SeasonOption = app_commands.Transform[str, SeasonSuggestions]
ReadySeasonOption = app_commands.Transform[str, ReadySeasonSuggestions]
