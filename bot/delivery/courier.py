"""The courier: takes what is due from the outbox, brings it to Discord, and notes how it went."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from bot.clock import Clock
from bot.delivery.alerts import Alerts
from bot.delivery.faults import judge
from bot.delivery.messenger import Messenger
from bot.domain.announcements import Action, Delivery, State
from bot.domain.standing import NOTHING_THERE
from bot.services.announcements import Outbox

LOG = logging.getLogger(__name__)

PATIENCE = 8.0
"""Seconds that a stop waits for Discord; containers are killed after ten."""

AT_ONCE = 20
"""Deliveries in flight together, each to another channel: at 49 a second, enough for trips of 0.4 s."""


class Courier:
    """Sleeps until it is woken; works until nothing is due; then sets the alarm for what comes next."""

    def __init__(
        self,
        outbox: Outbox,
        messenger: Messenger,
        clock: Clock,
        set_alarm: Callable[[datetime | None], None],
        alerts: Alerts,
    ) -> None:
        self._outbox = outbox
        self._messenger = messenger
        self._clock = clock
        self._set_alarm = set_alarm
        self._alerts = alerts
        self._places = asyncio.Semaphore(AT_ONCE)
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._open = False
        self._begun = False
        self._lost_track = False
        self._run: asyncio.Task[None] | None = None
        outbox.on_change = self.wake

    def start(self) -> None:
        """Begin to wait for `open`, in the running event loop."""
        self._run = asyncio.create_task(self._watch())

    async def open(self) -> None:
        """Begin to deliver, first what an earlier process left behind. Call it once Discord is ready."""
        self._open = True
        self.wake()

    def wake(self) -> None:
        """Look at the outbox now, or once more after the current look."""
        self._idle.clear()
        self._woken.set()

    async def idle(self) -> None:
        """Wait until nothing is due or being delivered."""
        await self._idle.wait()

    async def close(self) -> None:
        """Finish what is being sent, in at most `PATIENCE` seconds, and begin nothing more.

        What Discord doesn't answer in that time stays claimed in its row: the next start looks
        whether it arrived.
        """
        self._open = False
        if self._run:
            self.wake()
            with suppress(TimeoutError):
                await asyncio.wait_for(self.idle(), PATIENCE)
            self._run.cancel()
            await asyncio.gather(self._run, return_exceptions=True)
            self._run = None

    async def _watch(self) -> None:
        while await self._woken.wait():
            self._woken.clear()
            if self._open:
                await self._look()
            if not self._woken.is_set():
                self._idle.set()

    async def _look(self) -> None:
        try:
            if not self._begun:
                await self._outbox.begin()
                self._begun = True
            await self._outbox.free_lost(own=self._lost_track)
            self._lost_track = False
            await self._deliver_due()
            self._set_alarm(await self._outbox.next_due())
        except Exception:
            # The edge of a job: whatever this is, the rows are kept, and the alarm asks again.
            LOG.exception("The courier stumbled; it looks again in a minute")
            self._lost_track = True
            self._set_alarm(None)

    async def _deliver_due(self) -> None:
        while self._open and (batch := await self._outbox.claim(AT_ONCE)):
            async with asyncio.TaskGroup() as group:
                await self._keep_busy(group, batch)

    async def _keep_busy(self, group: asyncio.TaskGroup, batch: list[Delivery]) -> None:
        """Begin one as soon as another has ended, and claim meanwhile: nobody waits for the slowest."""
        while batch:
            for delivery in batch:
                await self._places.acquire()
                group.create_task(self._deliver(delivery)).add_done_callback(self._leave)
            # Fewer than asked for was all there is, but for what waits behind those in flight.
            batch = await self._outbox.claim(AT_ONCE) if self._open and len(batch) == AT_ONCE else []

    def _leave(self, _ended: asyncio.Task[None]) -> None:
        self._places.release()

    async def _deliver(self, delivery: Delivery) -> None:
        pointless = await self._outbox.pointless(delivery)
        try:
            # What needn't go out any more may have done so already, unheard.
            message_id = await (self._messenger.find(delivery) if pointless else self._send(delivery))
        except Exception as error:
            await self._note_failure(delivery, error)
            return
        if message_id is None:
            await self._outbox.finish(delivery, State.SKIPPED, reason=pointless or NOTHING_THERE)
            return
        await self._outbox.finish(delivery, State.SENT, message_id=message_id)
        await self._alerts.fine(delivery)

    async def _send(self, delivery: Delivery) -> int | None:
        """The id of the message that was posted, edited or taken down; None when there is none."""
        shown = [] if delivery.action is Action.POST else await self._outbox.shown(delivery)
        if delivery.action is Action.REMOVE:
            return await self._messenger.take_down(delivery, shown)
        # Of its claim or later: whoever changes the facts from then on adds an edit behind it.
        news = await self._outbox.news(delivery)
        posted = [d for d in shown if d.message_id]
        return await self._messenger.deliver(delivery, news, *((posted[-1], posted[0]) if posted else ()))

    async def _note_failure(self, delivery: Delivery, error: Exception) -> None:
        verdict = judge(error, delivery)
        LOG.warning("Delivery %d to channel %d: %s", delivery.id, delivery.channel_id, verdict.reason)
        await self._outbox.finish(
            delivery,
            verdict.state,
            reason=verdict.reason,
            again_at=self._clock.now() + verdict.again if verdict.again else None,
            # What may have arrived at an earlier attempt isn't known any better by failing again.
            doubtful=verdict.doubtful or delivery.doubtful,
            refused=verdict.refused,
        )
        if verdict.state is State.PAUSED:
            await self._alerts.blocked(delivery)
