"""The places of announcements as Discord has them: channels, threads, and forums.

The gateway shows every channel, and of the threads those that aren't archived.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp
import discord

from bot.discord_ui.servers import Servers
from bot.domain.news.forum_topic import ForumTopic

_MOST_REMEMBERED = 10_000

HasPlainPosts = Callable[[int], Awaitable[bool]]
"""Whether something was posted in a channel itself and not in a thread of it, by its id: it is no forum."""


@dataclass(frozen=True, slots=True)
class Place:
    """A channel or thread; without one it is gone, hidden from the bot, or not known just now."""

    channel: discord.abc.GuildChannel | discord.Thread | None = None
    is_gone: bool = False
    is_hidden: bool = False

    @property
    def forum(self) -> discord.ForumChannel | None:
        """The forum that it is."""
        if isinstance(self.channel, discord.ForumChannel):
            return self.channel
        return None


def is_known(guild: discord.Guild) -> bool:
    """Whether the gateway has shown the server: in an outage, and for a moment at the start, it hasn't."""
    me: discord.Member | None = guild.me
    return not guild.unavailable and me is not None


class Places:
    """Looks places up, mostly in memory: what the gateway doesn't show this process is asked for."""

    def __init__(self, client: discord.Client, servers: Servers, has_plain_posts: HasPlainPosts) -> None:
        self._client = client
        self._servers = servers
        self._has_plain_posts = has_plain_posts
        self._gone: OrderedDict[int, None] = OrderedDict()
        self._no_forums: OrderedDict[int, None] = OrderedDict()

    async def look_up(self, guild: discord.Guild | None, channel_id: int) -> Place:
        """The place of that id; what is gone once is gone for ever and not asked for again."""
        if guild is None or not is_known(guild):
            return Place()
        channel = guild.get_channel_or_thread(channel_id)
        if channel:
            return Place(channel)
        if channel_id in self._gone:
            return Place(is_gone=True)
        return await self._fetch(guild, channel_id)

    async def forum(self, guild_id: int, channel_id: int) -> discord.ForumChannel | None:
        """The forum of that id, None where that is no forum.

        The gateway shows forums; only where it doesn't show this process the server, or hasn't yet, is
        Discord asked, once for each channel that is none. A server that the bot isn't in has none.

        Raises:
            discord.HTTPException: Discord doesn't show it.
        """
        guild = self._client.get_guild(guild_id)
        if guild is None and self._servers.is_in_view(guild_id):
            return None
        if guild is not None and is_known(guild):
            return Place(guild.get_channel(channel_id)).forum
        if await self._is_no_forum(channel_id):
            return None
        channel = await self._client.fetch_channel(channel_id)
        if not isinstance(channel, discord.ForumChannel):
            _remember(self._no_forums, channel_id)
            return None
        look = await self._servers.look_up(guild_id)  # which tags it takes depends on the bot's roles
        return (await self.look_up(look.guild, channel_id)).forum or channel

    async def _is_no_forum(self, channel_id: int) -> bool:
        """Whether that is known: a channel never becomes a forum, nor a forum a channel."""
        if channel_id not in self._no_forums and await self._has_plain_posts(channel_id):
            _remember(self._no_forums, channel_id)
        return channel_id in self._no_forums

    async def _fetch(self, guild: discord.Guild, channel_id: int) -> Place:
        try:
            channel = await self._client.fetch_channel(channel_id)
        except discord.NotFound:
            _remember(self._gone, channel_id)
            return Place(is_gone=True)
        except discord.Forbidden:
            return Place(is_hidden=True)
        except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
            return Place()
        if isinstance(channel, discord.abc.PrivateChannel):
            return Place()
        if isinstance(channel, discord.Thread):
            channel.guild = guild  # discord.py knows none of another process's
        return Place(channel)


def _remember(channel_ids: OrderedDict[int, None], channel_id: int) -> None:
    """Keep one more id, and the newest of them."""
    channel_ids[channel_id] = None
    if len(channel_ids) > _MOST_REMEMBERED:
        channel_ids.popitem(last=False)


def fitting_tag(forum: discord.ForumChannel, topic: ForumTopic) -> discord.ForumTag | None:
    """The forum's tag of that name; moderated ones only where the bot manages threads."""
    may_moderate = manages_threads(forum)
    for tag in forum.available_tags:
        if topic.is_named(tag.name) and (may_moderate or not tag.moderated):
            return tag
    return None


def manages_threads(channel: discord.abc.GuildChannel | None) -> bool:
    """Whether the bot is a moderator of a channel's threads, as far as the gateway has shown that."""
    if channel is None:
        return False
    me: discord.Member | None = channel.guild.me
    return me is not None and channel.permissions_for(me).manage_threads


def lacks_tag(forum: discord.ForumChannel, topic: ForumTopic) -> bool:
    """Whether the forum takes no post without a tag, and has none for this."""
    return forum.flags.require_tag and fitting_tag(forum, topic) is None
