"""An attempt at a delivery that has ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState

_TOLD_IN_TIME = (DeliveryAction.POST, DeliveryAction.EDIT)


@dataclass(frozen=True, slots=True)
class Attempt:
    """The delivery as it was before the attempt, the state that it is in now, and why.

    `at` is when the attempt ended (UTC), `next_try` when a waiting one is tried again; None: at once.
    `message_id` is the message that it brought or edited, `thread_id` the post of a forum that this is in;
    `not_before` until when Discord asked to wait; `doubtful` says that it may have reached Discord all the
    same, `refused` that Discord closed the channel to the bot.
    """

    delivery: Delivery
    state: DeliveryState
    at: datetime
    reason: str | None = None
    next_try: datetime | None = None
    message_id: int | None = None
    thread_id: int | None = None
    not_before: datetime | None = None
    doubtful: bool = False
    refused: bool = False

    @property
    def number(self) -> int:
        """The first attempt at a delivery is 1."""
        return self.delivery.attempts + 1

    @property
    def is_sent(self) -> bool:
        """Whether it arrived."""
        return self.state is DeliveryState.SENT

    @property
    def refusals(self) -> int:
        """How often in a row Discord has now closed the channel to the bot."""
        if not self.refused:
            return 0
        return self.delivery.refusals + 1

    @property
    def lateness(self) -> timedelta | None:
        """How long after its time a post or edit arrived; None of what didn't, or has no such time."""
        delivery = self.delivery
        is_told = self.is_sent and delivery.action in _TOLD_IN_TIME
        expected_at = delivery.expected_at
        if not is_told or expected_at is None:
            return None
        return max(self.at - expected_at, timedelta())
