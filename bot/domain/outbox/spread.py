"""An announcement on its way to many servers: handed out part by part."""

from dataclasses import dataclass
from enum import StrEnum

from bot.domain.outbox.announcement import Announcement


class SpreadPurpose(StrEnum):
    """Whom an announcement is told to, as `AnnouncementReach` has it; or that its subject is taken down."""

    EVERYBODY = "everybody"
    TOLD = "told"
    SHOWN = "shown"
    WITHDRAW = "withdraw"


@dataclass(frozen=True, slots=True)
class Spread:
    """What is left to hand out: to the follows from elsewhere whose ids come after `after_follow_id`."""

    announcement: Announcement
    purpose: SpreadPurpose
    after_follow_id: int
