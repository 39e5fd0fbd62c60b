"""The courier: takes what is due from the queue, brings it to Discord, and notes how it went."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from bot.clock import Clock
from bot.delivery.channel_alerts import Alerts
from bot.delivery.messenger import Messenger
from bot.delivery.retry_policy import judge
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import NOTHING_THERE
from bot.services.outbox.delivery_queue import DeliveryQueue

LOG = logging.getLogger(__name__)

PATIENCE = 8.0
"""Seconds that a stop waits for Discord; containers are killed after ten."""

AT_ONCE = 20
"""Deliveries in flight together, each to another channel: at 49 a second, enough for trips of 0.4 s."""


class Courier:
    """Sleeps until it is woken; works until nothing is due; then sets the alarm for what comes next."""

    def __init__(
        self,
        queue: DeliveryQueue,
        messenger: Messenger,
        clock: Clock,
        set_alarm: Callable[[datetime | None], None],
        alerts: Alerts,
    ) -> None:
        self._queue = queue
        self._messenger = messenger
        self._clock = clock
        self._set_alarm = set_alarm
        self._alerts = alerts
        self._places = asyncio.Semaphore(AT_ONCE)
        self._in_flight: dict[asyncio.Task[None], int] = {}
        self._shut_out_until = 0.0
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._open = False
        self._begun = False
        self._looking = False
        self._run: asyncio.Task[None] | None = None
        queue.on_change(self.wake)

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
            unfinished = (self._run, *self._in_flight)
            for task in unfinished:
                task.cancel()
            await asyncio.gather(*unfinished, return_exceptions=True)
            self._run = None

    async def _watch(self) -> None:
        while await self._woken.wait():
            self._woken.clear()
            if self._open:
                self._looking = True
                await self._look()
                self._looking = False
            self._rest()

    def _rest(self) -> None:
        if not (self._woken.is_set() or self._looking or self._in_flight):
            self._idle.set()

    async def _look(self) -> None:
        try:
            if not self._begun:
                await self._queue.hurry()
                self._begun = True
            await self._queue.free_lost([*self._in_flight.values()])
            await self._begin_due()
            self._set_alarm(await self._next_look())
        except Exception:
            # The edge of a job: whatever this is, the rows are kept, and the alarm asks again.
            LOG.exception("The courier stumbled; it looks again in a minute")
            self._set_alarm(None)

    async def _begin_due(self) -> None:
        """Begin one as soon as another has ended, and claim meanwhile: nobody waits for the slowest."""
        is_more = True
        while is_more and self._may_send():
            batch = await self._queue.claim(AT_ONCE)
            # Fewer than asked for was all there is. What waits behind those in flight is found when they end.
            is_more = len(batch) == AT_ONCE
            for delivery in batch:
                await self._places.acquire()
                self._begin(delivery)

    def _begin(self, delivery: Delivery) -> None:
        if not self._may_send():  # its claim, which nobody works on, is freed by the next look or start
            self._places.release()
            return
        task = asyncio.create_task(self._attend(delivery))
        self._in_flight[task] = delivery.id
        task.add_done_callback(self._leave)

    def _leave(self, ended: asyncio.Task[None]) -> None:
        del self._in_flight[ended]
        self._places.release()
        self._rest()

    async def _attend(self, delivery: Delivery) -> None:
        try:
            await self._deliver(delivery)
            self.wake()  # for what waited behind it
        except Exception:
            # As above. It is not begun anew at once: a fault that stays would go round in circles.
            LOG.exception("Delivery %d stumbled; it is looked at again in a minute", delivery.id)
            self._set_alarm(None)

    def _may_send(self) -> bool:
        return self._open and self._shut_out_for() <= 0

    def _shut_out_for(self) -> float:
        return self._shut_out_until - asyncio.get_running_loop().time()

    async def _next_look(self) -> datetime | None:
        shut_out = self._shut_out_for()
        if shut_out > 0:
            return self._clock.now() + self._clock.passes_in(shut_out)
        return await self._queue.next_due()

    async def _deliver(self, delivery: Delivery) -> None:
        pointless = await self._queue.reason_to_skip(delivery)
        try:
            # What needn't go out any more may have done so already, unheard.
            message_id = await (self._messenger.find(delivery) if pointless else self._send(delivery))
        except Exception as error:
            await self._note_failure(delivery, error)
            return
        if message_id is None:
            await self._queue.finish(delivery, DeliveryState.SKIPPED, reason=pointless or NOTHING_THERE)
            return
        await self._queue.finish(delivery, DeliveryState.SENT, message_id=message_id)
        await self._alerts.fine(delivery)

    async def _send(self, delivery: Delivery) -> int | None:
        """The id of the message that was posted, edited or taken down; None when there is none."""
        shown = [] if delivery.action is DeliveryAction.POST else await self._queue.earlier_posts(delivery)
        if delivery.action is DeliveryAction.REMOVE:
            return await self._messenger.take_down(delivery, shown)
        # Of its claim or later: whoever changes the facts from then on adds an edit behind it.
        news = await self._queue.news(delivery)
        posted = [d for d in shown if d.message_id] or await self._messenger.find_all(shown)
        if delivery.action is DeliveryAction.OPEN:
            return await self._messenger.open(delivery, news, posted[-1], posted[0]) if posted else None
        veiled = await self._queue.is_hidden(delivery)
        ends = (posted[-1], posted[0]) if posted else ()
        return await self._messenger.deliver(delivery, news, *ends, veiled=veiled)

    async def _note_failure(self, delivery: Delivery, error: Exception) -> None:
        verdict = judge(error, delivery)
        LOG.warning("Delivery %d to channel %d: %s", delivery.id, delivery.channel_id, verdict.reason)
        if verdict.shut_out:
            self._shut_out_until = asyncio.get_running_loop().time() + verdict.shut_out
        await self._queue.finish(
            delivery,
            verdict.state,
            reason=verdict.reason,
            again_at=self._clock.now() + verdict.again if verdict.again else None,
            # What may have arrived at an earlier attempt isn't known any better by failing again.
            doubtful=verdict.doubtful or delivery.doubtful,
            refused=verdict.refused,
        )
        if verdict.state is DeliveryState.FAILED:
            await self._alerts.failed(delivery)
        elif verdict.state is DeliveryState.PAUSED and await self._alerts.blocked(delivery):
            await self._queue.retry(delivery.guild_id)
