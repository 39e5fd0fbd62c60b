"""Discord's own polls: opened as a plain message, closed and counted once.

A poll can't be edited, nor be in one message with components, so it carries no mark: after a lost answer the
bot's own polls since the delivery was planned are looked through. A forum's post can't begin with one.

https://docs.discord.com/developers/resources/poll
"""

from collections.abc import Mapping
from datetime import timedelta

import discord

from bot.delivery.answers.discord_answers import GONE, POLL_EXPIRED, reading_answers, require_open
from bot.delivery.answers.retry_policy import PollNotCountedError, PollsDeniedError
from bot.delivery.forum_poster import ForumPoster
from bot.delivery.message_search import MessageSearch
from bot.delivery.thread_opener import ThreadOpener
from bot.discord_ui.mentions import NO_PINGS
from bot.discord_ui.permissions import lacks_polls
from bot.discord_ui.places import Places
from bot.discord_ui.servers import Servers
from bot.domain.base.server import Switch
from bot.domain.fans.driver_poll import POLL_HOURS, PollNews
from bot.domain.news.forum_topic import ForumTopic
from bot.domain.outbox.delivery import Delivery, MessagePlace
from bot.posts.fans.driver_poll import poll_answer, poll_question


class PollPoster:
    """Its errors are those of `Messenger`, and what is said below."""

    def __init__(
        self,
        client: discord.Client,
        servers: Servers,
        places: Places,
        search: MessageSearch,
        threads: ThreadOpener,
        forum_poster: ForumPoster,
    ) -> None:
        self._client = client
        self._servers = servers
        self._places = places
        self._search = search
        self._threads = threads
        self._forum_poster = forum_poster

    async def open(self, delivery: Delivery, news: PollNews) -> MessagePlace | None:
        """Post the poll, unless an earlier attempt did; None where a forum has no post for it.

        Raises:
            PollsDeniedError: the bot may make no polls there.
        """
        require_open(self._client)
        place = await self._search.find(delivery)
        if place:
            return place
        forum = await self._places.forum(delivery.guild_id, delivery.channel_id)
        server = await self._servers.look_up(delivery.guild_id)
        if lacks_polls(server.guild, Switch.ON, delivery.channel_id):
            raise PollsDeniedError

        async def send_into(channel_id: int) -> int:
            return await self._send(delivery, news, channel_id)

        if forum is None:
            return MessagePlace(await send_into(delivery.channel_id))
        topic = ForumTopic(news.season, news.round)
        return await self._forum_poster.post_into(forum, delivery, topic, send_into)

    async def _send(self, delivery: Delivery, news: PollNews, channel_id: int) -> int:
        """The id of the message."""
        channel = self._client.get_partial_messageable(channel_id, guild_id=delivery.guild_id)

        async def send() -> int:
            poll = discord.Poll(poll_question(news), timedelta(hours=POLL_HOURS))
            for answer in news.answers:
                poll.add_answer(text=poll_answer(answer))
            with reading_answers():
                message = await channel.send(poll=poll, allowed_mentions=NO_PINGS, nonce=delivery.nonce)
            return message.id

        return await self._threads.in_open_thread(channel_id, send)

    async def close(self, posted: Delivery) -> Mapping[str, int] | None:
        """End the poll, if it hasn't by itself, and count: the votes by answer, as the poll has them.

        None where somebody has deleted it.

        Raises:
            PollNotCountedError: Discord is still counting.
        """
        require_open(self._client)
        channel = self._client.get_partial_messageable(posted.place_id, guild_id=posted.guild_id)
        try:
            with reading_answers():
                message = await channel.fetch_message(posted.message_id or 0)
                if message.poll is not None and not message.poll.is_finalised():
                    message = await _ended(message)
        except discord.NotFound as error:
            if error.code in GONE:
                return None
            raise
        poll = message.poll
        if poll is None:
            return None
        if not poll.is_finalised():
            raise PollNotCountedError
        return {answer.text: answer.vote_count for answer in poll.answers}


async def _ended(message: discord.Message) -> discord.Message:
    """The message with its poll ended, by itself in this moment or by this."""
    try:
        return await message.end_poll()
    except discord.HTTPException as error:
        if error.code == POLL_EXPIRED:
            raise PollNotCountedError from error
        raise
