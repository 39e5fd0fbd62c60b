"""Sends one delivery, edits what an earlier one sent, or takes it down."""

from collections.abc import Collection, Sequence
from dataclasses import replace

import discord

from bot.delivery.discord_answers import EDIT_IN_VAIN, EDIT_REFUSED, GONE, UNKNOWN_MESSAGE, reading_answers
from bot.delivery.message_search import MessageSearch, channel_of
from bot.delivery.news_to_post import correction_of, post_of
from bot.discord_ui.layout import layout
from bot.discord_ui.mentions import NO_PINGS, ping_only
from bot.discord_ui.permissions import is_role_gone
from bot.discord_ui.photo_files import ReadPicture, photo_files
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.news import News
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.posts.kit.post import Post


class Messenger:
    """Discord's channels, seen by the courier.

    Its errors are discord.py's, the network's, and `UnreadableError`.
    """

    def __init__(self, client: discord.Client, pictures: ReadPicture) -> None:
        self._client = client
        self._pictures = pictures
        self.search = MessageSearch(client)

    async def deliver(
        self,
        delivery: Delivery,
        news: News,
        posted: Delivery | None = None,
        first: Delivery | None = None,
        *,
        veiled: bool = False,
    ) -> int:
        """Bring the news to its channel; the id of the message that shows it.

        `posted` is the delivery whose message tells the same already, and `first` the one that
        told it first. Where Discord refuses to edit that for good, a short correction is sent.
        `veiled` is under spoiler marks.
        """
        self._require_open()
        news = _as_read_there(news, delivery)
        if not posted or not posted.message_id:
            return await self._send_once(delivery, post_of(news, veiled=veiled))
        post = _as_it_stands(news, posted, first, veiled=veiled)
        refusal = await self._edit(delivery, post, posted.message_id)
        if refusal is None:
            return posted.message_id
        if refusal == UNKNOWN_MESSAGE and not _stands_in(posted, first):
            first = None
        return await self._send_once(delivery, correction_of(news, first, veiled=veiled))

    async def open(self, delivery: Delivery, news: News, posted: Delivery, first: Delivery) -> int | None:
        """Take the spoiler marks off what was posted; its id, or None when somebody has deleted it.

        Nothing is sent anew for that: where Discord refuses the edit, it is tried again.
        """
        self._require_open()
        news = _as_read_there(news, delivery)
        message_id = posted.message_id or 0
        post = _as_it_stands(news, posted, first)
        refusal = await self._edit(delivery, post, message_id, refused={UNKNOWN_MESSAGE})
        if refusal is not None:
            return None
        return message_id

    async def edit_or_leave(self, delivery: Delivery, news: News, posted: Delivery) -> int | None:
        """Edit what was posted; its id, or None where Discord refuses that for good."""
        self._require_open()
        message_id = posted.message_id or 0
        post = post_of(_as_read_there(news, delivery))
        refusal = await self._edit(delivery, post, message_id, refused=EDIT_IN_VAIN)
        if refusal is not None:
            return None
        return message_id

    async def take_down(self, delivery: Delivery, shown: Sequence[Delivery]) -> int | None:
        """Delete every message that these deliveries have left; the id of the last, None if there was none.

        What somebody else has deleted, or what went with its channel, is down.
        """
        message_ids: list[int] = []
        for earlier in shown:
            message_id = earlier.message_id or await self.search.find(earlier)
            if message_id and message_id not in message_ids:
                message_ids.append(message_id)
        for message_id in message_ids:
            await self._delete(delivery, message_id)
        if not message_ids:
            return None
        return message_ids[-1]

    def _require_open(self) -> None:
        if self._client.is_closed():  # aiohttp's own word for it, RuntimeError, looks like a fault of ours
            raise ConnectionError("the connection to Discord is closed")

    async def _send_once(self, delivery: Delivery, post: Post) -> int:
        """Send it, unless an earlier attempt did."""
        return await self.search.find(delivery) or await self._send(delivery, post)

    async def _send(self, delivery: Delivery, post: Post) -> int:
        role_id = self._pinged_role(delivery)
        view = layout(post, mark=delivery.mark, ping_role_id=role_id)
        attachments = await photo_files(post, self._pictures)
        channel = channel_of(self._client, delivery)
        with reading_answers():
            message = await channel.send(
                view=view, files=attachments, allowed_mentions=ping_only(role_id), nonce=delivery.nonce
            )
        return message.id

    def _pinged_role(self, delivery: Delivery) -> int | None:
        """The role to ping; None where it was deleted: a dead mention is of no use to anybody."""
        role_id = pinged_role(delivery)
        guild = self._client.get_guild(delivery.guild_id)
        if role_id and guild and is_role_gone(guild, role_id):
            return None
        return role_id

    async def _edit(
        self,
        delivery: Delivery,
        post: Post,
        message_id: int,
        refused: Collection[int] = EDIT_REFUSED,
    ) -> int | None:
        """Edit the message; which of the `refused` codes Discord answers, or None when it is done."""
        message = channel_of(self._client, delivery).get_partial_message(message_id)
        view = layout(post, mark=delivery.mark)
        # The photos of before go, those of now come: which ones the message has isn't known without asking.
        attachments = await photo_files(post, self._pictures)
        try:
            with reading_answers():
                await message.edit(view=view, attachments=attachments, allowed_mentions=NO_PINGS)
        except discord.HTTPException as error:
            if error.code in refused:
                return error.code
            raise
        return None

    async def _delete(self, delivery: Delivery, message_id: int) -> None:
        try:
            await channel_of(self._client, delivery).get_partial_message(message_id).delete()
        except discord.NotFound as error:
            if error.code not in GONE:
                raise


def _as_read_there(news: News, delivery: Delivery) -> News:
    """The news as it is worded for the server of its channel: only another than the team's is told whose."""
    if isinstance(news, TrailNews | NudgeNews | DeskNews):
        return news
    return replace(news, abroad=delivery.guild_id != delivery.announcement.server_id)


def _as_it_stands(news: News, posted: Delivery, first: Delivery | None, *, veiled: bool = False) -> Post:
    if _stands_in(posted, first):
        return correction_of(news, first, veiled=veiled)
    return post_of(news, veiled=veiled)


def _stands_in(posted: Delivery, first: Delivery | None) -> bool:
    """Whether it is a correction of its own, beside a first post that could not be edited."""
    return first is not None and first.message_id != posted.message_id


def pinged_role(delivery: Delivery) -> int | None:
    """Only a reminder pings, and only as it is posted."""
    if delivery.announcement.kind is not AnnouncementKind.REMINDER:
        return None
    if delivery.action is not DeliveryAction.POST:
        return None
    return delivery.ping_role_id
