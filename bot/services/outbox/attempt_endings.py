"""How attempts at deliveries ended: noted with all that follows from it."""

from collections.abc import Callable, Mapping
from datetime import datetime

from bot.clock import Clock
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.services.outbox.attempt_log import log_attempt
from bot.services.outbox.outbox import Outbox
from bot.services.planned.driver_polls import plan_end, save_votes
from bot.services.planned.own_reminders import close_direct_messages
from bot.services.planned.race_desk import keep_race_desk
from bot.services.planned.session_starts import plan_start
from bot.services.planned.weekend_cards import note_posted_card
from bot.storage.database import Database, Transaction
from bot.storage.queue import delivery_endings as endings


class AttemptEndings:
    """Notes how attempts ended. One for each process."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self._noted_cards: set[int] = set()
        self.on_attempt: Callable[[Attempt], None] = lambda _: None
        """Called with every attempt that has ended, once that is committed."""

    def begin_anew(self) -> None:
        """After a claim: of the cards that were claimed together, the first one that is posted is noted."""
        self._noted_cards = set()

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


async def _plan_what_follows(tx: Transaction, sent: Delivery, now: datetime) -> None:
    """A reminder is edited at its session's start, a poll closed at its end."""
    await plan_start(tx, sent, now)
    if _opens_poll(sent):
        await plan_end(tx, sent, now)


def _opens_poll(delivery: Delivery) -> bool:
    return delivery.announcement.kind is AnnouncementKind.POLL and delivery.action is DeliveryAction.POST


def _has_embargo(announcement: Announcement) -> bool:
    return announcement.kind is AnnouncementKind.QUOTE and announcement.due_at is not None
