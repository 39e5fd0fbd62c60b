"""Suggestions of languages that a quote may be in."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.base.languages import language_names, languages


class LanguageSuggestions(SuggestingOption):
    """The world's languages, those of many a paddock first."""

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All languages that have a short code."""
        return [Suggestion(name, code, (code, languages()[code])) for code, name in language_names().items()]


LanguageOption = app_commands.Transform[str, LanguageSuggestions]
