"""Makes the season's events in servers' own lists, keeps them as the season is, and takes them out.

An event takes no nonce, so it is asked for once: where Discord's answer is lost, the list is looked at before
it is asked for again. Not set by the alarm, which rings for deliveries: nobody minds a minute in a fortnight.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus

import aiohttp
import discord

from bot.delivery.answers.discord_answers import UnreadableError
from bot.delivery.server_events.event_requests import EventRequests, ReadPicture
from bot.discord_ui.servers import Servers
from bot.domain.planned.server_event_steps import EventStep
from bot.languages.catalogue import mark, phrase
from bot.languages.stored_words import storing_words
from bot.scheduling.minute_looks import MinuteLooks
from bot.services.fans.server_events import EventTask, ServerEvents

LOG = logging.getLogger(__name__)

SOON, LATER, MUCH_LATER = 60.0, 600.0, 3600.0
"""Real seconds until the next attempt: after trouble that passes, without permission, where it is full."""

_FINISHED_EVENT = 180000
_TOO_MANY_EVENTS = 30038
_UNKNOWN_EVENT = 10070

_LOST = (discord.RateLimited, aiohttp.ClientError, OSError, UnreadableError, TimeoutError)
"""Nothing says what Discord has done."""

_NOT_ALLOWED = mark("Discord doesn't let me change the server's events.")
_NOT_REACHED = mark("Discord couldn't be reached. I try again in a minute.")
_FULL = mark("Delete some of the server's events: it has 100, as many as Discord allows.")

LookAtServer = Callable[[int], Awaitable[None]]
"""What tells staff of permissions that a server lacks, by its id."""


class ServerEventMaker:
    """Discord's side of the events; one for each process."""

    def __init__(
        self,
        client: discord.Client,
        servers: Servers,
        events: ServerEvents,
        read_picture: ReadPicture,
        look_at_server: LookAtServer,
    ) -> None:
        self._client = client
        self._servers = servers
        self._events = events
        self._requests = EventRequests(client, read_picture)
        self._look_at_server = look_at_server
        self._turn = asyncio.Lock()
        self._looks = MinuteLooks("Keeping servers' events", self._look)

    def start(self) -> None:
        """Begin to look every minute while Discord is there, and after changes, in the running event loop."""
        self._events.on_change(self.wake)
        self._looks.start()

    def wake(self) -> None:
        """Look soon: something has changed, or Discord is there."""
        self._looks.wake()

    async def close(self) -> None:
        """Look no more. What was begun is looked for after the next start."""
        await self._looks.close()

    async def _look(self) -> None:
        if self._client.is_ready():
            await self.run_due()

    async def run_due(self) -> None:
        """Do what is due; who asks for it meanwhile waits, and then finds it done."""
        async with self._turn:
            await self._run_due()

    async def _run_due(self) -> None:
        for server_id in await self._events.due_servers():
            guild = (await self._servers.look_up(server_id)).guild
            me: discord.Member | None = None
            if guild is not None:
                me = guild.me
            if me is None:
                continue  # the bot isn't there, or Discord doesn't show it now
            tasks = await self._events.claim(server_id)
            if not tasks:
                continue
            if me.guild_permissions.create_events:
                await self._do_all(tasks)
            else:
                await self._note_refusal(tasks)

    async def _note_refusal(self, tasks: Sequence[EventTask]) -> None:
        await self._events.put_off(tasks, _NOT_ALLOWED, LATER)
        await self._look_at_server(tasks[0].server_id)

    async def _do_all(self, tasks: Sequence[EventTask]) -> None:
        """Do one after the other; what stops one for all stops the rest."""
        for place, task in enumerate(tasks):
            try:
                await self._do(task)
            except discord.Forbidden:
                await self._note_refusal(tasks[place:])
                return
            except discord.HTTPException as error:
                if error.code == _TOO_MANY_EVENTS:
                    await self._events.put_off(tasks[place:], _FULL, MUCH_LATER)
                    return
                await self._note_answer(task, error)
            except _LOST:
                await self._events.put_off([task], _NOT_REACHED, SOON)

    async def _do(self, task: EventTask) -> None:
        match task.step:
            case EventStep.FIND:
                await self._find(task)
            case EventStep.MAKE:
                await self._make(task)
            case EventStep.EDIT:
                await self._edit(task)
            case _:
                await self._take_out(task)

    async def _find(self, task: EventTask) -> None:
        """Look whether Discord has made what nobody heard of."""
        kept = task.kept
        if kept.begins is None:
            await self._events.not_made(task)
            return
        known_ids = await self._events.known_ids(task.server_id)
        event_id = await self._requests.find(
            task.server_id, kept.begins, kept.newest_event_id or 0, known_ids
        )
        if event_id is None:
            await self._events.not_made(task)
        else:
            await self._events.made(task, event_id)

    async def _make(self, task: EventTask) -> None:
        if task.event is None:
            return
        newest_id = await self._requests.newest_id(task.server_id)
        begun = await self._events.begin(task, task.event, newest_id)
        if begun is None:
            return
        try:
            event_id = await self._requests.make(task.server_id, task.event)
        except discord.HTTPException as error:
            if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                await self._events.put_off([begun], _NOT_REACHED, SOON)
                return
            raise
        except _LOST:
            await self._events.put_off([begun], _NOT_REACHED, SOON)
            return
        await self._events.made(begun, event_id)

    async def _edit(self, task: EventTask) -> None:
        if task.event is None or task.kept.event_id is None:
            return
        try:
            await self._requests.edit(task.server_id, task.kept.event_id, task.event, task.kept.cover)
        except discord.HTTPException as error:
            if error.code in (_UNKNOWN_EVENT, _FINISHED_EVENT):
                await self._events.deleted(task)
                return
            raise
        await self._events.edited(task, task.event)

    async def _take_out(self, task: EventTask) -> None:
        event_id = task.kept.event_id
        if event_id is None:
            return
        if task.step is EventStep.CANCEL:
            await self._cancel(task.server_id, event_id)
        else:
            await self._delete(task.server_id, event_id)
        await self._events.taken_out(task)

    async def _cancel(self, server_id: int, event_id: int) -> None:
        try:
            await self._requests.cancel(server_id, event_id)
        except discord.HTTPException as error:
            if error.code == _UNKNOWN_EVENT:
                return
            if error.status != HTTPStatus.BAD_REQUEST:
                raise
            await self._delete(server_id, event_id)  # somebody has started it by hand

    async def _delete(self, server_id: int, event_id: int) -> None:
        try:
            await self._requests.delete(server_id, event_id)
        except discord.NotFound as error:
            if error.code != _UNKNOWN_EVENT:
                raise

    async def _note_answer(self, task: EventTask, error: discord.HTTPException) -> None:
        """Discord's own trouble passes; what it doesn't take is tried again when it may have changed."""
        if error.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            await self._events.put_off([task], _NOT_REACHED, SOON)
            return
        LOG.info("Discord refuses an event of server %d: %s", task.server_id, error)
        reason = " ".join(error.text.split())[:200].rstrip(".")
        with storing_words():
            trouble = phrase("Discord doesn't take an event: {reason}.", reason=reason)
        await self._events.put_off([task], trouble, MUCH_LATER)
