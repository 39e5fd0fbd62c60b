"""What a message is made of when it is sent: made anew for each request, which uses its files up."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import discord


@dataclass(frozen=True, slots=True)
class MessageParts:
    """A view with the files that it names, and whom it may ping."""

    view: discord.ui.LayoutView
    files: list[discord.File]
    allowed_mentions: discord.AllowedMentions


MakeParts = Callable[[], Awaitable[MessageParts]]
