"""The courier: takes what is due from the outbox, brings it to Discord, and notes how it went."""

import asyncio
import logging
from collections.abc import Callable
from datetime import datetime

from bot.clock import Clock
from bot.delivery.faults import judge
from bot.delivery.messenger import Messenger
from bot.delivery.pacing import Pacer
from bot.delivery.render import render
from bot.domain.announcements import Action, Delivery, State
from bot.services.announcements import Outbox

LOG = logging.getLogger(__name__)

AT_ONCE = 20
"""Deliveries in flight together; each is to another channel."""


class Courier:
    """Sleeps until it is woken; works until nothing is due; then sets the alarm for what comes next."""

    def __init__(
        self, outbox: Outbox, messenger: Messenger, clock: Clock, set_alarm: Callable[[datetime | None], None]
    ) -> None:
        self._outbox = outbox
        self._messenger = messenger
        self._clock = clock
        self._set_alarm = set_alarm
        self._pacer = Pacer()
        self._open = False
        self._woken = False
        self._stumbled = False
        self._work: asyncio.Task[None] | None = None

    async def open(self) -> None:
        """Begin to deliver, first what an earlier process left behind. Call it once Discord is ready."""
        if self._open:
            return
        await self._outbox.recover()
        self._open = True
        self._outbox.on_change = self.wake
        self.wake()

    def wake(self) -> None:
        """Look at the outbox now, or once more after the current look."""
        self._woken = True
        if self._open and (self._work is None or self._work.done()):
            self._work = asyncio.create_task(self._look())

    async def idle(self) -> None:
        """Wait until nothing is being delivered."""
        while self._work and not self._work.done():
            await asyncio.shield(self._work)

    async def close(self) -> None:
        """Finish what is being sent, and begin nothing more."""
        self._open = False
        await self.idle()

    async def _look(self) -> None:
        while self._woken and self._open:
            self._woken = False
            try:
                if self._stumbled:
                    await self._outbox.recover(own=True)
                    self._stumbled = False
                await self._deliver_due()
                self._set_alarm(await self._outbox.next_due())
            except Exception:
                # The edge of a job: whatever this is, the rows are kept, and the alarm asks again.
                LOG.exception("The courier stumbled; it looks again in a minute")
                self._stumbled = True
                self._set_alarm(None)

    async def _deliver_due(self) -> None:
        while self._open and (batch := await self._outbox.claim(AT_ONCE)):
            async with asyncio.TaskGroup() as group:
                for delivery in batch:
                    group.create_task(self._deliver(delivery))

    async def _deliver(self, delivery: Delivery) -> None:
        pointless = await self._outbox.pointless(delivery)
        if pointless:
            await self._outbox.finish(delivery, State.SKIPPED, reason=pointless)
            return
        try:
            message_id = await self._send(delivery)
        except Exception as error:
            await self._note_failure(delivery, error)
        else:
            await self._outbox.finish(delivery, State.SENT, message_id=message_id)

    async def _send(self, delivery: Delivery) -> int:
        posted = await self._outbox.posted(delivery) if delivery.action is Action.EDIT else None
        await self._pacer.turn()
        # Rendered last of all, so that what goes out is what is stored at that moment.
        post = render(await self._outbox.news(delivery))
        return await self._messenger.deliver(delivery, post, posted)

    async def _note_failure(self, delivery: Delivery, error: Exception) -> None:
        verdict = judge(error, delivery.attempts)
        LOG.warning("Delivery %d to channel %d: %s", delivery.id, delivery.channel_id, verdict.reason)
        await self._outbox.finish(
            delivery,
            verdict.state,
            reason=verdict.reason,
            again_at=self._clock.now() + verdict.again if verdict.again else None,
            doubtful=verdict.doubtful,
        )
