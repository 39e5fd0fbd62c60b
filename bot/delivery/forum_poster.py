"""Posts in forums: a thread for each round, made once; what is told of the round later goes into it."""

from collections.abc import Awaitable, Callable

import discord

from bot.delivery.answers.discord_answers import UNKNOWN_CHANNEL, reading_answers
from bot.delivery.answers.retry_policy import SERVER_TROUBLE, LockedThreadError, TagMissingError
from bot.delivery.message_parts import MakeParts
from bot.delivery.message_search import MessageSearch
from bot.delivery.requests.single_requests import sent_once
from bot.discord_ui.places import fitting_tag, lacks_tag
from bot.domain.news.forum_topic import ForumTopic
from bot.domain.outbox.delivery import Delivery, MessagePlace
from bot.posts.kit.plain_names import forum_title
from bot.services.outbox.forum_posts import ForumPosts

SendInto = Callable[[int], Awaitable[int]]
"""Sends the delivery's message into the thread of that id, with its nonce; the message's id."""


class ForumPoster:
    """Of one forum one delivery at a time is under way, so that no two begin the same post."""

    def __init__(self, search: MessageSearch, forum_posts: ForumPosts) -> None:
        self._search = search
        self._forum_posts = forum_posts

    async def post(
        self,
        forum: discord.ForumChannel,
        delivery: Delivery,
        topic: ForumTopic,
        make_parts: MakeParts,
        send_into: SendInto,
    ) -> MessagePlace:
        """Bring the delivery's message into its topic's post, or make that with it.

        Raises:
            TagMissingError: the forum takes no post without a tag, and has none for the topic.
            NotRepeatedError: nobody knows whether the post was made.
        """
        thread_id = await self._find_thread(forum, delivery, topic)
        if thread_id is None:
            return await self._make(forum, delivery, topic, make_parts)
        await self.take_turn(delivery, thread_id)
        try:
            return MessagePlace(await send_into(thread_id), thread_id)
        except discord.NotFound as error:
            if error.code != UNKNOWN_CHANNEL:
                raise
        return await self._make(forum, delivery, topic, make_parts)  # somebody has deleted the post

    async def post_into(
        self, forum: discord.ForumChannel, delivery: Delivery, topic: ForumTopic, send_into: SendInto
    ) -> MessagePlace | None:
        """Bring a message that can't begin a post into its topic's one; None where that isn't there."""
        thread_id = await self._find_thread(forum, delivery, topic)
        if thread_id is None:
            return None
        await self.take_turn(delivery, thread_id)
        try:
            return MessagePlace(await send_into(thread_id), thread_id)
        except discord.NotFound as error:
            if error.code != UNKNOWN_CHANNEL:
                raise
        return None

    async def take_turn(self, delivery: Delivery, thread_id: int) -> None:
        """Let the delivery begin in its post: each has an order of its own, a locked one holds up no other.

        Raises:
            LockedThreadError: what was told there before waits because the post is locked.
        """
        if not await self._forum_posts.takes_turn(delivery, thread_id):
            raise LockedThreadError

    async def _find_thread(
        self, forum: discord.ForumChannel, delivery: Delivery, topic: ForumTopic
    ) -> int | None:
        post = await self._forum_posts.find(delivery, topic)
        if post is None:
            return None
        return await self._search.find_thread(forum, post)

    async def _make(
        self, forum: discord.ForumChannel, delivery: Delivery, topic: ForumTopic, make_parts: MakeParts
    ) -> MessagePlace:
        """Keep that it is begun, then make it: it takes no nonce, and is looked for if nobody hears of it."""
        if lacks_tag(forum, topic):
            raise TagMissingError
        tag = fitting_tag(forum, topic)
        parts = await make_parts()
        post = await self._forum_posts.begin(delivery, topic, forum_title(topic))
        try:
            with sent_once(), reading_answers():
                made = await forum.create_thread(
                    name=post.title,
                    view=parts.view,
                    files=parts.files,
                    allowed_mentions=parts.allowed_mentions,
                    applied_tags=[tag] if tag else [],
                )
        except discord.HTTPException as error:
            if error.code and error.status < SERVER_TROUBLE:
                await self._forum_posts.forget(post)
            raise
        await self._forum_posts.made(post, made.thread.id)
        return MessagePlace(made.message.id, made.thread.id)
