"""A draft: what staff have been shown and may still confirm; nothing of it is stored as said before that."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.desk.change import NOT_KEPT, Facts

KEPT_FOR = timedelta(days=7)
"""How long a draft that nobody confirms or drops is kept."""


class DraftKind(StrEnum):
    """What a draft becomes when it is confirmed."""

    QUOTE = "quote"
    RECAP = "recap"
    RELEASE = "release"
    SCHEDULE = "schedule"
    SEASON = "season"
    SENDING = "sending"
    TIMING = "timing"


@dataclass(frozen=True, slots=True)
class Draft:
    """A preview's facts. `key` (16 hexadecimal digits) is what its buttons know it by; `by` a user's id."""

    server_id: int
    by: int
    kind: DraftKind
    body: Facts
    made_at: datetime = NOT_KEPT
    key: str = ""
