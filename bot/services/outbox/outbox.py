"""The outbox as the rest of Pitboard uses it: put in with the thing itself, taken out by the courier."""

import asyncio
import uuid
from collections import defaultdict
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.domain.base.server import Audience
from bot.domain.news.news import News
from bot.domain.outbox.announcement import (
    Announcement,
    AnnouncementKind,
    Delivery,
    DeliveryAction,
    DeliveryState,
)
from bot.domain.outbox.shown_posts import (
    PUT_BACK,
    WITHDRAWN,
    AnnouncementReach,
    to_call_off,
    to_leave_out,
    to_take_down,
)
from bot.domain.outbox.spoilers import is_hidden
from bot.services.news import gather
from bot.services.outbox import delivery_outcomes as arrivals
from bot.services.outbox import relevance as worth
from bot.services.outbox.next_delivery import still_to_tell
from bot.services.planned.spoiler_openings import plan_anew, plan_openings
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import announcements, deliveries
from bot.storage.outbox import delivery_claims as claims
from bot.storage.outbox.delivery_rows import NewDelivery, add_deliveries, new_delivery
from bot.storage.press import recaps

LONGEST_CLAIM = 600.0
"""Seconds of real time after which a claim is void, even of a process that still seems to be there."""

SET_BACK = timedelta(minutes=1)
"""A clock that shows so much less than before was set back: what is tried again would wait too long."""

PATIENCE = 8.0
"""Seconds that somebody who typed a command waits to hear where it was posted."""

LOOK_AGAIN = 0.5
"""Seconds after which the rows are read again meanwhile."""


