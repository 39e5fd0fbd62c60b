"""The outbox as the courier uses it: it looks what is due, and claims it."""

import logging
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.queue_look import QueueLook
from bot.domain.processes.lease import Lease
from bot.domain.processes.lease_names import COURIER
from bot.services.outbox.handing_out import hand_out_more
from bot.services.outbox.outbox import Outbox
from bot.services.planned.reminders import replan_more
from bot.services.processes.process_leases import ProcessLeases
from bot.services.queue.attempt_endings import AttemptEndings
from bot.services.queue.claimed_facts import ClaimedFacts
from bot.storage.database import Database, Transaction
from bot.storage.fans import own_reminders
from bot.storage.outbox import spreads
from bot.storage.processes import leases
from bot.storage.queue import delivery_claims as claims
from bot.storage.queue import delivery_waits as waits
from bot.storage.queue import queue_looks as looks

LOG = logging.getLogger(__name__)

SET_BACK = timedelta(minutes=1)
"""A clock that shows so much less than before was set back: what is tried again would wait too long."""


class DeliveryQueue:
    """The deliveries to send. One for each process, of which only the one whose turn it is gets any."""

    def __init__(
        self, database: Database, clock: Clock, outbox: Outbox, process_leases: ProcessLeases
    ) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._leases = process_leases
        self._last_lease_number = 0
        self._last_claim_at = datetime.min.replace(tzinfo=UTC)
        self.facts = ClaimedFacts(database, clock)
        self.endings = AttemptEndings(database, clock, outbox)

    def on_change(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever deliveries were added or may go now."""
        self._outbox.on_change(wake)

    @property
    def is_shared(self) -> bool:
        """Whether another process may use the database too."""
        return self._leases.may_have_company

    async def take_turn(self) -> bool:
        """Whether this process is the courier, which it becomes if no other is."""
        return await self._take_lease() is not None

    async def _take_lease(self) -> Lease | None:
        lease = await self._leases.take(COURIER)
        if lease is not None and lease.number != self._last_lease_number:
            self._last_lease_number = lease.number
            LOG.info("This process delivers from now on (lease %d)", lease.number)
        return lease

    def may_send(self, delivery: Delivery) -> bool:
        """Whether what was claimed is surely still this process's to send. It costs nothing to ask."""
        lease = self._leases.held(COURIER)
        return lease is not None and lease.number == delivery.lease_number

    async def claim(self, most: int, most_direct: int = 1) -> list[Delivery]:
        """Take due deliveries to send now, up to `most_direct` direct messages; nobody else gets them."""
        lease = await self._take_lease()
        if lease is None:
            return []
        claimed = await self._database.write_whole(lambda tx: self._claim(tx, lease, most, most_direct))
        if claimed is None:
            self._leases.note_lost(lease)
            self._outbox.changed()  # the next look takes it anew, or stands by
            return []
        # Not earlier: what changes before the commit is still told by these.
        self.facts.begin_anew(claimed)
        self.endings.begin_anew()
        return claimed

    async def _claim(
        self, tx: Transaction, lease: Lease, most: int, most_direct: int
    ) -> list[Delivery] | None:
        """None where the lease is another process's by now."""
        if not await leases.is_held(tx, lease):
            return None
        now = self._clock.now()
        if self._was_set_back(now):
            await waits.forget_waits(tx)
        self._last_claim_at = now
        claimed = await claims.claim(tx, lease, now, most, most_direct)
        return [await _in_their_language(tx, delivery) for delivery in claimed]

    async def next_due(self) -> datetime | None:
        """When the next waiting delivery is due (UTC) that the last claim could not see yet."""
        return await self._database.read_whole(lambda tx: looks.next_due(tx, self._last_claim_at))

    async def hurry(self) -> None:
        """Try at once what was tried at an earlier start."""
        async with self._database.write() as tx:
            await waits.retry_all_tried(tx)

    async def look(self, in_flight: Collection[int]) -> QueueLook:
        """What there is to do now; with any claims about, what nobody works on any more is due again.

        The deliveries `in_flight` are being sent by this process.
        """
        now = self._clock.now()
        look, (is_spreading, is_replanning) = await self._database.read_whole(
            lambda tx: _look(tx, now, in_flight)
        )
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
        """Free the claims of earlier couriers, and this one's but for the deliveries in flight."""
        lease = self._leases.held(COURIER)
        if lease is None:
            return
        async with self._database.write() as tx:
            if await leases.is_held(tx, lease):
                await claims.release_lost(tx, lease, in_flight)

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


async def _look(
    tx: Transaction, now: datetime, in_flight: Collection[int]
) -> tuple[QueueLook, tuple[bool, bool]]:
    """What there is to do, and whether something is to be handed out or planned anew part by part."""
    return await looks.look_at_queue(tx, now, in_flight), await spreads.what_is_left(tx)


async def _in_their_language(tx: Transaction, delivery: Delivery) -> Delivery:
    """Who asked to be reminded is written to in the language that they had Discord in."""
    own_reminder_id = delivery.announcement.own_reminder_id
    if own_reminder_id is None:
        return delivery
    language = await own_reminders.find_language(tx, own_reminder_id)
    return replace(delivery, language=language or delivery.language)
