"""Looks a day before each round whether all will work then, and keeps an eye on what is in trouble."""

from collections.abc import Awaitable, Callable

import discord

from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.scheduling.minute_looks import MinuteLooks
from bot.services.desk.channel_troubles import Troubles
from bot.services.planned.preflight import Check, Checks


class Preflight:
    """Not set by the alarm, which rings for deliveries: nobody minds a minute in a day."""

    def __init__(
        self,
        client: discord.Client,
        troubles: Troubles,
        checks: Checks,
        alerts: ChannelAlerts,
        take_turn: Callable[[], Awaitable[bool]],
    ) -> None:
        """`take_turn` says whether this process is the courier: of several one is to tell staff."""
        self._client = client
        self._troubles = troubles
        self._checks = checks
        self._alerts = alerts
        self._take_turn = take_turn
        self._looks = MinuteLooks("The preflight", self._look)

    def start(self) -> None:
        """Begin to look every minute while Discord is there, in the running event loop."""
        self._looks.start()

    async def close(self) -> None:
        """Look no more. What was found and not told yet is told after the next start."""
        await self._looks.close()

    async def run_due(self) -> None:
        """Make the checks that are due, and look again at what is in trouble: it may be well, or untold."""
        for trouble in await self._troubles.refresh():
            watched = await self._troubles.watched(trouble.server_id, trouble.guild_id, trouble.channel_id)
            if watched:
                await self._alerts.look_again(watched)
        for check in await self._checks.due():
            await self._make(check)

    async def _make(self, check: Check) -> None:
        for watched in check.watched:
            if await self._alerts.look(watched) is None:
                return  # a server that Discord hasn't shown: the next look may find it
        for watched in check.watched:
            await self._alerts.look_again(watched)
        await self._look_at_followers(check)
        await self._checks.done(check)

    async def _look_at_followers(self, check: Check) -> None:
        """Part by part: a team may have thousands."""
        last_id = 0
        while followers := await self._checks.next_followers(check, last_id):
            for watched in followers:
                await self._alerts.look_again(watched)
            last_id = followers[-1].follow.id

    async def _look(self) -> None:
        if self._client.is_ready() and await self._take_turn():
            await self.run_due()