class Outbox:
    """Announcements and their deliveries. One for each process; `owner` is that process in the rows."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._owner = uuid.uuid4().hex
        self._moved = asyncio.Event()
        self._looked_at = datetime.min.replace(tzinfo=UTC)
        self._facts: dict[Announcement, asyncio.Task[News]] = {}
        self.on_change: Callable[[], None] = lambda: None

    async def put(
        self,
        tx: Transaction,
        announcement: Announcement,
        reach: AnnouncementReach = AnnouncementReach.EVERYBODY,
    ) -> None:
        """Write the announcement and a delivery to each follower, in the transaction that stores its subject.

        What is for staff's eyes goes to their channel instead, and is not kept where there is none.
        A channel that was told of the subject before gets an edit; one whose post still waits gets
        nothing more, because that post will be rendered from what is stored then; only its time
        becomes the announcement's. What was to be taken down and still stands there, stays. A change of
        the schedule is told by a post of its own.
        """
        audience = announcement.kind.audience
        follows = [f for f in await servers.get_follows(tx, announcement.server_id) if f.audience is audience]
        if audience is Audience.STAFF and not follows:
            return
        told = await self._told(tx, announcement)
        await deliveries.skip(tx, [d for its in told.values() for d in to_call_off(its)], PUT_BACK)
        id_ = await announcements.add(tx, announcement, self._clock.now())
        due_at, now = announcement.due_at, self._clock.now()
        for its in told.values():
            await plan_anew(tx, its, due_at, now)
        heard = [follow for follow in follows if reach.includes(told[follow.id])]
        stored = replace(announcement, id=id_)
        wanted = [(to, still_to_tell(stored, to, told[to.id]), told[to.id]) for to in heard]
        await _add(tx, announcement, [row for _, row, _ in wanted if row])
        await plan_openings(tx, stored, wanted, now)
        await self._keep_recap_true(tx, announcement)

    async def withdraw(self, tx: Transaction, announcement: Announcement) -> None:
        """Take its subject down wherever it was posted, in the transaction that withdraws it.

        A message is taken down by a delivery of its own, behind whatever goes to that channel before
        it; a post that still waits is left out. Telling the subject again with `put` posts it afresh.
        """
        told = await self._told(tx, announcement)
        await deliveries.skip(tx, [d for its in told.values() for d in to_leave_out(its)], WITHDRAWN)
        id_ = await announcements.add(tx, announcement, self._clock.now())
        follows = await servers.get_follows(tx, announcement.server_id)
        removals = [
            new_delivery(id_, follow, DeliveryAction.REMOVE, channel_id=posted.channel_id)
            for follow in follows
            for posted in to_take_down(told[follow.id])
        ]
        await _add(tx, announcement, removals)
        await self._keep_recap_true(tx, announcement)

    async def _keep_recap_true(self, tx: Transaction, changed: Announcement) -> None:
        """A published recap that tells the same thing is edited along with it."""
        round_id = await recaps.find_recapped_round(tx, changed)
        if round_id:
            told = Announcement(changed.server_id, AnnouncementKind.RECAP, round_id=round_id)
            await self.put(tx, told, AnnouncementReach.SHOWN)

    @staticmethod
    async def _told(tx: Transaction, announcement: Announcement) -> dict[int | None, list[Delivery]]:
        """By follow, what told its subject before; none of it is claimed meanwhile."""
        told: dict[int | None, list[Delivery]] = defaultdict(list)
        if announcement.subject:
            for delivery in await deliveries.of_subject(tx, announcement.subject, lock=True):
                told[delivery.follow_id].append(delivery)
        return told

    def changed(self) -> None:
        """Tell whoever delivers that rows have changed; call it after the commit."""
        self.on_change()

    async def claim(self, most: int) -> list[Delivery]:
        """Take due deliveries to send now; nobody else gets them."""
        async with self._database.write() as tx:
            looked_before, self._looked_at = self._looked_at, self._clock.now()
            if looked_before - self._looked_at > SET_BACK:
                await claims.retry_all_tried(tx)
            until = self._looked_at + self._clock.passes_in(LONGEST_CLAIM)
            claimed = await claims.claim(tx, self._owner, self._looked_at, until, most)
        # Not before: what changes from here on finds these claimed, and is told by an edit of its own.
        self._facts = {}
        return claimed

    async def pointless(self, delivery: Delivery) -> str | None:
        """Why it needn't go out any more: it was withdrawn, or is about what is past."""
        if delivery.announcement.kind is AnnouncementKind.SCHEDULE:
            return worth.moot(await self.news(delivery), self._clock.now())
        if not worth.may_be_pointless(delivery):
            return None
        async with self._database.read() as tx:
            return await worth.pointless(tx, delivery, self._clock.now())

    async def news(self, delivery: Delivery) -> News:
        """The facts to tell, as stored at its claim or later; read once for all that tell the same."""
        same = replace(delivery.announcement, id=0, lead=None, expires_at=None)
        if delivery.action is DeliveryAction.EDIT:  # an edit is never late
            same = replace(same, due_at=None)
        if same not in self._facts:
            self._facts[same] = asyncio.create_task(self._gather(same))
        return await asyncio.shield(self._facts[same])

    async def _gather(self, told: Announcement) -> News:
        async with self._database.read() as tx:
            return await gather(tx, told, self._clock)

    async def is_hidden(self, delivery: Delivery) -> bool:
        """Whether what it tells stays under spoiler marks for now in its channel."""
        subject = delivery.announcement.subject
        if not delivery.spoilers or delivery.action is DeliveryAction.OPEN or subject is None:
            return False
        async with self._database.read() as tx:
            told = await deliveries.of_subject(tx, subject, channel_id=delivery.channel_id)
        return is_hidden(told, self._clock.now())

    async def shown(self, delivery: Delivery) -> list[Delivery]:
        """What told the same in the same channel before it and may be there still, the first one first."""
        async with self._database.read() as tx:
            return await worth.shown(tx, delivery)

    async def finish(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        reason: str | None = None,
        message_id: int | None = None,
        again_at: datetime | None = None,
        doubtful: bool = False,
        refused: bool = False,
    ) -> None:
        """Note how an attempt ended."""
        sent_at = self._clock.now() if state is DeliveryState.SENT else None
        told = delivery.announcement
        embargo_ends = (
            state is DeliveryState.SENT and told.kind is AnnouncementKind.QUOTE and told.due_at is not None
        )
        async with self._database.write() as tx:
            await claims.finish(
                tx,
                delivery,
                state,
                reason=reason,
                message_id=message_id,
                sent_at=sent_at,
                again_at=again_at,
                doubtful=doubtful,
                refused=refused,
            )
            if embargo_ends:
                await self._keep_recap_true(tx, told)
        self._moved.set()
        self._moved = asyncio.Event()
        if embargo_ends:
            self.changed()

    async def next_due(self) -> datetime | None:
        """When the next waiting delivery is due (UTC) that the last claim could not see yet."""
        async with self._database.read() as tx:
            return await claims.next_due(tx, self._looked_at)

    async def begin(self) -> None:
        """Try at once what was tried before."""
        async with self._database.write() as tx:
            await claims.retry_all_tried(tx)

    async def free_lost(self, in_flight: Collection[int]) -> None:
        """Free the claims of processes that are gone, and this one's but for the deliveries in flight."""
        await self._database.presence.appear(self._owner)  # the others free the claims of who isn't there
        async with self._database.read() as tx:
            claimants = await claims.claim_owners(tx, in_flight)
        others = claimants - {self._owner}
        gone = [owner for owner in others if await self._database.presence.is_gone(owner)]
        if claimants:
            async with self._database.write() as tx:
                await claims.release_lost(tx, [self._owner, *gone], self._clock.now(), in_flight)

    async def retry(self, guild_id: int) -> None:
        """Somebody changed a permission, role or channel there: try what was refused."""
        async with self._database.write() as tx:
            await claims.retry_refused(tx, guild_id)
        self.changed()

    async def outcomes(self, announcement: Announcement, patience: float = PATIENCE) -> list[Delivery]:
        """How telling it stands in the server's own channels.

        Waits until they have been tried, at most `patience` seconds.
        """
        time = asyncio.get_running_loop().time
        deadline = time() + patience
        while True:
            moved = self._moved
            async with self._database.read() as tx:
                now = self._clock.now()
                latest = await arrivals.latest(tx, announcement, now)
            left = deadline - time()
            if left <= 0 or all(arrivals.is_clear(one, now) for one in latest):
                return latest
            with suppress(TimeoutError):  # another process may have it, and that one can't tell
                await asyncio.wait_for(moved.wait(), min(left, LOOK_AGAIN))


async def _add(tx: Transaction, announcement: Announcement, new: list[NewDelivery]) -> None:
    await add_deliveries(tx, [delivery | {"rank": announcement.kind.rank} for delivery in new])
