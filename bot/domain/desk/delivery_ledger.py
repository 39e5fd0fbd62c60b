"""The ledger: which steps a delivery may take, which of them a person may ask for, and how it stands."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.news.news import News
from bot.domain.outbox.delivery import Delivery, DeliveryState

_STEPS: dict[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.PENDING: frozenset({DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.SKIPPED}),
    DeliveryState.CLAIMED: frozenset(
        {
            DeliveryState.SENT,
            DeliveryState.SKIPPED,
            DeliveryState.PENDING,
            DeliveryState.PAUSED,
            DeliveryState.FAILED,
        }
    ),
    DeliveryState.PAUSED: frozenset({DeliveryState.CLAIMED, DeliveryState.PENDING, DeliveryState.SKIPPED}),
    DeliveryState.FAILED: frozenset({DeliveryState.PENDING, DeliveryState.SKIPPED}),
    DeliveryState.SENT: frozenset(),
    DeliveryState.SKIPPED: frozenset(),
}
"""From a pending row to pending: it is tried at another time. Sent and skipped are the ends."""


def may_become(state: DeliveryState, new: DeliveryState) -> bool:
    """Whether a delivery may go from one state to the other in one step."""
    return new in _STEPS[state]


class LedgerMove(StrEnum):
    """What a person may do about a delivery that is in trouble."""

    RETRY = "retry"
    DROP = "drop"
    WITHOUT_LINKS = "unlink"

    @property
    def becomes(self) -> DeliveryState:
        """The state that it leads to."""
        if self is LedgerMove.DROP:
            return DeliveryState.SKIPPED
        return DeliveryState.PENDING

    @property
    def starts(self) -> frozenset[DeliveryState]:
        """The states that it may start from; what is being sent is its courier's alone."""
        starts = set(DeliveryState) - {DeliveryState.CLAIMED}
        return frozenset(state for state in starts if may_become(state, self.becomes))


def is_blocked(delivery: Delivery) -> bool:
    """Whether Discord has closed the channel to the bot, so that somebody has to put that right."""
    if delivery.state is DeliveryState.PAUSED:
        return True
    return delivery.state is DeliveryState.PENDING and delivery.refusals > 0


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """A delivery with the facts it tells.

    `meant_for` is when it was to go out (UTC): a reminder's own time, and for news the moment it
    was stored. `late` is how much later it went, nothing when that is no more than sending takes.
    """

    delivery: Delivery
    news: News
    meant_for: datetime
    late: timedelta = timedelta()


@dataclass(frozen=True, slots=True)
class Ledger:
    """What became of a server's deliveries: some lines of each kind, what matters most first.

    `troubles` counts all that are in trouble, more perhaps than there are lines for, `unpublished` the posts
    that wait to be published for servers that follow an announcement channel; the next is at `publishes_at`
    (UTC), None for at once.
    """

    trouble: tuple[LedgerLine, ...] = ()
    coming: tuple[LedgerLine, ...] = ()
    sent: tuple[LedgerLine, ...] = ()
    skipped: tuple[LedgerLine, ...] = ()
    troubles: int = 0
    unpublished: int = 0
    publishes_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LedgerMoveOutcome:
    """What came of a person's move: the delivery as it is now (None when it is gone), and `done` if by it."""

    move: LedgerMove
    line: LedgerLine | None
    done: bool
