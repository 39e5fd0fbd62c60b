"""What waits in the outbox, delivery by delivery, over all servers."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.outbox.delivery import Delivery


@dataclass(frozen=True, slots=True)
class QueuePart:
    """Deliveries of one kind of standing: the first of them, and how many there are."""

    first: Sequence[Delivery]
    count: int


@dataclass(frozen=True, slots=True)
class QueueStatus:
    """`due` should have gone out, the oldest first; `stuck` needs somebody, what failed last at its end.

    `coming` goes out by itself, the soonest first.
    """

    due: QueuePart
    stuck: QueuePart
    coming: QueuePart
