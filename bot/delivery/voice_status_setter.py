"""Sets the status of the voice channels that servers have chosen, and clears it after each round.

https://docs.discord.com/developers/resources/channel#set-voice-channel-status. Setting it twice is as setting
it once. Not set by the alarm, which rings for deliveries: it may come some seconds late.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from http import HTTPStatus

import aiohttp
import discord

from bot.delivery.answers.discord_answers import UnreadableError, reading_answers
from bot.discord_ui.permissions import lacks_voice
from bot.discord_ui.servers import Servers
from bot.scheduling.minute_looks import MinuteLooks
from bot.services.fans.voice_statuses import StatusTask, VoiceStatuses

LOG = logging.getLogger(__name__)

SOON, LATER, MUCH_LATER = 60.0, 600.0, 3600.0
"""Real seconds until the next attempt: after trouble that passes, without permission, where it is refused."""
LONGEST_REQUEST = 60.0
"""Seconds: well within the time for which nobody else sets the same."""

_LOST = (discord.RateLimited, aiohttp.ClientError, OSError, UnreadableError, TimeoutError)
"""Nothing says what Discord has done."""

LookAtServer = Callable[[int], Awaitable[None]]
"""What tells staff of permissions that a server lacks, by its id."""


class VoiceStatusSetter:
    """Discord's side of the statuses; one for each process."""

    def __init__(
        self,
        client: discord.Client,
        servers: Servers,
        statuses: VoiceStatuses,
        look_at_server: LookAtServer,
    ) -> None:
        self._client = client
        self._servers = servers
        self._statuses = statuses
        self._look_at_server = look_at_server
        self._turn = asyncio.Lock()
        self._looks = MinuteLooks("Setting voice channels' statuses", self._look)

    def start(self) -> None:
        """Begin to look every minute while Discord is there, and after changes, in the running event loop."""
        self._statuses.on_change(self.wake)
        self._looks.start()

    def wake(self) -> None:
        """Look soon: something has changed, or Discord is there."""
        self._looks.wake()

    async def close(self) -> None:
        """Look no more. What was being set is set again after the next start."""
        await self._looks.close()

    async def _look(self) -> None:
        if self._client.is_ready():
            await self.run_due()

    async def run_due(self) -> None:
        """Set what is due; where one channel was cleared, another is set, and when to look next is kept."""
        async with self._turn:
            for _ in range(3):
                tasks = await self._statuses.claim(self._is_there)
                if not tasks:
                    break
                for task in tasks:
                    await self._set(task)

    async def _is_there(self, server_id: int) -> bool:
        """Whether the bot is in the server, as far as Discord shows it now."""
        guild = (await self._servers.look_up(server_id)).guild
        return guild is not None and not guild.unavailable

    async def _set(self, task: StatusTask) -> None:
        server = await self._servers.look_up(task.server_id)
        if lacks_voice(server.guild, task.channel_id):
            await self._note_refusal(task)
            return
        try:
            with reading_answers():
                async with asyncio.timeout(LONGEST_REQUEST):
                    await self._client.http.edit_voice_channel_status(
                        task.text or None, channel_id=task.channel_id
                    )
        except discord.NotFound:
            await self._let_be(task)
            await self._look_at_server(task.server_id)
        except discord.Forbidden:
            await self._note_refusal(task)
        except discord.HTTPException as error:
            if error.status < HTTPStatus.INTERNAL_SERVER_ERROR:
                LOG.info("Discord refuses a status in channel %d: %s", task.channel_id, error)
                await self._statuses.put_off(task, MUCH_LATER)
            else:
                await self._statuses.put_off(task, SOON)
        except _LOST:
            await self._statuses.put_off(task, SOON)
        else:
            await self._statuses.shown(task)

    async def _note_refusal(self, task: StatusTask) -> None:
        """Staff are told once; what can't be taken off is let be."""
        if task.text:
            await self._statuses.put_off(task, LATER)
        else:
            await self._let_be(task)
        await self._look_at_server(task.server_id)

    async def _let_be(self, task: StatusTask) -> None:
        """Nothing can be shown or taken off there any more."""
        if task.text:
            await self._statuses.gone(task)
        else:
            await self._statuses.shown(task)
