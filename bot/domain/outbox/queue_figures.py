"""How much waits in the outbox, over all servers."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryState

UNFINISHED = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.PAUSED)


@dataclass(frozen=True, slots=True)
class QueueFigures:
    """The unfinished deliveries by state and kind, and for how many seconds the oldest has been overdue.

    What waits for a channel that is closed to the bot isn't overdue: somebody has to open that first.
    """

    waiting: Mapping[tuple[DeliveryState, AnnouncementKind], int]
    overdue_s: float = 0.0
