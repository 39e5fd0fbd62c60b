"""What is noted while the bot runs, counted for `/metrics`. Labels have few values: no servers, no people.

https://prometheus.io/docs/practices/naming/ and https://prometheus.io/docs/practices/histograms/
"""

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, disable_created_metrics

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import DeliveryState
from bot.metrics import AnswerOutcome, Metrics
from bot.worker.outcomes import Outcome
from bot.worker.worker_kind import WorkerKind

LATENESS_BUCKETS_S = (1, 2, 5, 10, 30, 60, 300, 900, 3600, 14400)
"""On time is within a minute; a reminder that is hours late was due while the bot was down."""
ANSWER_BUCKETS_S = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30)
"""Discord waits 3 s for a first answer; what is posted may take longer."""

_ENDS_OF_ATTEMPTS = frozenset(DeliveryState) - {DeliveryState.CLAIMED}
_RATE_LIMIT_SCOPES = ("user", "global", "shared")
"""What Discord calls them; https://discord.com/developers/docs/topics/rate-limits#header-format."""
_NO_SCOPE = "none"
"""A 429 without the header isn't of Discord's API: something between refuses."""
_KILLS = (Outcome.TOO_LONG, Outcome.TOO_MUCH_MEMORY, Outcome.INTERRUPTED)


class CountedMetrics(Metrics):
    """Counts of one process since it started, in a registry of their own."""

    def __init__(self) -> None:
        disable_created_metrics()  # type: ignore[no-untyped-call] # a second series beside each one, which Prometheus doesn't need
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._attempts = Counter(
            "pitboard_delivery_attempts",
            "Attempts at deliveries, by the state in which they left them; pending: tried again later",
            ["state", "kind"],
            registry=self.registry,
        )
        self._lateness = Histogram(
            "pitboard_delivery_lateness_seconds",
            "How long after its time a post or edit arrived",
            ["kind"],
            buckets=LATENESS_BUCKETS_S,
            registry=self.registry,
        )
        self._answer_seconds = Histogram(
            "pitboard_command_seconds",
            "How long commands, buttons and forms took until they were answered",
            ["command"],
            buckets=ANSWER_BUCKETS_S,
            registry=self.registry,
        )
        self._answers = Counter(
            "pitboard_commands",
            "Commands, buttons and forms, by how they were answered",
            ["command", "outcome"],
            registry=self.registry,
        )
        self._rate_limits = Counter(
            "pitboard_rate_limited",
            "Answers of Discord's that were 429, by the scope that it names",
            ["scope"],
            registry=self.registry,
        )
        self._worker_kills = Counter(
            "pitboard_worker_kills",
            "Files whose reading or making was ended, by what it exceeded",
            ["worker", "reason"],
            registry=self.registry,
        )
        self._begin_at_zero()

    def _begin_at_zero(self) -> None:
        """A series that appears with its first event has no increase to see."""
        for kind in AnnouncementKind:
            self._lateness.labels(kind.value)
            for state in _ENDS_OF_ATTEMPTS:
                self._attempts.labels(state.value, kind.value)
        for scope in (*_RATE_LIMIT_SCOPES, _NO_SCOPE):
            self._rate_limits.labels(scope)
        for worker in WorkerKind:
            for outcome in _KILLS:
                self._worker_kills.labels(worker.value, outcome.value)

    def note_attempt(self, attempt: Attempt) -> None:
        """An attempt at a delivery ended."""
        kind = attempt.delivery.announcement.kind.value
        self._attempts.labels(attempt.state.value, kind).inc()
        if attempt.lateness is not None:
            self._lateness.labels(kind).observe(attempt.lateness.total_seconds())

    def note_answer(self, command: str, outcome: AnswerOutcome, seconds: float) -> None:
        """A command was answered; `command` is one of Pitboard's own names, never what somebody typed."""
        self._answers.labels(command, outcome.value).inc()
        self._answer_seconds.labels(command).observe(seconds)

    def note_rate_limit(self, scope: str | None) -> None:
        """Discord answered 429, naming that scope or none."""
        known_scope = scope if scope in _RATE_LIMIT_SCOPES else _NO_SCOPE
        self._rate_limits.labels(known_scope).inc()

    def note_worker_kill(self, worker: WorkerKind, outcome: Outcome) -> None:
        """A job of a worker's didn't come to its end."""
        if outcome in _KILLS:
            self._worker_kills.labels(worker.value, outcome.value).inc()
