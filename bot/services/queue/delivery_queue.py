"""The outbox as the courier uses it: it looks what is due, and claims it."""

import uuid
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.queue_look import QueueLook
from bot.services.outbox.handing_out import hand_out_more
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan_more
from bot.services.queue.attempt_endings import AttemptEndings
from bot.services.queue.claimed_facts import ClaimedFacts
from bot.storage.database import Database, Transaction
from bot.storage.fans import own_reminders
from bot.storage.outbox import spreads
from bot.storage.queue import delivery_claims as claims
from bot.storage.queue import delivery_waits as waits
from bot.storage.queue import queue_looks as looks

LONGEST_CLAIM = 600.0
"""Seconds of real time after which a claim is void, even of a process that still seems to be there."""

SET_BACK = timedelta(minutes=1)
"""A clock that shows so much less than before was set back: what is tried again would wait too long."""


class DeliveryQueue:
    """The deliveries to send. One for each process; `owner` is that process in the rows."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._owner = uuid.uuid4().hex
        self._last_claim_at = datetime.min.replace(tzinfo=UTC)
        self.facts = ClaimedFacts(database, clock)
        self.endings = AttemptEndings(database, clock, outbox)

    def on_change(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever deliveries were added or may go now."""
        self._outbox.on_change(wake)

    async def claim(self, most: int, most_direct: int = 1) -> list[Delivery]:
        """Take due deliveries to send now, up to `most_direct` direct messages; nobody else gets them."""
        async with self._database.write() as tx:
            now = self._clock.now()
            if self._was_set_back(now):
                await waits.forget_waits(tx)
            self._last_claim_at = now
            until = now + self._clock.passes_in(LONGEST_CLAIM)
            claimed = await claims.claim(tx, self._owner, now, until, most, most_direct)
            claimed = [await _in_their_language(tx, delivery) for delivery in claimed]
        # Not earlier: what changes before the commit is still told by these.
        self.facts.begin_anew(claimed)
        self.endings.begin_anew()
        return claimed

    async def next_due(self) -> datetime | None:
        """When the next waiting delivery is due (UTC) that the last claim could not see yet."""
        async with self._database.read() as tx:
            return await looks.next_due(tx, self._last_claim_at)

    async def hurry(self) -> None:
        """Try at once what was tried at an earlier start."""
        async with self._database.write() as tx:
            await waits.retry_all_tried(tx)

    async def look(self, in_flight: Collection[int]) -> QueueLook:
        """What there is to do now; with any claims about, what nobody works on any more is due again.

        The deliveries `in_flight` are being sent by this process.
        """
        await self._database.presence.appear(self._owner)  # the others free the claims of who isn't there
        now = self._clock.now()
        async with self._database.read() as tx:
            look = await looks.look_at_queue(tx, now, in_flight)
            is_spreading, is_replanning = await spreads.what_is_left(tx)
        if is_spreading:  # one part a look: what is due goes out meanwhile
            await hand_out_more(self._database, now)
        if is_replanning:
            await replan_more(self._database, now)
        if is_spreading or is_replanning:
            self._outbox.changed()
        if look.has_claims:
            await self._free_lost(in_flight)
        if look.is_due or look.has_claims or self._was_set_back(now):
            return replace(look, is_due=True)
        self._last_claim_at = now
        return look

    async def _free_lost(self, in_flight: Collection[int]) -> None:
        """Free the claims of processes that are gone, and this one's but for the deliveries in flight."""
        async with self._database.read() as tx:
            owners = await claims.claim_owners(tx, in_flight)
        others = owners - {self._owner}
        gone = [owner for owner in others if await self._database.presence.is_gone(owner)]
        async with self._database.write() as tx:
            await claims.release_lost(tx, [self._owner, *gone], self._clock.now(), in_flight)

    def _was_set_back(self, now: datetime) -> bool:
        """Whether the clock shows much less than at the last claim."""
        return self._last_claim_at - now > SET_BACK

    async def retry(self, guild_id: int) -> None:
        """Somebody changed a permission, role or channel there: try what was refused.

        Discord tells of every such change, and mostly nothing waits: then nothing is written, nobody woken.
        """
        async with self._database.read() as tx:
            if not await waits.is_any_refused(tx, guild_id):
                return
        async with self._database.write() as tx:
            await waits.retry_refused(tx, guild_id)
        self._outbox.changed()


async def _in_their_language(tx: Transaction, delivery: Delivery) -> Delivery:
    """Who asked to be reminded is written to in the language that they had Discord in."""
    own_reminder_id = delivery.announcement.own_reminder_id
    if own_reminder_id is None:
        return delivery
    language = await own_reminders.find_language(tx, own_reminder_id)
    return replace(delivery, language=language or delivery.language)
