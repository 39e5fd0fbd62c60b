"""The courier: takes what is due from the queue, and has it brought to Discord."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime

from bot.clock import Clock
from bot.delivery.alerts.channel_alerts import ChannelAlerts
from bot.delivery.delivery_attempts import DeliveryAttempts
from bot.delivery.messenger import Messenger
from bot.delivery.networks.network_attempts import NetworkAttempts
from bot.delivery.requests.courier_turn import LostTurnError
from bot.domain.outbox.delivery import Delivery
from bot.errors import DatabaseFaultError
from bot.services.queue.delivery_queue import DeliveryQueue
from bot.services.results.post_pictures import PostPictures

LOG = logging.getLogger(__name__)

PATIENCE = 8.0
"""Seconds that a stop waits for Discord; containers are killed after ten."""

DATABASE_ASKED_AGAIN_S = 5.0
"""Real seconds after which a database that had a fault is asked for deliveries again."""

LOOKS_EVERY_S = 1.0
"""Real seconds between looks where several processes share a database: for what another has stored, and
whether the courier is gone."""

DIRECT_EVERY_S = 1.0
"""Real seconds between two direct messages: Discord distrusts a bot that writes to many people at once."""

AT_ONCE = 25
"""Deliveries in flight together, each to another channel.

At 49 a second enough for trips of 0.4 s, and for the 0.1 s in which those that end are kept together.
"""


class Courier:
    """Sleeps until it is woken; works until nothing is due; then sets the alarm for what comes next."""

    def __init__(
        self,
        queue: DeliveryQueue,
        messenger: Messenger,
        clock: Clock,
        set_alarm: Callable[[datetime | None], None],
        alerts: ChannelAlerts,
        pictures: PostPictures,
        networks: NetworkAttempts,
    ) -> None:
        self._queue = queue
        self._attempts = DeliveryAttempts(queue, messenger, clock, alerts, pictures, networks)
        self._clock = clock
        self._set_alarm = set_alarm
        self._free_places = asyncio.Semaphore(AT_ONCE)
        self._in_flight: dict[asyncio.Task[None], int] = {}
        self._woken = asyncio.Event()
        self._idle = asyncio.Event()
        self._direct_from = 0.0
        self._is_open = False
        self._has_begun = False
        self._is_looking = False
        self._watching: asyncio.Task[None] | None = None
        queue.on_change(self.wake)

    def start(self) -> None:
        """Begin to wait for `open`, in the running event loop."""
        self._watching = asyncio.create_task(self._watch())

    async def open(self) -> None:
        """Begin to deliver, first what an earlier process left behind. Call it once Discord is ready."""
        self._is_open = True
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
        self._is_open = False
        if self._watching is None:
            return
        self.wake()
        with suppress(TimeoutError):
            await asyncio.wait_for(self.idle(), PATIENCE)
        unfinished = (self._watching, *self._in_flight)
        for task in unfinished:
            task.cancel()
        await asyncio.gather(*unfinished, return_exceptions=True)
        await self._queue.endings.groups.close()
        self._watching = None

    async def _watch(self) -> None:
        while await self._woken.wait():
            self._woken.clear()
            if self._is_open:
                self._is_looking = True
                await self._look()
                self._is_looking = False
            self._rest()

    def _rest(self) -> None:
        if not (self._woken.is_set() or self._is_looking or self._in_flight):
            self._idle.set()

    async def _look(self) -> None:
        try:
            if not await self._queue.take_turn():
                self._set_alarm(self._clock.now() + self._clock.passes_in(LOOKS_EVERY_S))
                return
            is_first = not self._has_begun
            if is_first:
                await self._queue.hurry()
                self._has_begun = True
            look = await self._queue.look([*self._in_flight.values()])
            # The first claim takes 14 ms of a core for its statement: better now than when something is due.
            if look.is_due or is_first:
                await self._begin_due()
            # What is added or tried again from the look on wakes the courier once more.
            self._set_alarm(self._sooner_if_shared(self._next_look_at(look.next_due_at)))
        except Exception as error:
            # The edge of a job: whatever this is, the rows are kept, and the alarm asks again.
            self._look_again_after(error, "The courier stumbled")

    def _look_again_after(self, error: Exception, what: str) -> None:
        """Within seconds where the database has a fault, which it has logged; a fault of ours may stay."""
        if isinstance(error, DatabaseFaultError):
            self._set_alarm(self._clock.now() + self._clock.passes_in(DATABASE_ASKED_AGAIN_S))
            return
        LOG.error("%s; it is looked at again in a minute", what, exc_info=error)
        self._set_alarm(None)

    async def _begin_due(self) -> None:
        """Begin one as soon as another has ended, and claim meanwhile: nobody waits for the slowest."""
        is_more = True
        while is_more and self._may_send():
            batch = await self._queue.claim(AT_ONCE, self._direct_messages_now())
            if any(delivery.is_direct for delivery in batch):
                self._direct_from = asyncio.get_running_loop().time() + DIRECT_EVERY_S
            # Fewer than asked for was all there is. What waits behind those in flight is found when they end.
            is_more = len(batch) == AT_ONCE
            for delivery in batch:
                await self._free_places.acquire()
                self._begin(delivery)

    def _direct_messages_now(self) -> int:
        """How many may begin: one, and none for a while after that."""
        if self._direct_pause_seconds() > 0:
            return 0
        return 1

    def _direct_pause_seconds(self) -> float:
        """For how many real seconds yet no direct message begins; 0 or less when one may."""
        return self._direct_from - asyncio.get_running_loop().time()

    def _begin(self, delivery: Delivery) -> None:
        if not self._may_send():  # its claim, which nobody works on, is freed by the next look or start
            self._free_places.release()
            return
        task = asyncio.create_task(self._attend(delivery))
        self._in_flight[task] = delivery.id
        self._queue.endings.groups.begin(delivery.id)
        task.add_done_callback(self._leave)

    def _leave(self, ended: asyncio.Task[None]) -> None:
        self._queue.endings.groups.leave(self._in_flight.pop(ended))
        self._free_places.release()
        self._rest()

    async def _attend(self, delivery: Delivery) -> None:
        try:
            await self._attempts.attempt(delivery)
            self.wake()  # for what waited behind it
        except LostTurnError:
            LOG.warning("Delivery %d is left to the process that is the courier now", delivery.id)
        except Exception as error:
            # As above. It is not begun anew at once: a fault that stays would go round in circles.
            self._look_again_after(error, f"Delivery {delivery.id} stumbled")

    def _may_send(self) -> bool:
        return self._is_open and self._attempts.shut_out_seconds() <= 0

    def _sooner_if_shared(self, next_look_at: datetime | None) -> datetime | None:
        """Another process may have stored something, and can't wake this one."""
        if not self._queue.is_shared:
            return next_look_at
        soon = self._clock.now() + self._clock.passes_in(LOOKS_EVERY_S)
        return min(next_look_at or soon, soon)

    def _next_look_at(self, next_due_at: datetime | None) -> datetime | None:
        shut_out_seconds = self._attempts.shut_out_seconds()
        if shut_out_seconds > 0:
            return self._clock.now() + self._clock.passes_in(shut_out_seconds)
        pause_seconds = self._direct_pause_seconds()
        if pause_seconds <= 0:
            return next_due_at
        # More of them may be due already.
        pause_ends = self._clock.now() + self._clock.passes_in(pause_seconds)
        return min(next_due_at or pause_ends, pause_ends)
