"""Tells staff of a trouble: in a channel where they see it, or else directly; it pings nobody."""

import logging
from collections.abc import Iterator
from itertools import islice

import aiohttp
import discord

from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.permissions import pinged_role_ids
from bot.discord_ui.places import is_known
from bot.discord_ui.servers import Servers
from bot.domain.base.server import Audience
from bot.domain.desk.channel_trouble import Trouble
from bot.languages.current import speaking
from bot.posts.desk.channel_trouble import trouble_post
from bot.posts.kit.post import Post
from bot.services.desk.channel_troubles import Watched

LOG = logging.getLogger(__name__)

_PASSING = (discord.HTTPException, discord.RateLimited, aiohttp.ClientError, OSError, TimeoutError)

MOST_CHANNELS = 3
"""Channels that are tried before the direct message: each refusal counts against the bot."""


class StaffNotifier:
    """Discord, as far as staff can be reached there."""

    def __init__(self, client: discord.Client, servers: Servers) -> None:
        self._client = client
        self._servers = servers

    async def tell(self, watched: Watched, trouble: Trouble) -> bool:
        """Tell staff; whether that is done with, or has to be tried again."""
        server = await self._servers.look_up(watched.staff_server.id)
        guild = server.guild
        is_shown = server.is_gone or (guild is not None and is_known(guild))
        if self._client.is_closed() or not is_shown:
            return False
        try:
            with speaking(watched.staff_server.spoken_language):
                is_told = await self._tell_somewhere(watched, trouble, guild)
        except _PASSING as error:
            LOG.warning("Staff of server %d could not be told just now: %s", trouble.guild_id, error)
            return False
        if not is_told:
            LOG.warning("Nobody of server %d can be told: %s", trouble.guild_id, trouble.findings)
        return True

    async def _tell_somewhere(self, watched: Watched, trouble: Trouble, guild: discord.Guild | None) -> bool:
        """By the first way that is open; what is wrong with the staff channel isn't for followers' eyes."""
        is_staff_channel = watched.follow.audience is Audience.STAFF
        if is_staff_channel and await self._tell_directly(watched, trouble, guild):
            return True
        if guild and await self._tell_in_a_channel(guild, watched, trouble):
            return True
        return not is_staff_channel and await self._tell_directly(watched, trouble, guild)

    @staticmethod
    async def _tell_in_a_channel(guild: discord.Guild, watched: Watched, trouble: Trouble) -> bool:
        post = trouble_post(trouble, _pinged_there(watched))
        channels = staff_channels(
            guild, trouble.channel_id, watched.staff_server.staff_role_id, watched.staff_channel_id
        )
        for channel in islice(channels, MOST_CHANNELS):
            if await _sent(channel, trouble, post):
                return True
        return False

    async def _tell_directly(self, watched: Watched, trouble: Trouble, guild: discord.Guild | None) -> bool:
        """By a direct message to whoever set the server up; it names the server where that is known."""
        if watched.set_up_by is None:
            return False
        try:
            channel = await self._client.create_dm(discord.Object(watched.set_up_by))
        except (discord.Forbidden, discord.NotFound):
            return False
        server_name = None
        if guild:
            server_name = guild.name
        post = trouble_post(trouble, _pinged_there(watched), server_name)
        return await _sent(channel, trouble, post)


def _pinged_there(watched: Watched) -> tuple[int, ...]:
    return tuple(pinged_role_ids(watched.follow, watched.kind_role_ids))


def staff_channels(
    guild: discord.Guild, blocked_id: int, staff_role_id: int, staff_channel_id: int | None = None
) -> Iterator[discord.TextChannel]:
    """Where the bot may post and staff would see it: their channel, where notices usually go, all others."""
    staff = guild.get_role(staff_role_id)
    if staff is None:
        return
    for channel in _candidates(guild, staff_channel_id):
        if channel.id == blocked_id or not channel.permissions_for(staff).view_channel:
            continue
        own = channel.permissions_for(guild.me)
        if own.view_channel and own.send_messages:
            yield channel


def _candidates(guild: discord.Guild, staff_channel_id: int | None) -> list[discord.TextChannel]:
    """The server's text channels, each once, the likeliest first."""
    chosen = None
    if staff_channel_id:
        chosen = guild.get_channel(staff_channel_id)
    # A dict keeps their order.
    candidates: dict[discord.TextChannel, None] = {}
    for channel in (chosen, guild.system_channel, guild.public_updates_channel, *guild.text_channels):
        if isinstance(channel, discord.TextChannel):
            candidates[channel] = None
    return list(candidates)


async def _sent(channel: discord.abc.Messageable, trouble: Trouble, post: Post) -> bool:
    try:
        await channel.send(view=layout(post), allowed_mentions=NO_PINGS, nonce=trouble.nonce)
    except (discord.Forbidden, discord.NotFound):
        return False
    return True
