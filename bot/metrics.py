"""What is noted while the bot runs, for whoever watches it."""

from enum import StrEnum

from bot.domain.outbox.attempt import Attempt
from bot.worker.outcomes import Outcome
from bot.worker.worker_kind import WorkerKind


class AnswerOutcome(StrEnum):
    """How a command, button or form was answered."""

    ANSWERED = "answered"
    REFUSED = "refused"
    DATABASE = "database"
    """The database couldn't do it."""
    FAULT = "fault"


class Metrics:
    """Takes notes of what happens. This one keeps none: nobody asks for them where nothing is served."""

    def note_attempt(self, attempt: Attempt) -> None:
        """An attempt at a delivery ended."""

    def note_answer(self, command: str, outcome: AnswerOutcome, seconds: float) -> None:
        """A command was answered; `command` is one of Pitboard's own names, never what somebody typed."""

    def note_rate_limit(self, scope: str | None) -> None:
        """Discord answered 429, naming that scope or none."""

    def note_worker_kill(self, worker: WorkerKind, outcome: Outcome) -> None:
        """A job of a worker's came to no end of its own."""
