"""Finds in a channel what an earlier attempt may have left there, though nobody heard of it."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import discord

from bot.delivery.discord_answers import reading_answers
from bot.discord_ui.layout import component_ids
from bot.domain.outbox.delivery import Delivery

LOOK_BACK = 500
"""Messages of a channel that are searched for a delivery which may have arrived unheard."""


def channel_of(client: discord.Client, delivery: Delivery) -> discord.PartialMessageable:
    """The delivery's channel, whether or not the cache knows it."""
    return client.get_partial_messageable(delivery.channel_id, guild_id=delivery.guild_id)


class MessageSearch:
    """Looks through the channels' histories. Its errors are those of `Messenger`."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def find(self, delivery: Delivery) -> int | None:
        """The message that an earlier attempt may have left: it carries the delivery's mark."""
        if not delivery.doubtful:
            return None
        channel = channel_of(self._client, delivery)
        # Without Read Message History only the nonce protects.
        with reading_answers(), suppress(discord.Forbidden):
            async for message in channel.history(limit=LOOK_BACK):
                if self._is_own(message) and delivery.mark in component_ids(message):
                    return message.id
        return None

    async def find_arrived(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Those whose messages arrived though nobody heard of it, with them."""
        arrived = []
        for delivery in deliveries:
            message_id = await self.find(delivery)
            if message_id:
                arrived.append(replace(delivery, message_id=message_id))
        return arrived

    def _is_own(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id
