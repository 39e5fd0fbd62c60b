"""An option that suggests while somebody types, and understands its own suggestions however they arrive.

Discord's clients send a suggestion's value; some send the text that they showed instead
(discord-api-docs issues 4213, 4595 and 7206), and phones change dashes, quotes and blanks of what is typed.
"""

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.commands.core.interaction import Interaction
from bot.domain.base.names import suggestions_by_name
from bot.domain.base.phone_text import plain_characters, plain_value
from bot.domain.base.plain_text import fold
from bot.languages.current import SpokenLanguage, current_language, speaking

MOST_SUGGESTIONS = 25
"""Choices that Discord takes for one autocompletion."""
LONGEST_SUGGESTION = 100
"""Characters of a choice's name and of its value."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What is shown, what it stands for, and the spellings that it is found by besides the shown text."""

    label: str
    value: str
    spellings: tuple[str, ...] = ()

    @property
    def choice(self) -> Choice[str]:
        """The same as Discord takes it."""
        return Choice(name=self.label[:LONGEST_SUGGESTION], value=self.value)


class SuggestingOption(app_commands.Transformer):
    """A text option with a known set of values."""

    @abstractmethod
    async def suggestions(self, interaction: Interaction) -> Sequence[Suggestion]:
        """All that the option may mean, likeliest first."""

    def narrowed(self, typed: str, suggestions: Sequence[Suggestion]) -> Iterable[Suggestion]:
        """The suggestions that what was typed so far could mean."""
        return suggestions_by_name(
            typed, suggestions, lambda suggestion: (suggestion.label, *suggestion.spellings)
        )

    async def suggested_for(self, interaction: Interaction, typed: str) -> Iterable[Suggestion]:
        """What to suggest for what was typed so far, in plain characters."""
        return self.narrowed(typed, await self.suggestions(interaction))

    async def autocomplete(  # type: ignore[override] # the client is ours, and the values are texts
        self, interaction: Interaction, value: str, /
    ) -> list[Choice[str]]:
        """Suggest what fits what was typed so far."""
        suggestions = await self.suggested_for(interaction, plain_characters(value))
        fitting = [suggestion for suggestion in suggestions if len(suggestion.value) <= LONGEST_SUGGESTION]
        return [suggestion.choice for suggestion in fitting[:MOST_SUGGESTIONS]]

    async def transform(self, interaction: Interaction, value: str, /) -> str:  # type: ignore[override]
        """The value of the suggestion that was sent, by its value or its shown text; else what was typed."""
        meant = await self.known_value(interaction, value)
        if meant is None:
            return plain_value(value)
        return meant

    async def known_value(self, interaction: Interaction, typed: str) -> str | None:
        """The value of the suggestion that was sent, as it is shown here or in English; else None."""
        meant = _known_value(typed, await self.suggestions(interaction))
        if meant is not None or current_language() is SpokenLanguage.ENGLISH:
            return meant
        with speaking(SpokenLanguage.ENGLISH):
            return _known_value(typed, await self.suggestions(interaction))


def _known_value(typed: str, suggestions: Sequence[Suggestion]) -> str | None:
    meant = meant_by(typed, suggestions)
    if any(suggestion.value == meant for suggestion in suggestions):
        return meant
    return None


def meant_by(typed: str, suggestions: Sequence[Suggestion]) -> str:
    """The value of the suggestion whose value or shown text was typed; else the text in plain characters."""
    typed_plainly = plain_value(typed)
    if any(suggestion.value == typed_plainly for suggestion in suggestions):
        return typed_plainly
    wanted = _folded(typed)
    for suggestion in suggestions:
        if wanted in (_folded(suggestion.label), _folded(suggestion.choice.name)):
            return suggestion.value
    for suggestion in suggestions:
        if wanted == _folded(suggestion.value):  # with a capital that the phone put there
            return suggestion.value
    return typed_plainly


def _folded(text: str) -> str:
    return fold(plain_value(text))


def typed_beside(interaction: discord.Interaction, option: str) -> str | None:
    """What stands in another option of the same command so far, as it was typed."""
    typed = getattr(interaction.namespace, option, None)
    return typed if isinstance(typed, str) else None
