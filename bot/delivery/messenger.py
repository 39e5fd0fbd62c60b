"""Sends one delivery, edits what an earlier one sent, or takes it down."""

from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import replace

import discord

from bot.delivery.answers.discord_answers import (
    EDIT_IN_VAIN,
    EDIT_REFUSED,
    GONE,
    TOO_MANY_OLD_EDITS,
    UNKNOWN_CHANNEL,
    UNKNOWN_MESSAGE,
    reading_answers,
    require_open,
)
from bot.delivery.forum_poster import ForumPoster
from bot.delivery.message_parts import MessageParts
from bot.delivery.message_search import MessageSearch
from bot.delivery.news_to_post import correction_of, post_of
from bot.delivery.poll_poster import PollPoster
from bot.delivery.thread_opener import ThreadOpener
from bot.delivery.without_links import without_links
from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS, ping_only
from bot.discord_ui.permissions import is_role_gone, may_attach
from bot.discord_ui.photo_files import ReadPicture, photo_files
from bot.discord_ui.places import Places
from bot.discord_ui.servers import Servers
from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.forum_topic import ForumTopic, topic_of
from bot.domain.news.news import PostedNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.delivery import Delivery, MessagePlace
from bot.posts.kit.plain_names import forum_title
from bot.posts.kit.post import Post
from bot.services.outbox.forum_posts import ForumPosts
from bot.services.outbox.posted_polls import PostedPolls

IsTroubled = Callable[[int, int], Awaitable[bool]]
"""Whether it is known that something is wrong in a channel, by the ids of the team's server and its own."""


