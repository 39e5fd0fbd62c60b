"""The outbox as the courier uses it: deliveries are claimed, and how each attempt ended is noted."""

import asyncio
import uuid
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from bot.domain.base.server import Audience
from bot.domain.fans.pings import PingRules
from bot.domain.news.news import News
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.queue_look import QueueLook
from bot.domain.outbox.spoilers import is_hidden
from bot.services.fans.pings import read_ping_rules, roles_to_ping
from bot.services.news.gathering import gather
from bot.services.outbox import network_follows, relevance
from bot.services.outbox.attempt_log import log_attempt
from bot.services.outbox.outbox import Outbox
from bot.services.planned.driver_polls import plan_end, save_votes
from bot.services.planned.own_reminders import close_direct_messages
from bot.services.planned.race_desk import keep_race_desk
from bot.services.planned.session_starts import plan_start
from bot.services.planned.weekend_cards import note_posted_card
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.fans import own_reminders
from bot.storage.outbox import deliveries
from bot.storage.queue import delivery_claims as claims
from bot.storage.queue import delivery_endings as endings
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
        self._news: dict[Announcement, asyncio.Task[News]] = {}
        self._ping_rules: dict[int, PingRules] = {}
        self._noted_cards: set[int] = set()
        self.on_attempt: Callable[[Attempt], None] = lambda _: None
        """Called with every attempt that has ended, once that is committed."""

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
        # Not earlier: what changes from here on finds these claimed, and is told by an edit of its own.
        self._news = {}
        self._ping_rules = {}
        self._noted_cards = set()
        return claimed

    async def reason_to_skip(self, delivery: Delivery) -> str | None:
        """Why it needn't go out any more: it was withdrawn, or is about what is past."""
        if delivery.announcement.kind is AnnouncementKind.SCHEDULE or delivery.tells_start:
            return relevance.reason_it_is_no_news(await self.news(delivery), self._clock.now())
        if not relevance.may_be_irrelevant(delivery):
            return None
        async with self._database.read() as tx:
            return await relevance.reason_to_skip(tx, delivery, self._clock.now())

    async def news(self, delivery: Delivery) -> News:
        """The facts to tell, as stored at its claim or later; read once for all that tell the same."""
        announcement = replace(delivery.announcement, id=0, own_reminder_id=None, lead=None, expires_at=None)
        if delivery.action is DeliveryAction.EDIT:  # an edit is never late
            announcement = replace(announcement, due_at=None)
        if announcement not in self._news:
            self._news[announcement] = asyncio.create_task(self._gather(announcement))
        return await asyncio.shield(self._news[announcement])

    async def _gather(self, announcement: Announcement) -> News:
        async with self._database.read() as tx:
            return await gather(tx, announcement, self._clock)

    async def is_hidden(self, delivery: Delivery) -> bool:
        """Whether what it tells stays under spoiler marks for now in its channel."""
        subject = delivery.announcement.subject
        if not delivery.spoilers or delivery.action is DeliveryAction.OPEN or subject is None:
            return False
        async with self._database.read() as tx:
            told = await deliveries.of_subject(tx, subject, channel_id=delivery.channel_id)
        return is_hidden(told, self._clock.now())

    async def roles_to_ping(self, delivery: Delivery, news: News) -> Sequence[int]:
        """Discord's ids of the roles that its new post mentions, by what the server has chosen by its claim.

        Only in the team's own server, whose roles they are: elsewhere a follow may name one for reminders.
        """
        server_id = delivery.announcement.server_id
        if delivery.announcement.kind.audience is Audience.STAFF:
            return ()
        rules = PingRules({})
        if delivery.guild_id == server_id:
            rules = await self._rules_of(server_id)
        return await roles_to_ping(self._database, rules, delivery, news, self._clock.now())

    async def _rules_of(self, server_id: int) -> PingRules:
        """Read once for all that were claimed together; the next claim may begin while it is read."""
        rules_of_claim = self._ping_rules
        if server_id not in rules_of_claim:
            async with self._database.read() as tx:
                rules_of_claim[server_id] = await read_ping_rules(tx, server_id)
        return rules_of_claim[server_id]

    async def earlier_posts(self, delivery: Delivery) -> list[Delivery]:
        """What told the same in the same channel earlier and may be there still, the first one first."""
        async with self._database.read() as tx:
            return await relevance.earlier_posts(tx, delivery)

    async def finish(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        reason: str | None = None,
        message_id: int | None = None,
        thread_id: int | None = None,
        again_at: datetime | None = None,
        not_before: datetime | None = None,
        doubtful: bool = False,
        refused: bool = False,
    ) -> None:
        """Note how an attempt ended; the facts are those of `endings.finish`."""
        is_sent = state is DeliveryState.SENT
        announcement = delivery.announcement
        ends_embargo = is_sent and _has_embargo(announcement)
        new_card = self._new_card_to_note(delivery) if is_sent else None
        now = self._clock.now()
        async with self._database.write() as tx:
            await endings.finish(
                tx,
                delivery,
                state,
                reason=reason,
                message_id=message_id,
                thread_id=thread_id,
                sent_at=now if is_sent else None,
                again_at=again_at,
                not_before=not_before,
                doubtful=doubtful,
                refused=refused,
            )
            if ends_embargo:
                await self._outbox.keep_recap_true(tx, announcement)
            if is_sent:
                await _plan_what_follows(tx, delivery, now)
            if refused and announcement.own_reminder_id:
                await close_direct_messages(tx, announcement.server_id, announcement.own_reminder_id, now)
            if new_card is not None:
                await note_posted_card(tx, announcement.server_id, new_card)
            if announcement.kind is AnnouncementKind.DESK:  # which was edited, and is to be at the next time
                await keep_race_desk(tx, announcement.server_id, now, changed=False)
        if new_card is not None:
            self._noted_cards.add(new_card)
        attempt = Attempt(delivery, state, now, reason, again_at)
        log_attempt(attempt)
        self.on_attempt(attempt)
        self._outbox.attempt_ended()
        if ends_embargo:
            self._outbox.changed()

    async def home_channel(self, server_id: int) -> int | None:
        """The id of the team's own news channel; None where it has none any more."""
        async with self._database.read() as tx:
            home = await servers.get_follow(tx, server_id)
        if home is None:
            return None
        return home.channel_id

    async def first_due_on_network(self, delivery: Delivery) -> datetime:
        """Before when (UTC) no attempt was made at what goes to another network."""
        async with self._database.read() as tx:
            return await network_follows.first_due_on_network(tx, delivery, self._clock.now())

    async def save_votes(self, delivery: Delivery, votes: Mapping[str, int]) -> None:
        """Keep how the poll that `delivery` has closed came out."""
        async with self._database.write() as tx:
            await save_votes(tx, self._outbox, delivery.announcement, votes)
        self._outbox.changed()

    def _new_card_to_note(self, delivery: Delivery) -> int | None:
        """The round whose card it posted; noted once for all that were claimed together.

        Whatever changes after that is noted along with the edits of what was posted.
        """
        announcement = delivery.announcement
        is_new_card = announcement.kind is AnnouncementKind.CARD and delivery.action is DeliveryAction.POST
        if not is_new_card or announcement.round_id in self._noted_cards:
            return None
        return announcement.round_id

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
        """Somebody changed a permission, role or channel there: try what was refused."""
        async with self._database.write() as tx:
            await waits.retry_refused(tx, guild_id)
        self._outbox.changed()


async def _plan_what_follows(tx: Transaction, sent: Delivery, now: datetime) -> None:
    """A reminder is edited at its session's start, a poll closed at its end."""
    await plan_start(tx, sent, now)
    if _opens_poll(sent):
        await plan_end(tx, sent, now)


def _opens_poll(delivery: Delivery) -> bool:
    return delivery.announcement.kind is AnnouncementKind.POLL and delivery.action is DeliveryAction.POST


async def _in_their_language(tx: Transaction, delivery: Delivery) -> Delivery:
    """Who asked to be reminded is written to in the language that they had Discord in."""
    own_reminder_id = delivery.announcement.own_reminder_id
    if own_reminder_id is None:
        return delivery
    language = await own_reminders.find_language(tx, own_reminder_id)
    return replace(delivery, language=language or delivery.language)


def _has_embargo(announcement: Announcement) -> bool:
    return announcement.kind is AnnouncementKind.QUOTE and announcement.due_at is not None
