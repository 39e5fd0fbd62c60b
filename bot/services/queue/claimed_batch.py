"""What was claimed together: what stands of it in the rows is read in one trip, by whoever asks first."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping, Sequence

from bot.clock import Clock
from bot.domain.outbox.announcement import AnnouncementSubject
from bot.domain.outbox.delivery import Delivery
from bot.storage.database import Database
from bot.storage.outbox import deliveries, reminders

DeliveriesByChannel = Mapping[int, list[Delivery]]


class ClaimedBatch:
    """Reads for all of its deliveries at once what each would read for itself.

    Nothing of it grows old: while a delivery is claimed, no other is begun in its channel.
    """

    def __init__(self, database: Database, clock: Clock, claimed: Sequence[Delivery]) -> None:
        self._database = database
        self._clock = clock
        self._claimed = claimed
        self._ids = {delivery.id for delivery in claimed}
        self._told: dict[AnnouncementSubject, asyncio.Task[DeliveriesByChannel]] = {}
        self._superseded: asyncio.Task[set[int]] | None = None

    def has(self, delivery: Delivery) -> bool:
        """Whether it was claimed with them."""
        return delivery.id in self._ids

    async def told(self, subject: AnnouncementSubject, channel_id: int) -> Sequence[Delivery]:
        """Every delivery that told the subject in a channel of theirs, the oldest first."""
        if subject not in self._told:
            self._told[subject] = asyncio.create_task(self._read_told(subject))
        told_by_channel = await asyncio.shield(self._told[subject])
        return told_by_channel.get(channel_id, [])

    async def is_superseded(self, reminder: Delivery) -> bool:
        """Whether a newer reminder of the same thing is, or was, due in its channel too."""
        if self._superseded is None:
            self._superseded = asyncio.create_task(self._read_superseded())
        return reminder.id in await asyncio.shield(self._superseded)

    async def _read_told(self, subject: AnnouncementSubject) -> DeliveriesByChannel:
        telling = [delivery for delivery in self._claimed if delivery.announcement.subject == subject]
        channel_ids = {delivery.channel_id for delivery in telling}
        told_by_channel: dict[int, list[Delivery]] = defaultdict(list)
        told = await self._database.read_whole(
            lambda tx: deliveries.of_subject(tx, subject, channel_ids=channel_ids)
        )
        for delivery in told:
            told_by_channel[delivery.channel_id].append(delivery)
        return told_by_channel

    async def _read_superseded(self) -> set[int]:
        async with self._database.read() as tx:
            return await reminders.superseded_ids(tx, self._ids, self._clock.now())
