"""What keeps announcements from a channel: noted by who meets it, and told to staff once."""

import asyncio
import logging

import discord

from bot.delivery.staff_notifier import Teller
from bot.discord_ui.permissions import check_server
from bot.domain.desk.channel_trouble import BOT_GONE, FAILED, after_a_look, came_back, when_refused, written
from bot.domain.outbox.delivery import Delivery
from bot.services.desk.channel_troubles import Troubles, Watched

LOG = logging.getLogger(__name__)


class Alerts:
    """What the courier and the preflight call; it notes, and a task of its own tells.

    Who calls doesn't wait for Discord: however many channels are dead, the others' posts go on.
    """

    def __init__(self, client: discord.Client, troubles: Troubles) -> None:
        self._client = client
        self._troubles = troubles
        self._teller = Teller(client)
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._run: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to tell, in the running event loop."""
        self._run = asyncio.create_task(self._watch())

    async def idle(self) -> None:
        """Wait until all that was noted is told, or was tried."""
        await self._idle.wait()

    async def close(self) -> None:
        """Tell no more. What isn't told yet is told after the next start."""
        if self._run:
            self._run.cancel()
            await asyncio.gather(self._run, return_exceptions=True)
            self._run = None
            self._idle.set()

    async def blocked(self, delivery: Delivery) -> bool:
        """A delivery was paused because Discord refuses it there; whether to try again at once."""
        watched = await self._watched(delivery)
        if watched is None:
            return False
        is_in = self._client.get_guild(delivery.guild_id) is not None
        seen = (self.look(watched) or ()) if is_in else (BOT_GONE,)
        place = (watched.server.id, delivery.channel_id)
        if came_back(seen, await self._troubles.get(*place)):
            await self._troubles.cleared(*place)
            return True
        await self._note(watched, when_refused(seen))
        return False

    async def failed(self, delivery: Delivery) -> None:
        """A delivery failed for good: nothing more happens by itself, so staff have to know."""
        if watched := await self._watched(delivery):
            open_ = await self._troubles.get(watched.server.id, delivery.channel_id)
            seen = after_a_look(self.look(watched), open_)
            await self._note(watched, tuple(dict.fromkeys((*seen, FAILED))))

    async def fine(self, delivery: Delivery) -> None:
        """A delivery arrived. Asks only memory unless its channel has a trouble."""
        server_id = delivery.announcement.server_id
        if not await self._troubles.stands(server_id, delivery.channel_id):
            return
        watched = await self._watched(delivery)
        findings = self.look(watched) if watched else None
        if watched and findings:  # posts arrive, but not all is well
            await self._note(watched, findings)
        else:
            await self._troubles.cleared(server_id, delivery.channel_id)

    def look(self, watched: Watched) -> tuple[str, ...] | None:
        """What the gateway's picture of the server shows to be missing; None when it shows nothing yet."""
        guild = self._client.get_guild(watched.follow.guild_id)
        return check_server(guild, watched.server, watched.follow)

    async def settle(self, watched: Watched) -> None:
        """Look again: staff are told what they don't know yet; what is well again is a trouble no more."""
        place = (watched.server.id, watched.follow.channel_id)
        open_ = await self._troubles.get(*place)
        findings = after_a_look(self.look(watched), open_)
        if not findings:
            await self._troubles.cleared(*place)
        elif not (open_ and open_.told_at and open_.findings == findings):
            await self._note(watched, findings)

    async def _watched(self, delivery: Delivery) -> Watched | None:
        told = delivery.announcement
        return await self._troubles.watched(told.server_id, delivery.guild_id, delivery.channel_id)

    async def _note(self, watched: Watched, findings: tuple[str, ...]) -> None:
        follow = watched.follow
        place = (watched.server.id, follow.guild_id, follow.channel_id)
        if await self._troubles.report(*place, written(findings)) and self._run:
            self._idle.clear()
            self._woken.set()

    async def _watch(self) -> None:
        while await self._woken.wait():
            self._woken.clear()
            try:
                await self._tell_all()
            except Exception:
                # The edge of a job: what isn't noted as told is found by the preflight's next look.
                LOG.exception("Telling staff failed; they are told in a minute")
            if not self._woken.is_set():
                self._idle.set()

    async def _tell_all(self) -> None:
        for trouble in await self._troubles.refresh():
            place = (trouble.server_id, trouble.guild_id, trouble.channel_id)
            watched = None if trouble.told_at else await self._troubles.watched(*place)
            if watched and await self._teller.tell(watched, trouble):
                await self._troubles.told(trouble)
