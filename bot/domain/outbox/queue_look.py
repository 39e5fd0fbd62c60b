"""What the courier finds when it looks whether there is anything to do."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class QueueLook:
    """How the queue stood at one moment."""

    is_due: bool
    """Whether any delivery may go now, as far as its time tells: it may still wait behind another."""
    next_due_at: datetime | None
    """When the next one is due (UTC) that wasn't at that moment."""
    has_claims: bool
    """Whether somebody has claimed deliveries besides those that are in flight."""
