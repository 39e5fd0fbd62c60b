"""Tells staff of a trouble: in a channel where they see it, or else directly; it pings nobody."""

import logging
from collections.abc import Iterator
from itertools import islice
from typing import TypeGuard

import aiohttp
import discord

from bot.discord_ui.layout import NO_PINGS, layout
from bot.discord_ui.permissions import is_known
from bot.domain.base.server import Audience
from bot.domain.desk.channel_trouble import Trouble
from bot.posts.desk.channel_trouble import trouble_post
from bot.posts.kit.post import Post
from bot.services.desk.channel_troubles import Watched

LOG = logging.getLogger(__name__)

MOST_PLACES = 3
"""Channels that are tried before the direct message: each refusal counts against the bot."""


class Teller:
    """Discord, as far as staff can be reached there."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def tell(self, watched: Watched, trouble: Trouble) -> bool:
        """Tell staff; whether that is done with, or has to be tried again."""
        guild = self._client.get_guild(trouble.server_id)
        if self._client.is_closed() or (guild and not is_known(guild)):
            return False
        try:
            done = await self._first(watched, trouble, guild)
        except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError) as error:
            LOG.warning("Staff of server %d could not be told just now: %s", trouble.server_id, error)
            return False
        if not done:
            LOG.warning("Nobody of server %d can be told: %s", trouble.server_id, trouble.findings)
        return True

    async def _first(self, watched: Watched, trouble: Trouble, guild: discord.Guild | None) -> bool:
        """By the first way that is open; what is wrong with the staff channel isn't for followers' eyes."""
        name = guild.name if guild else None
        if watched.follow.audience is Audience.STAFF and await self._directly(watched, trouble, name):
            return True
        if guild and await self._in_a_channel(guild, watched, trouble):
            return True
        return watched.follow.audience is not Audience.STAFF and await self._directly(watched, trouble, name)

    @staticmethod
    async def _in_a_channel(guild: discord.Guild, watched: Watched, trouble: Trouble) -> bool:
        post = trouble_post(trouble, watched.follow.ping_role_id)
        found = places(guild, trouble.channel_id, watched.server.staff_role_id, watched.staff_channel_id)
        for place in islice(found, MOST_PLACES):
            if await _sent(place, trouble, post):
                return True
        return False

    async def _directly(self, watched: Watched, trouble: Trouble, server_name: str | None) -> bool:
        try:
            channel = await self._client.create_dm(discord.Object(watched.set_up_by))
        except (discord.Forbidden, discord.NotFound):
            return False
        post = trouble_post(trouble, watched.follow.ping_role_id, server_name)
        return await _sent(channel, trouble, post)


def places(
    guild: discord.Guild, blocked_id: int, staff_role_id: int, staff_channel_id: int | None = None
) -> Iterator[discord.TextChannel]:
    """Where the bot may post and staff would see it: their channel, where notices usually go, all others."""
    staff = guild.get_role(staff_role_id)
    chosen = guild.get_channel(staff_channel_id) if staff_channel_id else None
    usual = [c for c in (chosen, guild.system_channel, guild.public_updates_channel) if _is_text(c)]
    for channel in dict.fromkeys([*usual, *guild.text_channels]):
        mine = channel.permissions_for(guild.me)
        both_see = staff and channel.permissions_for(staff).view_channel and mine.view_channel
        if both_see and mine.send_messages and channel.id != blocked_id:
            yield channel


def _is_text(channel: discord.abc.GuildChannel | None) -> TypeGuard[discord.TextChannel]:
    return isinstance(channel, discord.TextChannel)


async def _sent(place: discord.abc.Messageable, trouble: Trouble, post: Post) -> bool:
    try:
        await place.send(view=layout(post), allowed_mentions=NO_PINGS, nonce=trouble.nonce)
    except (discord.Forbidden, discord.NotFound):
        return False
    return True
