"""What the bot's database says, and the questions that it is asked: the same to every kind of database."""

from dataclasses import dataclass
from datetime import datetime

OPEN = ("pending", "claimed", "paused")
_SAID = "coalesce(results.note, quotes.text, sessions.name)"
"""What stands there now: a subject is told once, however often it was corrected."""
_SOURCE = """
    FROM announcements LEFT JOIN results ON results.id = announcements.result_id
    LEFT JOIN quotes ON quotes.id = announcements.quote_id
    LEFT JOIN sessions ON sessions.id = announcements.session_id
"""
SUBJECTS = f"SELECT {_SAID} {_SOURCE} WHERE kind != 'reminder' GROUP BY 1 ORDER BY min(announcements.id)"
REMINDERS = f"SELECT {_SAID}, min(due_at) {_SOURCE} WHERE kind = 'reminder' GROUP BY 1"
DELIVERIES = f"""
    SELECT d.id, d.action, d.state, d.channel_id, d.due_at, d.attempts, {_SAID}
    {_SOURCE} JOIN deliveries AS d ON d.announcement_id = announcements.id ORDER BY d.id
"""

UNSENT = """
    SELECT kind, action, state, reason, count(*)
    FROM announcements JOIN deliveries AS d ON d.announcement_id = announcements.id
    WHERE state != 'sent' GROUP BY 1, 2, 3, 4
"""


@dataclass(frozen=True)
class Delivery:
    """A row of the outbox; `said` is what its message has to show by now: `R3 T7`, `Q4 T8`, `Heat 5`."""

    id: int
    action: str
    state: str
    channel_id: int
    due_at: str | None
    attempts: int
    said: str

    def is_due(self, now: datetime) -> bool:
        """Whether it should be on its way, also between two tries; what was typed should be always."""
        waits_for_its_time = self.said.startswith("Heat") and self.due_at is not None and not self.attempts
        return not waits_for_its_time or str(self.due_at) <= stored(now)


@dataclass(frozen=True)
class Ledger:
    """Everything that was committed: what was said, in that order, and the deliveries."""

    said: list[str]
    reminders: dict[str, str]
    deliveries: list[Delivery]

    def open(self, now: datetime) -> list[Delivery]:
        """What should be on its way."""
        return [d for d in self.deliveries if d.state in OPEN and d.is_due(now)]


def stored(instant: datetime) -> str:
    """An instant in UTC as SQLite keeps it, so that it can be compared."""
    return f"{instant:%Y-%m-%d %H:%M:%S.%f}"
