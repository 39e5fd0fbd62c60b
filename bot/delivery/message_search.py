"""Finds in a channel or forum what an earlier attempt may have left there, though nobody heard of it."""

from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import discord

from bot.delivery.answers.discord_answers import UNKNOWN_CHANNEL, reading_answers
from bot.discord_ui.layout import component_ids
from bot.discord_ui.places import Places
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, MessagePlace
from bot.domain.outbox.forum_post import ForumPost
from bot.services.outbox.forum_posts import ForumPosts
from bot.services.outbox.posted_polls import PostedPolls

CLOCKS_DIFFER = timedelta(minutes=5)
"""By how much Discord's clock, which dates messages, may be behind this machine's."""
LOOK_BACK = 500
"""Messages of a channel that are searched for a delivery which may have arrived unheard."""
ARCHIVED_POSTS = 100
"""Archived posts of a forum that are looked at, the last archived first."""


class MessageSearch:
    """Looks through the channels' histories and the forums' posts. Its errors are those of `Messenger`."""

    def __init__(
        self, client: discord.Client, places: Places, forum_posts: ForumPosts, polls: PostedPolls
    ) -> None:
        self._client = client
        self._places = places
        self._forum_posts = forum_posts
        self._polls = polls

    async def find(self, delivery: Delivery) -> MessagePlace | None:
        """The message that an earlier attempt may have left: it carries the delivery's mark."""
        if not delivery.doubtful:
            return None
        if delivery.thread_id:
            return await self._find_in_post(delivery, delivery.thread_id)
        forum = await self._places.forum(delivery.guild_id, delivery.channel_id)
        if forum:
            return await self._find_begun(delivery, forum)
        message_id = await self._find_in(delivery, delivery.channel_id)
        if message_id is None:
            return None
        return MessagePlace(message_id)

    async def find_arrived(self, deliveries: Sequence[Delivery]) -> list[Delivery]:
        """Those whose messages arrived though nobody heard of it, with them."""
        arrived = []
        for delivery in deliveries:
            place = await self.find(delivery)
            if place:
                arrived.append(replace(delivery, **place._asdict()))
        return arrived

    async def find_thread(self, forum: discord.ForumChannel, post: ForumPost) -> int | None:
        """The thread of a post that was begun, and nobody heard whether it was made."""
        if post.thread_id:
            return post.thread_id
        known_ids = await self._forum_posts.known_threads(forum.id)
        with reading_answers():
            async for thread in _threads_of(forum):
                is_stray = self._is_self(thread.owner_id) and thread.id not in known_ids
                if is_stray and await _is_thread_of(post, thread):
                    await self._forum_posts.made(post, thread.id)
                    return thread.id
        return None

    async def _find_begun(self, delivery: Delivery, forum: discord.ForumChannel) -> MessagePlace | None:
        """The post that the delivery has begun: its message is the first one, by the thread's own id."""
        post = await self._forum_posts.find_begun(delivery)
        if post is None:
            return None
        thread_id = await self.find_thread(forum, post)
        if thread_id is None:
            return None
        return MessagePlace(thread_id, thread_id)

    async def _find_in_post(self, delivery: Delivery, thread_id: int) -> MessagePlace | None:
        try:
            message_id = await self._find_in(delivery, thread_id)
        except discord.NotFound as error:
            if error.code != UNKNOWN_CHANNEL:
                raise
            return None  # somebody has deleted the post, and with it whatever was in it
        if message_id is None:
            return None
        return MessagePlace(message_id, thread_id)

    async def _find_in(self, delivery: Delivery, channel_id: int) -> int | None:
        channel = self._client.get_partial_messageable(channel_id, guild_id=delivery.guild_id or None)
        is_poll = delivery.announcement.kind is AnnouncementKind.POLL
        other_polls = await self._polls.ids_of_others(delivery) if is_poll else set()
        # Without Read Message History only the nonce protects.
        with reading_answers(), suppress(discord.Forbidden):
            async for message in channel.history(limit=LOOK_BACK):
                is_own = self._is_self(message.author.id) and message.id not in other_polls
                if is_own and _is_of(delivery, message):
                    return message.id
        return None

    def _is_self(self, user_id: int) -> bool:
        return self._client.user is not None and user_id == self._client.user.id


def _is_of(delivery: Delivery, message: discord.Message) -> bool:
    """Whether the message carries the delivery's mark, or is a poll of after the delivery was planned.

    A poll has no room for a mark; those of one channel are posted one after the other, and of all but
    this one it is known which they are.
    """
    if delivery.announcement.kind is not AnnouncementKind.POLL:
        return delivery.mark in component_ids(message)
    since = delivery.meant_for
    return message.poll is not None and since is not None and message.created_at >= since - CLOCKS_DIFFER


async def _threads_of(forum: discord.ForumChannel) -> AsyncIterator[discord.Thread]:
    for thread in await forum.guild.active_threads():
        if thread.parent_id == forum.id:
            yield thread
    with suppress(discord.Forbidden):  # it takes Read Message History
        async for thread in forum.archived_threads(limit=ARCHIVED_POSTS):
            yield thread


async def _is_thread_of(post: ForumPost, thread: discord.Thread) -> bool:
    """Whether its first message, which has the thread's own id, carries the post's mark."""
    try:
        first = await thread.fetch_message(thread.id)
    except discord.NotFound:
        return False
    except discord.Forbidden:  # without Read Message History its title has to do
        return thread.name == post.title
    return post.mark in component_ids(first)
