"""Text options as phones type them: each text that a command takes goes through one of these.

Which one says what the text is: a value that Pitboard reads (`14:20`, `7d, 1d`), or people's own words,
in which only a dash alone has a meaning. `bot.commands.suggestions` has those that suggest.
"""

from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.domain.base.phone_text import is_dash, plain_value
from bot.domain.press.photo import NOTHING


class ReadText(app_commands.Transformer):
    """A text that Pitboard reads: in plain characters, without the full stop that a phone adds."""

    def __init__(self, longest: int) -> None:
        self._longest = longest

    @property
    def min_value(self) -> int:
        """Characters at least."""
        return 1

    @property
    def max_value(self) -> int:
        """Characters at most, as Discord's clients count them."""
        return self._longest

    async def transform(self, _interaction: Interaction, value: str, /) -> str:  # type: ignore[override]
        """What was meant."""
        return plain_value(value)


class OwnWords(ReadText):
    """A name, a note, a link: as it was typed, but any dash alone is `-`, which takes a value away."""

    async def transform(self, _interaction: Interaction, value: str, /) -> str:  # type: ignore[override]
        """What was typed."""
        if is_dash(value):
            return NOTHING
        return value
