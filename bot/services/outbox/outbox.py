"""The outbox as those use it who have something to tell: put in with the thing itself, in its transaction."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.base.server import Audience
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery
from bot.domain.outbox.posting_network import NO_NETWORKS, SharedNetworks
from bot.domain.outbox.shown_posts import AnnouncementReach
from bot.domain.outbox.spread import SpreadPurpose
from bot.services.outbox.bundling import has_others, in_its_bundle
from bot.services.outbox.delivery_outcomes import is_clear, latest_deliveries
from bot.services.outbox.handing_out import begin_to_hand_out
from bot.services.outbox.network_follows import network_follows
from bot.services.planned.weekend_cards import keep_card_true
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox import announcements
from bot.storage.press import bundles, recaps, results

PATIENCE = 8.0
"""Seconds that somebody who typed a command waits to hear where it was posted."""

LOOK_AGAIN = 0.5
"""Seconds after which the rows are read again meanwhile."""


class Outbox:
    """Announcements, and the deliveries that bring them to each follower. One for each process."""

    def __init__(self, database: Database, clock: Clock, networks: SharedNetworks = NO_NETWORKS) -> None:
        self._database = database
        self._networks = networks
        self._clock = clock
        self._attempt_ended = asyncio.Event()
        self._on_change: list[Callable[[], None]] = []

    async def put(
        self,
        tx: Transaction,
        announcement: Announcement,
        reach: AnnouncementReach = AnnouncementReach.EVERYBODY,
    ) -> None:
        """Write the announcement and a delivery to each follower, in the transaction that stores its subject.

        Of very many followers only the first: the others hear of it part by part, from then on.

        What is for staff's eyes goes to their channel instead, and is not kept where there is none.
        A channel that was told of the subject before gets an edit; one whose post still waits gets
        nothing more, because that post will be rendered from what is stored then; only its time
        becomes the announcement's. What was to be taken down and still stands there, stays. A change of
        the schedule is told by a post of its own, and what is in a bundle by the bundle's.
        """
        announcement = await in_its_bundle(tx, announcement)
        own = await servers.get_own_follows(tx, announcement.server_id, announcement.kind.audience)
        own += await network_follows(tx, announcement, self._networks)
        if announcement.kind.audience is Audience.STAFF and not own:
            return
        now = self._clock.now()
        stored = replace(announcement, id=await announcements.add(tx, announcement, now))
        await begin_to_hand_out(tx, stored, SpreadPurpose(reach.value), own, now)
        await self.keep_recap_true(tx, announcement)

    async def withdraw(self, tx: Transaction, announcement: Announcement) -> None:
        """Take its subject down wherever it was posted, in the transaction that withdraws it.

        A message is taken down by a delivery of its own, behind whatever goes to that channel before
        it; a post that still waits is left out. Telling the subject again with `put` posts it afresh.
        Of a bundle the post stays, edited, while anything else stands in it.
        """
        announcement = await in_its_bundle(tx, announcement)
        if await has_others(tx, announcement):
            await self.put(tx, announcement, AnnouncementReach.SHOWN)
            return
        now = self._clock.now()
        stored = replace(announcement, id=await announcements.add(tx, announcement, now))
        own = await servers.get_own_follows(tx, announcement.server_id)
        own += await servers.get_network_follows(tx, announcement.server_id)
        await begin_to_hand_out(tx, stored, SpreadPurpose.WITHDRAW, own, now)
        await self.keep_recap_true(tx, announcement)

    async def part(self, tx: Transaction, announcement: Announcement) -> None:
        """Take a quote out of its bundle, whose post is edited; a post of its own is then to be `put`."""
        bundled = await in_its_bundle(tx, announcement)
        await bundles.put_quote(tx, announcement.quote_id or 0, None)
        await self.put(tx, bundled, AnnouncementReach.SHOWN)

    async def keep_recap_true(self, tx: Transaction, announcement: Announcement) -> None:
        """Have a published recap that tells the same thing edited along with it."""
        round_id = await recaps.find_recapped_round(tx, announcement)
        if round_id:
            recap = Announcement(announcement.server_id, AnnouncementKind.RECAP, round_id=round_id)
            await self.put(tx, recap, AnnouncementReach.SHOWN)
        await self._keep_card_true(tx, announcement)

    async def _keep_card_true(self, tx: Transaction, announcement: Announcement) -> None:
        """Have the weekend card edited along with a result that it shows."""
        if announcement.kind is not AnnouncementKind.RESULT:
            return
        round_id = await results.find_round(tx, announcement)
        if round_id is not None:
            await keep_card_true(tx, announcement.server_id, round_id, self._clock.now())

    def changed(self) -> None:
        """Tell whoever does what is planned that rows have changed; call it after the commit."""
        for wake in self._on_change:
            wake()

    def on_change(self, wake: Callable[[], None]) -> None:
        """Have `wake` called whenever rows have changed."""
        self._on_change.append(wake)

    def attempt_ended(self) -> None:
        """Tell whoever waits for outcomes that a delivery was attempted; call it after the commit."""
        self._attempt_ended.set()
        self._attempt_ended = asyncio.Event()

    async def outcomes(self, announcement: Announcement, patience: float = PATIENCE) -> list[Delivery]:
        """How telling it stands in the server's own channels.

        Waits until they have been tried, at most `patience` seconds.
        """
        time = asyncio.get_running_loop().time
        deadline = time() + patience
        while True:
            attempt_ended = self._attempt_ended
            now, latest = await self._database.read_whole(lambda tx: self._latest(tx, announcement))
            seconds_left = deadline - time()
            if seconds_left <= 0 or _are_clear(latest, now):
                return latest
            with suppress(TimeoutError):  # another process may have it, and that one can't tell
                await asyncio.wait_for(attempt_ended.wait(), min(seconds_left, LOOK_AGAIN))

    async def _latest(self, tx: Transaction, announcement: Announcement) -> tuple[datetime, list[Delivery]]:
        """How telling it stands, and at which instant (UTC)."""
        now = self._clock.now()
        return now, await latest_deliveries(tx, await in_its_bundle(tx, announcement), now)


def _are_clear(latest: list[Delivery], now: datetime) -> bool:
    """Whether there is something to say of each channel; nobody who typed waits for other networks."""
    return all(is_clear(delivery, now) for delivery in latest if delivery.network is None)
