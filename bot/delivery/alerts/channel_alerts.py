"""What keeps announcements from a channel: noted by who meets it, and told to staff once."""

import asyncio
import logging
from contextlib import suppress

import discord

from bot.delivery.alerts.staff_notifier import StaffNotifier
from bot.discord_ui.permissions import is_role_gone
from bot.discord_ui.place_checks import PlaceChecks
from bot.discord_ui.servers import ServerLook, Servers
from bot.domain.desk.channel_trouble import (
    BOT_GONE,
    POST_LOCKED,
    REFUSED,
    THREAD_LOCKED,
    after_a_look,
    came_back,
    findings_text,
    when_refused,
)
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.errors import DatabaseFaultError
from bot.services.desk.channel_troubles import Troubles, Watched

_PINGING = (AnnouncementKind.REMINDER, DeliveryAction.POST)
"""What may ping the role that a follow names."""

LOG = logging.getLogger(__name__)


class ChannelAlerts:
    """What the courier and the preflight call; it notes, and a task of its own tells.

    Who calls doesn't wait for Discord: however many channels are dead, the others' posts go on.
    """

    def __init__(
        self, client: discord.Client, troubles: Troubles, servers: Servers, checks: PlaceChecks
    ) -> None:
        self._client = client
        self._checks = checks
        self._servers = servers
        self._troubles = troubles
        self._notifier = StaffNotifier(client, servers)
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._idle.set()
        self._watching: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to tell, in the running event loop."""
        self._watching = asyncio.create_task(self._watch())

    async def idle(self) -> None:
        """Wait until all that was noted is told, or was tried."""
        await self._idle.wait()

    async def close(self) -> None:
        """Tell no more. What isn't told yet is told after the next start."""
        if self._watching is None:
            return
        self._watching.cancel()
        await asyncio.gather(self._watching, return_exceptions=True)
        self._watching = None
        self._idle.set()

    async def note_blocked(self, delivery: Delivery, shown: str = REFUSED) -> bool:
        """A delivery was paused because Discord refuses it there; whether to try again at once.

        `shown` is the finding that its refusal alone shows.
        """
        watched = await self._watched(delivery)
        if watched is None:
            return False
        findings: tuple[str, ...] = (BOT_GONE,)
        server = await self._servers.look_up(delivery.guild_id)
        if not server.is_gone:
            findings = await self.look(watched) or ()
        if shown == THREAD_LOCKED and _is_forum(server, delivery.channel_id):
            shown = POST_LOCKED
        server_id, channel_id = watched.server.id, delivery.channel_id
        if came_back(findings, await self._troubles.get(server_id, channel_id)):
            await self._troubles.cleared(server_id, channel_id)
            return True
        await self._note(watched, when_refused(findings, shown))
        return False

    async def note_failure(self, delivery: Delivery, shown: str) -> None:
        """A delivery failed for good: nothing more happens by itself, so staff have to know.

        `shown` is the finding that its failure shows.
        """
        watched = await self._watched(delivery)
        if watched is None:
            return
        trouble = await self._troubles.get(watched.server.id, delivery.channel_id)
        findings = after_a_look(await self.look(watched), trouble)
        if shown not in findings:
            findings = (*findings, shown)
        await self._note(watched, findings)

    async def note_arrival(self, delivery: Delivery) -> None:
        """A delivery arrived. Asks only memory unless its channel has a trouble or no role to ping."""
        server_id = delivery.announcement.server_id
        has_trouble = await self._troubles.stands(server_id, delivery.channel_id)
        if not has_trouble and not self._lacks_its_role(delivery):
            return
        watched = await self._watched(delivery)
        findings = None
        if watched:
            findings = await self.look(watched)
        if watched and findings:  # posts arrive, but not all is well
            await self._note(watched, findings)
        else:
            await self._troubles.cleared(server_id, delivery.channel_id)

    async def look(self, watched: Watched) -> tuple[str, ...] | None:
        """What Discord's picture of the server shows to be missing; None when it shows nothing now."""
        server = await self._servers.look_up(watched.follow.guild_id)
        return await self._checks.check(server.guild, watched.server, watched.follow, watched.kind_role_ids)

    def _lacks_its_role(self, delivery: Delivery) -> bool:
        """Of a server that another process sees, that one hears of a role that is deleted, and notes it."""
        guild = self._client.get_guild(delivery.guild_id)
        role_id = delivery.ping_role_id
        is_new_reminder = (delivery.announcement.kind, delivery.action) == _PINGING
        return bool(is_new_reminder and guild and role_id and is_role_gone(guild, role_id))

    async def look_at_server(self, server_id: int) -> None:
        """Somebody deleted a role or a channel there, which may be one that is needed."""
        for watched in await self._troubles.watched_in(server_id):
            await self.look_again(watched)

    async def look_again(self, watched: Watched) -> None:
        """Staff are told what they don't know yet; what is well again is a trouble no more."""
        server_id, channel_id = watched.server.id, watched.follow.channel_id
        trouble = await self._troubles.get(server_id, channel_id)
        findings = after_a_look(await self.look(watched), trouble)
        if not findings:
            await self._troubles.cleared(server_id, channel_id)
            return
        is_known = trouble and trouble.told_at and trouble.findings == findings
        if not is_known:
            await self._note(watched, findings)

    async def _watched(self, delivery: Delivery) -> Watched | None:
        server_id = delivery.announcement.server_id
        return await self._troubles.watched(server_id, delivery.guild_id, delivery.channel_id)

    async def _note(self, watched: Watched, findings: tuple[str, ...]) -> None:
        follow = watched.follow
        is_news = await self._troubles.report(
            watched.server.id, follow.guild_id, follow.channel_id, findings_text(findings)
        )
        if is_news and self._watching:
            self._idle.clear()
            self._woken.set()

    async def _watch(self) -> None:
        while await self._woken.wait():
            self._woken.clear()
            try:
                with suppress(DatabaseFaultError):  # the database has logged it
                    await self._tell_all()
            except Exception:
                # The edge of a job: what isn't noted as told is found by the preflight's next look.
                LOG.exception("Telling staff failed; they are told in a minute")
            if not self._woken.is_set():
                self._idle.set()

    async def _tell_all(self) -> None:
        for trouble in await self._troubles.refresh():
            if trouble.told_at:
                continue
            watched = await self._troubles.watched(trouble.server_id, trouble.guild_id, trouble.channel_id)
            if watched and await self._notifier.tell(watched, trouble):
                await self._troubles.told(trouble)


def _is_forum(server: ServerLook, channel_id: int) -> bool:
    return server.guild is not None and isinstance(server.guild.get_channel(channel_id), discord.ForumChannel)
