"""Sends one delivery, edits what an earlier one sent, or takes it down."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

import aiohttp
import discord

from bot.delivery.news_to_post import correct, render
from bot.delivery.retry_policy import EDIT_REFUSED, GONE, UNKNOWN_MESSAGE, UnreadableError
from bot.discord_ui.layout import NO_PINGS, layout, marks, pings
from bot.discord_ui.photo_files import Pictures, photo_files
from bot.domain.news.news import News
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.posts.kit.post import Post

LOOK_BACK = 500
"""Messages of a channel that are searched for a delivery which may have arrived unheard."""


def _stands_in(posted: Delivery, first: Delivery | None) -> bool:
    """Whether it is a correction of its own, beside a first post that could not be edited."""
    return first is not None and first.message_id != posted.message_id


def _as_it_stands(news: News, posted: Delivery, first: Delivery | None, *, veiled: bool = False) -> Post:
    in_short = _stands_in(posted, first)
    return correct(news, first, veiled=veiled) if in_short else render(news, veiled=veiled)


class Messenger:
    """Discord's channels, seen by the courier.

    Its errors are discord.py's, the network's, and `UnreadableError`.
    """

    def __init__(self, client: discord.Client, pictures: Pictures) -> None:
        self._client = client
        self._pictures = pictures

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
        if not posted or not posted.message_id:
            return await self._send_once(delivery, render(news, veiled=veiled))
        post = _as_it_stands(news, posted, first, veiled=veiled)
        refusal = await self._edit(delivery, post, posted.message_id)
        if refusal is None:
            return posted.message_id
        gone = refusal == UNKNOWN_MESSAGE and not _stands_in(posted, first)
        return await self._send_once(delivery, correct(news, None if gone else first, veiled=veiled))

    async def open(self, delivery: Delivery, news: News, posted: Delivery, first: Delivery) -> int | None:
        """Take the spoiler marks off what was posted; its id, or None when somebody has deleted it.

        Nothing is sent anew for that: where Discord refuses the edit, it is tried again.
        """
        self._require_open()
        post, id_ = _as_it_stands(news, posted, first), posted.message_id or 0
        refusal = await self._edit(delivery, post, id_, refused={UNKNOWN_MESSAGE})
        return id_ if refusal is None else None

    def _require_open(self) -> None:
        if self._client.is_closed():  # aiohttp's own word for it, RuntimeError, looks like a fault of ours
            raise ConnectionError("the connection to Discord is closed")

    async def _send_once(self, delivery: Delivery, post: Post) -> int:
        """Send it, unless an earlier attempt did."""
        return await self.find(delivery) or await self._send(delivery, post)

    async def take_down(self, delivery: Delivery, shown: Sequence[Delivery]) -> int | None:
        """Delete every message that these deliveries have left; the id of the last, None if there was none.

        What somebody else has deleted, or what went with its channel, is down.
        """
        found = [one.message_id or await self.find(one) for one in shown]
        ids = list(dict.fromkeys(id_ for id_ in found if id_))
        for id_ in ids:
            await self._delete(delivery, id_)
        return ids[-1] if ids else None

    async def _delete(self, delivery: Delivery, message_id: int) -> None:
        try:
            await self.channel(delivery).get_partial_message(message_id).delete()
        except discord.NotFound as error:
            if error.code not in GONE:
                raise

    def channel(self, delivery: Delivery) -> discord.PartialMessageable:
        """Its channel, whether or not the cache knows it."""
        return self._client.get_partial_messageable(delivery.channel_id, guild_id=delivery.guild_id)

    async def _send(self, delivery: Delivery, post: Post) -> int:
        reminds = (
            delivery.announcement.kind is AnnouncementKind.REMINDER and delivery.action is DeliveryAction.POST
        )
        role = delivery.ping_role_id if reminds else None
        view, attached = (
            layout(post, mark=delivery.mark, ping_role_id=role),
            await photo_files(post, self._pictures),
        )
        with _answers():
            message = await self.channel(delivery).send(
                view=view, files=attached, allowed_mentions=pings(role), nonce=delivery.nonce
            )
        return message.id

    async def _edit(
        self,
        delivery: Delivery,
        post: Post,
        message_id: int,
        refused: Collection[int] = frozenset(EDIT_REFUSED),
    ) -> int | None:
        """Edit the message; which of the `refused` codes Discord answers, or None when it is done."""
        message = self.channel(delivery).get_partial_message(message_id)
        view = layout(post, mark=delivery.mark)
        # The photos of before go, those of now come: which ones the message has isn't known without asking.
        attached = await photo_files(post, self._pictures)
        try:
            with _answers():
                await message.edit(view=view, attachments=attached, allowed_mentions=NO_PINGS)
        except discord.HTTPException as error:
            if error.code in refused:
                return error.code
            raise
        return None

    async def find(self, delivery: Delivery) -> int | None:
        """The message that an earlier attempt may have left: it carries the delivery's mark."""
        if not delivery.doubtful:
            return None
        with _answers(), suppress(discord.Forbidden):  # without Read Message History only the nonce protects
            async for message in self.channel(delivery).history(limit=LOOK_BACK):
                if self._is_mine(message) and delivery.mark in marks(message):
                    return message.id
        return None

    async def find_all(self, told: Sequence[Delivery]) -> list[Delivery]:
        """Those whose messages arrived though nobody heard of it, with them."""
        found = [(one, await self.find(one)) for one in told]
        return [replace(one, message_id=message_id) for one, message_id in found if message_id]

    def _is_mine(self, message: discord.Message) -> bool:
        return self._client.user is not None and message.author.id == self._client.user.id


@contextmanager
def _answers() -> Iterator[None]:
    """Around requests only: what discord.py stumbles over in there is an answer, and the request was made."""
    try:
        yield
    except (discord.DiscordException, aiohttp.ClientError, OSError, TimeoutError):
        raise
    except Exception as error:
        raise UnreadableError from error
