"""How attempts at deliveries ended: noted with all that follows from it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from bot.clock import Clock
from bot.correlation import correlated
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.languages.current import speaking
from bot.services.outbox.outbox import Outbox
from bot.services.outbox.publications import plan_publication
from bot.services.planned.driver_polls import plan_end, save_votes
from bot.services.planned.own_reminders import close_direct_messages
from bot.services.planned.race_desk import keep_race_desk
from bot.services.planned.session_starts import plan_starts
from bot.services.planned.weekend_cards import note_posted_card
from bot.services.queue.attempt_groups import AttemptGroups
from bot.services.queue.attempt_log import log_attempt
from bot.storage.database import Database, Transaction
from bot.storage.queue import delivery_endings as endings


class AttemptEndings:
    """Notes how attempts ended, in groups. One for each process."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox
        self.groups = AttemptGroups(self._keep)
        self._noted_cards: set[int] = set()
        self.on_attempt: Callable[[Attempt], None] = lambda _: None
        """Called with every attempt that has ended, once that is committed."""
        self.may_be_published: Callable[[int, int], bool] = lambda _guild_id, _channel_id: False
        """Whether what is posted in a server's channel may have to be published; `app` says so."""

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
        """Note how an attempt ended, and come back once that is kept; the facts are those of `Attempt`."""
        attempt = Attempt(
            delivery,
            state,
            self._clock.now(),
            reason,
            next_try=again_at,
            message_id=message_id,
            thread_id=thread_id,
            not_before=not_before,
            doubtful=doubtful,
            refused=refused,
        )
        await self.groups.add(attempt)
        log_attempt(attempt)
        self.on_attempt(attempt)
        self._outbox.attempt_ended()
        if _ends_embargo(attempt):
            self._outbox.changed()

    async def _keep(self, attempts: Sequence[Attempt]) -> None:
        published_ids = {attempt.delivery.id for attempt in attempts if self._is_to_be_published(attempt)}
        self._noted_cards |= await self._database.write_whole(
            lambda tx: self._keep_all(tx, attempts, published_ids)
        )

    async def _keep_all(
        self, tx: Transaction, attempts: Sequence[Attempt], published_ids: Collection[int]
    ) -> set[int]:
        """Note them with what follows from them; the rounds whose cards were noted."""
        new_cards: set[int] = set()
        kept_attempts = await endings.keep(tx, attempts)
        for attempt in kept_attempts:
            # What follows from it comes of the same thing, whoever it was kept together with.
            with correlated(attempt.delivery.correlation_id), speaking(attempt.delivery.language):
                await self._plan_what_follows(tx, attempt)
                if attempt.message_id is not None and attempt.delivery.id in published_ids:
                    await plan_publication(tx, attempt.delivery, attempt.message_id, attempt.at)
                new_cards |= await self._note_card(tx, attempt, new_cards)
        sent = [attempt.delivery for attempt in kept_attempts if attempt.is_sent]
        await plan_starts(tx, sent, attempts[-1].at)
        return new_cards

    async def _plan_what_follows(self, tx: Transaction, attempt: Attempt) -> None:
        """A poll is closed at its end, the desk edited at the next session, and more of that kind."""
        announcement, at = attempt.delivery.announcement, attempt.at
        if _ends_embargo(attempt):
            await self._outbox.keep_recap_true(tx, announcement)
        if attempt.is_sent and _opens_poll(attempt.delivery):
            await plan_end(tx, attempt.delivery, at)
        if attempt.refused and announcement.own_reminder_id:
            await close_direct_messages(tx, announcement.server_id, announcement.own_reminder_id, at)
        if announcement.kind is AnnouncementKind.DESK:  # which was edited, and is to be at the next time
            await keep_race_desk(tx, announcement.server_id, at, changed=False)

    def _is_to_be_published(self, attempt: Attempt) -> bool:
        """Where it came into an announcement channel."""
        delivery = attempt.delivery
        if attempt.message_id is None or not attempt.is_sent:
            return False
        return self.may_be_published(delivery.guild_id, delivery.channel_id)

    async def save_votes(self, delivery: Delivery, votes: Mapping[str, int]) -> None:
        """Keep how the poll that `delivery` has closed came out."""
        async with self._database.write() as tx:
            await save_votes(tx, self._outbox, delivery.announcement, votes)
        self._outbox.changed()

    async def _note_card(self, tx: Transaction, attempt: Attempt, new_cards: Collection[int]) -> set[int]:
        """Note the card that it posted, once for all that were claimed together; the round whose it is.

        Whatever changes after that is noted along with the edits of what was posted.
        """
        announcement = attempt.delivery.announcement
        is_card = announcement.kind is AnnouncementKind.CARD
        is_new_card = is_card and attempt.delivery.action is DeliveryAction.POST
        round_id = announcement.round_id
        if not attempt.is_sent or not is_new_card or round_id is None:
            return set()
        if round_id in self._noted_cards or round_id in new_cards:
            return set()
        await note_posted_card(tx, announcement.server_id, round_id)
        return {round_id}


def _opens_poll(delivery: Delivery) -> bool:
    return delivery.announcement.kind is AnnouncementKind.POLL and delivery.action is DeliveryAction.POST


def _ends_embargo(attempt: Attempt) -> bool:
    announcement = attempt.delivery.announcement
    had_embargo = announcement.kind is AnnouncementKind.QUOTE and announcement.due_at is not None
    return attempt.is_sent and had_embargo