class Messenger:
    """Discord's channels, seen by the courier.

    Its errors are discord.py's, the network's, and `UnreadableError`.
    """

    def __init__(
        self,
        client: discord.Client,
        servers: Servers,
        pictures: ReadPicture,
        places: Places,
        forum_posts: ForumPosts,
        posted_polls: PostedPolls,
        is_troubled: IsTroubled,
    ) -> None:
        self._client = client
        self._servers = servers
        self._is_troubled = is_troubled
        self._pictures = pictures
        self._places = places
        self._threads = ThreadOpener(client)
        self.search = MessageSearch(client, places, forum_posts, posted_polls)
        self._forum_poster = ForumPoster(self.search, forum_posts)
        self.polls = PollPoster(client, servers, places, self.search, self._threads, self._forum_poster)

    async def deliver(
        self,
        delivery: Delivery,
        news: PostedNews,
        posted: Delivery | None = None,
        first: Delivery | None = None,
        *,
        veiled: bool = False,
        ping_role_ids: Sequence[int] = (),
    ) -> MessagePlace:
        """Bring the news to its channel; where the message is that shows it.

        `posted` is the delivery whose message tells the same already, and `first` the one that
        told it first. Where Discord refuses to edit that for good, a short correction is sent.
        `veiled` is under spoiler marks; a new post, and nothing else, mentions the roles of `ping_role_ids`.
        """
        require_open(self._client)
        news = _as_read_there(news, delivery)
        if not posted or not posted.place:
            return await self._send_once(delivery, news, post_of(news, veiled=veiled), ping_role_ids)
        post = _as_it_stands(news, posted, first, veiled=veiled)
        refusal = await self._edit(delivery, post, posted)
        if refusal is None:
            return posted.place
        if refusal == UNKNOWN_MESSAGE and not _stands_in(posted, first):
            first = None
        return await self._send_once(delivery, news, correction_of(news, first, veiled=veiled))

    async def open(
        self, delivery: Delivery, news: PostedNews, posted: Delivery, first: Delivery
    ) -> MessagePlace | None:
        """Take the spoiler marks off what was posted; None when somebody has deleted it.

        Nothing is sent anew for that: where Discord refuses the edit, it is tried again.
        """
        require_open(self._client)
        news = _as_read_there(news, delivery)
        post = _as_it_stands(news, posted, first)
        refusal = await self._edit(delivery, post, posted, refused={UNKNOWN_MESSAGE})
        if refusal is not None:
            return None
        return posted.place

    async def edit_or_leave(
        self, delivery: Delivery, news: PostedNews, posted: Delivery
    ) -> MessagePlace | None:
        """Edit what was posted; None where Discord refuses that for good."""
        require_open(self._client)
        post = post_of(_as_read_there(news, delivery))
        refusal = await self._edit(delivery, post, posted, refused=EDIT_IN_VAIN)
        if refusal is not None:
            return None
        return posted.place

    async def begin_talk(self, delivery: Delivery, news: CardNews, place: MessagePlace) -> None:
        """Begin the thread that a new card wants, in the team's own text channel."""
        if not news.wants_thread or delivery.guild_id != delivery.announcement.server_id:
            return
        server = await self._servers.look_up(delivery.guild_id)
        if server.guild is None or not isinstance(
            server.guild.get_channel(delivery.channel_id), discord.TextChannel
        ):
            return
        name = forum_title(ForumTopic(news.season, news.round))
        await self._threads.begin(delivery.channel_id, place.message_id, name)

    async def edit_or_replace(
        self, delivery: Delivery, news: PostedNews, posted: Delivery, *, veiled: bool
    ) -> MessagePlace | None:
        """Edit what was posted, or post it anew and delete the old one where Discord edits that no more.

        None where somebody has deleted it.
        """
        require_open(self._client)
        news = _as_read_there(news, delivery)
        post = post_of(news, veiled=veiled)
        refusal = await self._edit(delivery, post, posted, refused=EDIT_IN_VAIN)
        if refusal is None:
            return posted.place
        if refusal == UNKNOWN_MESSAGE or posted.place is None:
            return None
        place = await self._send_once(delivery, news, post)
        if refusal == TOO_MANY_OLD_EDITS:
            await self._delete(posted, posted.place)
        return place

    async def take_down(self, delivery: Delivery, shown: Sequence[Delivery]) -> MessagePlace | None:
        """Delete every message that these deliveries have left; where the last was, None if there was none.

        What somebody else has deleted, or what went with its channel, is down.
        """
        require_open(self._client)
        places: list[MessagePlace] = []
        for earlier in shown:
            place = earlier.place or await self.search.find(earlier)
            if place and place not in places:
                places.append(place)
        for place in places:
            await self._delete(delivery, place)
        if not places:
            return None
        return places[-1]

    async def may_attach(self, delivery: Delivery) -> bool:
        """Whether files may go with it; words go out without, where pictures may not."""
        guild = await self._guild_of(delivery)
        if guild is None:
            return True
        return may_attach(guild.get_channel_or_thread(delivery.channel_id))

    async def _guild_of(self, delivery: Delivery) -> discord.Guild | None:
        """The server, as far as it is worth asking for.

        Of one that another process sees, that is so where something is known to be wrong, or Discord has
        refused it: thousands of followers' servers are not asked for before each post.
        """
        guild = self._client.get_guild(delivery.guild_id)
        if guild is not None or self._servers.is_in_view(delivery.guild_id):
            return guild
        team_id = delivery.announcement.server_id
        if not delivery.refusals and not await self._is_troubled(team_id, delivery.channel_id):
            return None
        return (await self._servers.look_up(delivery.guild_id)).guild

    async def _send_once(
        self, delivery: Delivery, news: PostedNews, post: Post, ping_role_ids: Sequence[int] = ()
    ) -> MessagePlace:
        """Send it, unless an earlier attempt did."""
        place = await self.search.find(delivery)
        if place:
            return place
        forum = await self._places.forum(delivery.guild_id, delivery.channel_id)
        topic = topic_of(news)
        if forum is None or topic is None:
            return MessagePlace(await self._send(delivery, post, delivery.channel_id, ping_role_ids))

        async def make_parts() -> MessageParts:
            return await self._make_parts(delivery, post, ping_role_ids)

        async def send_into(thread_id: int) -> int:
            return await self._send(delivery, post, thread_id, ping_role_ids)

        return await self._forum_poster.post(forum, delivery, topic, make_parts, send_into)

    async def _send(
        self, delivery: Delivery, post: Post, channel_id: int, ping_role_ids: Sequence[int]
    ) -> int:
        """The id of the message."""
        channel = self._channel(delivery, channel_id)

        async def send() -> int:
            parts = await self._make_parts(delivery, post, ping_role_ids)
            with reading_answers():
                message = await channel.send(
                    view=parts.view,
                    files=parts.files,
                    allowed_mentions=parts.allowed_mentions,
                    nonce=delivery.nonce,
                )
            return message.id

        return await self._threads.in_open_thread(channel_id, send)

    async def _make_parts(self, delivery: Delivery, post: Post, ping_role_ids: Sequence[int]) -> MessageParts:
        role_ids = await self._living_roles(delivery, ping_role_ids)
        if delivery.without_links:
            post = without_links(post)
        view = layout(post, mark=delivery.mark, ping_role_ids=role_ids)
        return MessageParts(view, await photo_files(post, self._pictures), ping_only(role_ids))

    def _channel(self, delivery: Delivery, channel_id: int) -> discord.PartialMessageable:
        """The channel, thread or direct messages, whether or not the cache knows them."""
        return self._client.get_partial_messageable(channel_id, guild_id=delivery.guild_id or None)

    async def _living_roles(self, delivery: Delivery, role_ids: Sequence[int]) -> Sequence[int]:
        """Those that nobody has deleted: a dead mention is of no use to anybody."""
        if not role_ids:
            return role_ids
        guild = await self._guild_of(delivery)
        if guild is None:
            return role_ids
        return [role_id for role_id in role_ids if not is_role_gone(guild, role_id)]

    async def _edit(
        self, delivery: Delivery, post: Post, posted: Delivery, refused: Collection[int] = EDIT_REFUSED
    ) -> int | None:
        """Edit the message; which of the `refused` codes Discord answers, or None when it is done."""
        if posted.thread_id:
            await self._forum_poster.take_turn(delivery, posted.thread_id)
        if delivery.without_links:
            post = without_links(post)
        channel = self._channel(posted, posted.place_id)
        message = channel.get_partial_message(posted.message_id or 0)

        async def edit() -> None:
            view = layout(post, mark=delivery.mark)
            # The photos of before go, those of now come: which ones it has isn't known without asking.
            attachments = await photo_files(post, self._pictures)
            with reading_answers():
                await message.edit(view=view, attachments=attachments, allowed_mentions=NO_PINGS)

        try:
            await self._threads.in_open_thread(posted.place_id, edit)
        except discord.HTTPException as error:
            if posted.thread_id and error.code == UNKNOWN_CHANNEL:
                return UNKNOWN_MESSAGE  # it went with the forum's post
            if error.code in refused:
                return error.code
            raise
        return None

    async def _delete(self, delivery: Delivery, place: MessagePlace) -> None:
        """Also in an archived thread: the one thing that Discord takes there."""
        channel = self._channel(delivery, place.thread_id or delivery.channel_id)
        try:
            await channel.get_partial_message(place.message_id).delete()
        except discord.NotFound as error:
            if error.code not in GONE:
                raise


def _as_read_there(news: PostedNews, delivery: Delivery) -> PostedNews:
    """The news as it is worded for the server of its channel: another than the team's is always told whose.

    Guesses are played in the team's own.
    """
    if isinstance(news, TrailNews | NudgeNews | DeskNews | FansNews):
        return news
    if delivery.guild_id == delivery.announcement.server_id:
        return news
    if isinstance(news, ReminderNews):
        return replace(news, names_series=True, guess_open=False)
    return replace(news, names_series=True)


def _as_it_stands(
    news: PostedNews, posted: Delivery, first: Delivery | None, *, veiled: bool = False
) -> Post:
    if _stands_in(posted, first):
        return correction_of(news, first, veiled=veiled)
    return post_of(news, veiled=veiled)


def _stands_in(posted: Delivery, first: Delivery | None) -> bool:
    """Whether it is a correction of its own, beside a first post that could not be edited."""
    return first is not None and first.message_id != posted.message_id
