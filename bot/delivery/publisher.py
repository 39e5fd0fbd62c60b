"""Publishes what was posted in announcement channels: servers that follow one hear of it without the bot.

https://docs.discord.com/developers/resources/message#crosspost-message. Publishing twice is as publishing
once. Discord's waits for it may last an hour: they are kept in rows, and no post or edit waits for them.
"""

import asyncio
import logging
from contextlib import suppress
from http import HTTPStatus

import aiohttp
import discord

from bot.delivery.answers.discord_answers import ALREADY_PUBLISHED, UnreadableError, reading_answers
from bot.delivery.answers.documented_refusals import passes, rest_seconds
from bot.delivery.requests.long_waits import retry_after_seconds
from bot.discord_ui.announcement_channels import is_announcement_channel, may_be_announcement_channel
from bot.discord_ui.places import Places, is_known
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.publication import Publication
from bot.errors import DatabaseFaultError
from bot.scheduling.minute_looks import MinuteLooks
from bot.services.outbox.publications import NOT_AN_ANNOUNCEMENT_CHANNEL, Publications

LOG = logging.getLogger(__name__)

AT_ONCE = 4
"""Requests under way together: a fan-out keeps five sixths of the requests that Discord allows, at least."""
SOON, LATER = 60.0, 600.0
"""Real seconds until the next attempt: after trouble that passes, and where Discord doesn't say how long."""
LONGEST_REQUEST = 45.0
"""Seconds: within the time for which nobody else publishes the same."""

MESSAGE_GONE = "the message is gone"
REFUSED = "Discord doesn't let me publish it"
"""Why it was left, for whoever looks into the rows."""

_LOST = (aiohttp.ClientError, OSError, UnreadableError, TimeoutError)
"""Nothing says what Discord has done."""


class Publisher:
    """Discord's side of publications; one for each process, for the servers that it is in."""

    def __init__(self, client: discord.Client, publications: Publications, places: Places) -> None:
        self._client = client
        self._publications = publications
        self._places = places
        self._turn = asyncio.Lock()
        self._free_places = asyncio.Semaphore(AT_ONCE)
        self._looks = MinuteLooks("Publishing in announcement channels", self._look)

    def start(self) -> None:
        """Begin to look every minute while Discord is there, and after posts, in the running event loop."""
        self._looks.start()

    def wake(self) -> None:
        """Look soon: Discord is there."""
        self._looks.wake()

    def note_attempt(self, attempt: Attempt) -> None:
        """Look soon after what was posted, edited or taken down where something may wait."""
        delivery = attempt.delivery
        if attempt.is_sent and self.may_publish_in(delivery.guild_id, delivery.channel_id):
            self._looks.wake()

    async def close(self) -> None:
        """Look no more. What was being published is tried again after the next start."""
        await self._looks.close()

    def may_publish_in(self, guild_id: int, channel_id: int) -> bool:
        """Whether what is posted there may have to be published."""
        return may_be_announcement_channel(self._client, guild_id, channel_id)

    async def _look(self) -> None:
        if self._client.is_ready():
            await self.run_due()

    async def run_due(self) -> None:
        """Publish what is due until nothing is."""
        async with self._turn:
            while claimed := await self._publications.claim(self._is_here, self.may_publish_in):
                async with asyncio.TaskGroup() as group:
                    for publication in claimed:
                        group.create_task(self._publish_in_turn(publication))

    def _is_here(self, guild_id: int) -> bool:
        """Whether this process is in the server, and knows it."""
        guild = self._client.get_guild(guild_id)
        return guild is not None and is_known(guild)

    async def _publish_in_turn(self, publication: Publication) -> None:
        async with self._free_places:
            with suppress(DatabaseFaultError):  # the database has logged it, and it is tried again
                await self._publish(publication)

    async def _publish(self, publication: Publication) -> None:
        guild = self._client.get_guild(publication.guild_id)
        place = await self._places.look_up(guild, publication.channel_id)
        if place.channel is not None and not is_announcement_channel(place.channel):
            await self._publications.leave(publication, NOT_AN_ANNOUNCEMENT_CHANNEL)
            return
        try:
            with reading_answers():
                async with asyncio.timeout(LONGEST_REQUEST):
                    await self._request(publication)
        except discord.RateLimited as wait:
            await self._publications.rest_channel(publication.channel_id, wait.retry_after)
        except discord.HTTPException as error:
            await self._note_answer(publication, error)
        except _LOST:
            await self._publications.put_off(publication, SOON)
        else:
            await self._publications.note_published(publication)

    async def _request(self, publication: Publication) -> None:
        channel = self._client.get_partial_messageable(
            publication.channel_id, guild_id=publication.guild_id, type=discord.ChannelType.news
        )
        await channel.get_partial_message(publication.message_id).publish()

    async def _note_answer(self, publication: Publication, error: discord.HTTPException) -> None:
        """What can't be published is left in peace: the post itself is there, and nobody has lost it."""
        rest = rest_seconds(error)
        if error.code == ALREADY_PUBLISHED:
            await self._publications.note_published(publication)
        elif error.status == HTTPStatus.TOO_MANY_REQUESTS or rest:
            seconds = rest or max(retry_after_seconds(error.response.headers), LATER)
            await self._publications.rest_channel(publication.channel_id, seconds)
        elif passes(error):
            await self._publications.put_off(publication, SOON)
        elif isinstance(error, discord.NotFound) and error.code:
            await self._publications.leave(publication, MESSAGE_GONE)
        elif error.code and error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
            LOG.info("Discord doesn't publish in channel %d: %s", publication.channel_id, error)
            await self._publications.leave(publication, REFUSED)
        else:
            await self._publications.put_off(publication, SOON)
