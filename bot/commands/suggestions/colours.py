"""Suggestions of colours by their names."""

from collections.abc import Sequence

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.commands.suggestions.suggesting_option import SuggestingOption, Suggestion
from bot.domain.base.colours import hex_colour
from bot.languages.catalogue import mark, phrase
from bot.readers.typed.colours import named_colours

_FIRST = ("red", "orange", "gold", "green", "teal", "royalblue", "navy", "purple", "papaya", "racinggreen")
"""What is suggested before anything is typed, as teams wear them; then every other by its name."""
NO_LOGO, DEFAULT_FACE = "no logo", "default face"
_WAYS_BACK = (
    (mark("Default: Pitboard's own colours"), "default"),
    (mark("No logo"), NO_LOGO),
    (mark("Default face: the bot's own picture, banner and text"), DEFAULT_FACE),
)
"""What takes colour, logo and face back: the last two are pictures, whose options take no words."""


class ColourSuggestions(SuggestingOption):
    """Colours that have a name; figures are understood without being suggested."""

    async def suggestions(self, _interaction: Interaction) -> Sequence[Suggestion]:
        """All colours by their names, and the ways back."""
        colours = named_colours()
        names = dict.fromkeys((*_FIRST, *sorted(colours)))
        suggestions = [Suggestion(f"{name} ({hex_colour(colours[name])})", name) for name in names]
        for words, value in _WAYS_BACK:
            suggestions.append(Suggestion(phrase(words), value, (value,)))
        return suggestions


ColourOption = app_commands.Transform[str, ColourSuggestions]
