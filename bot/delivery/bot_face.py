"""Gives the bot its face in a server: avatar, banner and bio of its own member there.

https://discord.com/developers/docs/resources/guild#modify-current-member. Discord lets a picture be
changed a few times and then refuses for some minutes, by a 400 that says so or a 429: such a face
waits in a row.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import aiohttp
import discord

from bot.delivery.answers.discord_answers import UnreadableError, reading_answers
from bot.discord_ui.servers import Servers
from bot.domain.base.look import Face, FaceState
from bot.domain.press.photo import Picture
from bot.errors import DatabaseFaultError
from bot.languages.catalogue import mark, phrase
from bot.languages.stored_words import storing_words
from bot.services.server.faces import Faces

LOG = logging.getLogger(__name__)

SOON, LATER = 60.0, 600.0
"""Real seconds until the next attempt: after trouble that passes, and where Discord wants some patience."""
LONGEST_SLEEP = 60.0
"""Seconds after which the rows are looked at in any case."""
LONGEST_REQUEST = 30.0
"""Seconds; where discord.py waits out a 429 for longer, the face waits in its row instead."""

PATIENCE_AT_THE_END = 1.0
"""Seconds that a stop waits for an attempt."""

_TOO_OFTEN = ("too fast", "rate limit", "too many", "try again later")
"""In Discord's texts of a picture that was changed too often: `You are changing your avatar too fast`."""

_PUT_OFF = mark("Discord allows a picture to be changed only a few times in a while.")
_NOT_REACHED = mark("Discord couldn't be reached.")
_NOT_THERE = mark("The bot can't see this server at the moment.")


class BotFace:
    """Shows the faces that are due, one after the other."""

    def __init__(
        self,
        client: discord.Client,
        servers: Servers,
        faces: Faces,
        read_picture: Callable[[str], Awaitable[Picture]],
    ) -> None:
        self._client = client
        self._servers = servers
        self._faces = faces
        self._read_picture = read_picture
        self._woken = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._is_closing = False

    def start(self) -> None:
        """Begin to look at the rows, in the running event loop."""
        self._faces.on_change = self.wake
        self._task = asyncio.create_task(self._run())

    def wake(self) -> None:
        """Look at the rows now."""
        self._woken.set()

    async def close(self) -> None:
        """Try no more. What is being tried has a moment to end; else it is tried again after a start."""
        if self._task is None:
            return
        self._is_closing = True
        self.wake()
        await asyncio.wait((self._task,), timeout=PATIENCE_AT_THE_END)
        self._task.cancel()
        await asyncio.gather(self._task, return_exceptions=True)
        self._task = None

    async def _run(self) -> None:
        while not self._is_closing:
            try:
                await self.show_due()
                await self._sleep()
            except DatabaseFaultError:  # the database has logged it
                await asyncio.sleep(SOON)
            except Exception:
                LOG.exception("Looking after the bot's faces failed; trying again in a minute")
                await asyncio.sleep(SOON)

    async def _sleep(self) -> None:
        seconds = await self._faces.seconds_until_due()
        if seconds is None or not self._client.is_ready():  # Discord's coming wakes it
            seconds = LONGEST_SLEEP
        with suppress(TimeoutError):
            await asyncio.wait_for(self._woken.wait(), min(max(seconds, 0.0), LONGEST_SLEEP))
        self._woken.clear()

    async def show_due(self) -> None:
        """Try every face that is due."""
        if not self._client.is_ready():
            return
        for server_id, state in await self._faces.claim_due():
            await self._show(server_id, state)

    async def _show(self, server_id: int, state: FaceState) -> None:
        guild = (await self._servers.look_up(server_id)).guild
        member: discord.Member | None = None
        if guild is not None and not guild.unavailable:
            member = guild.me
        if member is None:
            await self._faces.put_off(server_id, state.face, _NOT_THERE, LATER)
            return
        try:
            changes = await self._changes(state.face, state.shown)
            with reading_answers():
                async with asyncio.timeout(LONGEST_REQUEST):
                    await member.edit(**changes)
        except discord.HTTPException as error:
            await self._note_answer(server_id, state.face, error)
        except (discord.RateLimited, TimeoutError):
            await self._faces.put_off(server_id, state.face, _PUT_OFF, LATER)
        except (aiohttp.ClientError, OSError, UnreadableError):
            await self._faces.put_off(server_id, state.face, _NOT_REACHED, SOON)
        else:
            await self._faces.shown(server_id, state.face)

    async def _note_answer(self, server_id: int, face: Face, error: discord.HTTPException) -> None:
        if error.status >= 500:  # noqa: PLR2004 - Discord's own trouble
            await self._faces.put_off(server_id, face, _NOT_REACHED, SOON)
        elif error.status == 429 or any(words in error.text.lower() for words in _TOO_OFTEN):  # noqa: PLR2004
            await self._faces.put_off(server_id, face, _PUT_OFF, LATER)
        else:
            LOG.info("Discord refuses the face of server %d: %s", server_id, error)
            await self._faces.refused(server_id, face, _refusal(error))

    async def _changes(self, face: Face, shown: Face) -> dict[str, Any]:
        """Only what differs from what Discord has: a new bio uses up no change of a picture."""
        changes: dict[str, Any] = {}
        if face.avatar != shown.avatar:
            changes["avatar"] = await self._bytes(face.avatar)
        if face.banner != shown.banner:
            changes["banner"] = await self._bytes(face.banner)
        if face.bio != shown.bio:
            changes["bio"] = face.bio
        return changes

    async def _bytes(self, digest: str | None) -> bytes | None:
        if digest is None:
            return None
        return (await self._read_picture(digest)).data


def _refusal(error: discord.HTTPException) -> str:
    """Why, in Discord's own words where it has any: `Invalid image`."""
    if error.status == 403:  # noqa: PLR2004 - forbidden
        return mark("Discord doesn't let the bot change it in this server.")
    reason = error.text.partition(": ")[2] or error.text
    reason = " ".join(reason.split())[:200].rstrip(".")
    if not reason:
        return mark("Discord doesn't take it.")
    with storing_words():
        return phrase("Discord doesn't take it: {reason}.", reason=reason)
