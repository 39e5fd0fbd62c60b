"""Suggestions of colours by their names."""

from collections.abc import Iterable, Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.base.colours import hex_colour
from bot.readers.typed.colours import named_colours

_FIRST = ("red", "orange", "gold", "green", "teal", "royalblue", "navy", "purple", "papaya", "racinggreen")
"""What is suggested before anything is typed, as teams wear them; then every other by its name."""
_DEFAULT = Suggestion("Default: Pitboard's own colours", "default")


class ColourSuggestions(SuggestingOption):
    """Colours that have a name; figures are understood without being suggested."""

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All colours by their names, and the way back."""
        colours = named_colours()
        names = dict.fromkeys((*_FIRST, *sorted(colours)))
        return [*(Suggestion(f"{name} ({hex_colour(colours[name])})", name) for name in names), _DEFAULT]

    def narrowed(self, typed: str, suggestions: Sequence[Suggestion]) -> Iterable[Suggestion]:
        """`dark blue` finds `darkblue`."""
        return super().narrowed(typed.replace(" ", ""), suggestions)


ColourOption = app_commands.Transform[str, ColourSuggestions]
