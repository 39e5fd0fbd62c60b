"""An attempt at a delivery that has ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState

_TOLD_IN_TIME = (DeliveryAction.POST, DeliveryAction.EDIT)


@dataclass(frozen=True, slots=True)
class Attempt:
    """The delivery as it was before the attempt, the state that it is in now, and why.

    `at` is when the attempt ended (UTC), `next_try` when a waiting one is tried again; None: at once.
    """

    delivery: Delivery
    state: DeliveryState
    at: datetime
    reason: str | None = None
    next_try: datetime | None = None

    @property
    def number(self) -> int:
        """The first attempt at a delivery is 1."""
        return self.delivery.attempts + 1

    @property
    def lateness(self) -> timedelta | None:
        """How long after its time a post or edit arrived; None of what didn't, or has no such time."""
        delivery = self.delivery
        is_told = self.state is DeliveryState.SENT and delivery.action in _TOLD_IN_TIME
        expected_at = delivery.expected_at
        if not is_told or expected_at is None:
            return None
        return max(self.at - expected_at, timedelta())
