"""Posts in announcement channels are published, so that servers without the bot can follow them.

That a post is to be published is written in the transaction that notes that it has arrived. Publishing comes
after, in nobody's way; publishing twice is as publishing once, so what a crash leaves open is done again.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.publication import (
    Publication,
    PublicationTurn,
    free_from,
    is_published_kind,
    publication_turn,
    stale_at,
)
from bot.domain.outbox.shown_posts import WITHDRAWN
from bot.storage.database import Database, Transaction
from bot.storage.outbox import deliveries, publications

HOUR = timedelta(hours=1, seconds=5)
"""Real time in which Discord counts what is published in a channel, and a little: clocks differ."""
CLAIM = timedelta(minutes=1)
"""Real time for which nobody else publishes what somebody is about to."""
MOST_AT_ONCE = 20
"""Publications in one claim, each of another channel."""

NOT_AN_ANNOUNCEMENT_CHANNEL = "the channel is no announcement channel"
STALE = "it was no longer news when its turn came"


@dataclass(frozen=True, slots=True)
class _Look:
    """What comes of what is due: published now, by its channel, or put off until then, or left."""

    chosen: dict[int, Publication] = field(default_factory=dict)
    put_off: list[tuple[Publication, datetime]] = field(default_factory=list)
    left: list[tuple[Publication, str]] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is to be noted."""
        return not (self.chosen or self.put_off or self.left)


async def plan_publication(tx: Transaction, sent: Delivery, message_id: int, now: datetime) -> None:
    """Have a new message published that has just arrived in an announcement channel.

    What was edited is published already, or was left; Discord passes an edit on by itself.
    """
    if not is_published_kind(sent.announcement):
        return
    if sent.action is DeliveryAction.EDIT:
        # Where Discord refused the edit, it is a new message: a correction that followers need too.
        if await publications.is_of_another_delivery(tx, sent.id, sent.channel_id, message_id):
            return
    elif sent.action is not DeliveryAction.POST:
        return
    publication = Publication(
        sent.id,
        sent.guild_id,
        sent.channel_id,
        message_id,
        sent.announcement.kind.rank,
        now,
        stale_at(sent.announcement, now),
    )
    await publications.add(tx, publication)


class Publications:
    """Use cases about what is published. One for each process."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._has_begun = False

    async def claim(
        self, is_here: Callable[[int], bool], may_be_published: Callable[[int, int], bool]
    ) -> list[Publication]:
        """What to publish now in the servers that are here, one of each channel, each once.

        What another process posted may be in a channel that only this one knows to be an ordinary one: by
        `may_be_published`, of a server and a channel. The first time also what an earlier process was
        about to publish when it ended.
        """
        now = self._clock.now()
        async with self._database.read() as tx:
            due = await publications.list_due(tx, now, with_claimed=not self._has_begun)
            here = [publication for publication in due if is_here(publication.guild_id)]
            ordinary = [each for each in here if not may_be_published(each.guild_id, each.channel_id)]
            others = [each for each in here if may_be_published(each.guild_id, each.channel_id)]
            look = await self._look_through(others, tx, now)
            look.left.extend((publication, NOT_AN_ANNOUNCEMENT_CHANNEL) for publication in ordinary)
        self._has_begun = True
        if look.is_empty:
            return []
        async with self._database.write() as tx:
            await publications.leave_all(tx, look.left)
            for publication, until in look.put_off:
                await publications.put_off(tx, [publication], until)
            claimed_until = now + self._clock.passes_in(CLAIM.total_seconds())
            await publications.claim(tx, look.chosen.values(), claimed_until)
        return list(look.chosen.values())

    async def _look_through(self, due: Sequence[Publication], tx: Transaction, now: datetime) -> _Look:
        hour = self._clock.passes_in(HOUR.total_seconds())
        channel_ids = {publication.channel_id for publication in due}
        published = await publications.published_times(tx, channel_ids, now - hour)
        look = _Look()
        for publication in due:
            if publication.stale_at <= now:
                look.left.append((publication, STALE))
                continue
            if publication.channel_id in look.chosen or len(look.chosen) == MOST_AT_ONCE:
                continue
            free_at = free_from(publication.rank, published[publication.channel_id], now, hour)
            if free_at > now:
                look.put_off.append((publication, free_at))
                continue
            turn = await _turn_of(tx, publication, now)
            if turn is PublicationTurn.NEVER:
                look.left.append((publication, WITHDRAWN))
            elif turn is PublicationTurn.NOW:
                look.chosen[publication.channel_id] = publication
        return look

    async def note_published(self, publication: Publication) -> None:
        """Discord has published it."""
        async with self._database.write() as tx:
            await publications.note_published(tx, publication, self._clock.now())

    async def leave(self, publication: Publication, reason: str) -> None:
        """Discord never publishes it."""
        async with self._database.write() as tx:
            await publications.leave_all(tx, [(publication, reason)])

    async def put_off(self, publication: Publication, seconds: float) -> None:
        """Try it again after so many real seconds."""
        async with self._database.write() as tx:
            await publications.put_off(tx, [publication], self._seconds_from_now(seconds))

    async def rest_channel(self, channel_id: int, seconds: float) -> None:
        """Discord wants nothing more published in that channel for so many real seconds."""
        async with self._database.write() as tx:
            await publications.put_off_channel(tx, channel_id, self._seconds_from_now(seconds))

    def _seconds_from_now(self, seconds: float) -> datetime:
        return self._clock.now() + self._clock.passes_in(seconds)


async def _turn_of(tx: Transaction, publication: Publication, now: datetime) -> PublicationTurn:
    post = await deliveries.get(tx, publication.delivery_id)
    subject = post.announcement.subject
    if subject is None:
        return PublicationTurn.NOW
    told = await deliveries.of_subject(tx, subject, channel_ids=[publication.channel_id])
    return publication_turn([delivery for delivery in told if delivery.id > post.id], now)
