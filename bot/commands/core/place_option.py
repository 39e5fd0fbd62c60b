"""The option for a place of announcements: a channel, a thread (an archived one too), or a forum."""

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import PLACE_TYPES

AnyPlace = app_commands.AppCommandChannel | app_commands.AppCommandThread


class PlaceTransformer(app_commands.Transformer):
    """Names the kinds of channels itself: discord.py's own for a forum adds 16, which the API refuses.

    What was chosen stays as Discord sent it: an archived thread is in no cache.
    """

    @property
    def type(self) -> discord.AppCommandOptionType:
        """A channel."""
        return discord.AppCommandOptionType.channel

    @property
    def channel_types(self) -> list[discord.ChannelType]:
        """The kinds that Discord's clients offer."""
        return [discord.ChannelType(number) for number in PLACE_TYPES]

    async def transform(self, _interaction: Interaction, value: AnyPlace, /) -> AnyPlace:  # type: ignore[override]
        """The channel, checked: a client may send what none offers."""
        if value.type not in self.channel_types:
            raise UserError(phrase("Choose a text channel, a thread or a forum."))
        return value


PlaceOption = app_commands.Transform[AnyPlace, PlaceTransformer]
