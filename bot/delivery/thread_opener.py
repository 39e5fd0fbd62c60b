"""Opens archived threads: Discord does so itself for a message, but refuses an edit there.

https://discord.com/developers/docs/topics/threads#active-archived-threads
"""

import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Final, TypeVar

import discord

from bot.delivery.answers.discord_answers import THREAD_ARCHIVED, THREAD_EXISTS, reading_answers
from bot.delivery.answers.retry_policy import LockedThreadError
from bot.discord_ui.places import manages_threads

T = TypeVar("T")

LOG = logging.getLogger(__name__)

_THREE_DAYS: Final = 4320
"""Minutes of silence after which Discord archives a thread: a weekend's talk goes on until Monday."""


class ThreadOpener:
    """Does in a thread what only an open one takes."""

    def __init__(self, client: discord.Client) -> None:
        self._client = client

    async def in_open_thread(self, channel_id: int, request: Callable[[], Awaitable[T]]) -> T:
        """Make the request; where it is refused because the thread is archived, open that and make it again.

        Raises:
            LockedThreadError: a moderator has locked it.
        """
        try:
            return await request()
        except discord.HTTPException as error:
            if error.code != THREAD_ARCHIVED:
                raise
        await self._open(channel_id)
        return await request()

    async def begin(self, channel_id: int, message_id: int, name: str) -> None:
        """Begin a thread at a message, unless it has one. Where the bot may not, there is none.

        `name` has at most 100 characters.
        """
        request = self._client.http.start_thread_with_message
        try:
            with reading_answers():
                await request(channel_id, message_id, name=name, auto_archive_duration=_THREE_DAYS)
        except discord.HTTPException as error:
            if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise
            if error.code != THREAD_EXISTS:
                LOG.info("No thread at message %d in channel %d: %s", message_id, channel_id, error)

    async def _open(self, thread_id: int) -> None:
        with reading_answers():
            thread = await self._client.fetch_channel(thread_id)
        if not isinstance(thread, discord.Thread):
            return
        if thread.locked and not manages_threads(thread.parent):
            raise LockedThreadError
        with reading_answers():
            await thread.edit(archived=False)
