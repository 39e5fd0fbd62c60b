"""The option for a place of announcements: a channel, a thread (an archived one too), or a forum."""

import discord
from discord import app_commands

from bot.commands.core.interaction import Interaction
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.posts.desk.setup_panel import PLACE_TYPES

_MEDIA_CHANNEL = 16

AnyPlace = app_commands.AppCommandChannel | app_commands.AppCommandThread


def not_a_place(channel_type: int) -> str:
    """Why nothing can be posted in a channel of that type, by Discord's number for it, and what to do."""
    if channel_type == _MEDIA_CHANNEL:
        return phrase("Choose a forum instead, or a text channel or thread: I can't post in media channels.")
    return phrase("Choose a text channel, a thread or a forum: I can't post news anywhere else.")


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
            raise UserError(not_a_place(value.type.value))
        return value


PlaceOption = app_commands.Transform[AnyPlace, PlaceTransformer]
