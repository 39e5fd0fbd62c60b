"""Requests about a server's own events: what they say, and what comes of them.

https://discord.com/developers/docs/resources/guild-scheduled-event. discord.py takes the status of such an
event for its privacy level, so its own objects of them are left alone: the answers' ids are all that is read.
"""

import asyncio
import base64
from collections.abc import AsyncIterator, Awaitable, Callable, Collection
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import discord

from bot.delivery.answers.discord_answers import reading_answers
from bot.delivery.requests.single_requests import sent_once
from bot.domain.planned.server_events import ServerEvent
from bot.domain.press.photo import Picture
from bot.languages.current import speaking
from bot.posts.fans.event_words import event_description, event_name, event_place

LONGEST_REQUEST = 60.0
"""Seconds: well within the time for which nobody else asks for the same."""

_ONLY_IN_THE_SERVER = discord.PrivacyLevel.guild_only.value
_SOMEWHERE_ELSE = discord.EntityType.external.value
_CANCELLED = discord.EventStatus.cancelled.value
_PNG = b"\x89PNG"

ReadPicture = Callable[[str], Awaitable[Picture]]


class EventRequests:
    """Discord, as far as the events of servers go. All but `make` may be repeated."""

    def __init__(self, client: discord.Client, read_picture: ReadPicture) -> None:
        self._client = client
        self._read_picture = read_picture

    async def newest_id(self, server_id: int) -> int:
        """The id of the newest event in the list; 0 where it is empty."""
        async with _answered():
            return max([int(listed["id"]) for listed in await self._listed(server_id)], default=0)

    async def find(
        self, server_id: int, begins: datetime, newer_than: int, known_ids: Collection[int]
    ) -> int | None:
        """The id of the bot's own event that begins then, is newer than that id, and isn't known."""
        async with _answered():
            for listed in await self._listed(server_id):
                is_own = listed.get("creator_id") == str(self._own_id)
                is_new = int(listed["id"]) > newer_than and int(listed["id"]) not in known_ids
                if is_own and is_new and datetime.fromisoformat(listed["scheduled_start_time"]) == begins:
                    return int(listed["id"])
            return None

    async def make(self, server_id: int, event: ServerEvent) -> int:
        """Make the event, once; its id."""
        body = _body(event)
        if event.cover is not None:
            body["image"] = _data_uri(await self._read_picture(event.cover))
        async with _answered():
            with sent_once():
                made: Any = await self._client.http.create_guild_scheduled_event(server_id, **body)
            return int(made["id"])

    async def edit(self, server_id: int, event_id: int, event: ServerEvent, cover: str | None) -> None:
        """Have the event show this; `cover` is the digest of the picture that it has."""
        body = _body(event)
        if event.cover is None and cover is not None:
            body["image"] = None
        elif event.cover is not None and event.cover != cover:
            body["image"] = _data_uri(await self._read_picture(event.cover))
        async with _answered():
            await self._client.http.edit_scheduled_event(server_id, event_id, **body)

    async def cancel(self, server_id: int, event_id: int) -> None:
        """Have those who wait for the event see that it is cancelled; only what hasn't begun can be."""
        async with _answered():
            await self._client.http.edit_scheduled_event(server_id, event_id, status=_CANCELLED)

    async def delete(self, server_id: int, event_id: int) -> None:
        """Take the event out of the list."""
        async with _answered():
            await self._client.http.delete_scheduled_event(server_id, event_id)

    @property
    def _own_id(self) -> int:
        if self._client.user is None:
            return 0
        return self._client.user.id

    async def _listed(self, server_id: int) -> list[Any]:
        return list(await self._client.http.get_scheduled_events(server_id, with_user_count=False))


def _body(event: ServerEvent) -> dict[str, Any]:
    with speaking(event.language):
        words = {"name": event_name(event), "description": event_description(event)}
        place = event_place(event)
    return {
        **words,
        "scheduled_start_time": event.begins.astimezone(UTC).isoformat(),
        "scheduled_end_time": event.ends.astimezone(UTC).isoformat(),
        "privacy_level": _ONLY_IN_THE_SERVER,
        "entity_type": _SOMEWHERE_ELSE,
        "entity_metadata": {"location": place},
    }


@asynccontextmanager
async def _answered() -> AsyncIterator[None]:
    """Around a request: what comes of it is an answer, a fault of the way there, or no answer in time."""
    with reading_answers():
        async with asyncio.timeout(LONGEST_REQUEST):
            yield


def _data_uri(picture: Picture) -> str:
    """Banners are JPEGs and logos PNGs."""
    kind = "jpeg"
    if picture.data.startswith(_PNG):
        kind = "png"
    return f"data:image/{kind};base64,{base64.b64encode(picture.data).decode()}"
