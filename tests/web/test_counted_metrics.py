"""What happens is counted under few labels, whatever people make up."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.metrics import AnswerOutcome, Metrics
from bot.web.counted_metrics import CountedMetrics
from bot.worker.outcomes import Outcome
from bot.worker.worker_kind import WorkerKind
from tests.clocks import utc
from tests.web.scraping import samples, value

NOON = utc("2023-07-02 12:00")
POST = Delivery(
    Announcement(1, AnnouncementKind.RESULT),
    DeliveryAction.POST,
    DeliveryState.PENDING,
    1,
    2,
    "0123456789abcdef",
    meant_for=NOON,
)


def note_everything(metrics: Metrics) -> None:
    late = NOON + timedelta(seconds=90)
    metrics.note_attempt(Attempt(POST, DeliveryState.SENT, late))
    metrics.note_attempt(Attempt(POST, DeliveryState.PENDING, late, "Discord has trouble just now", late))
    metrics.note_attempt(Attempt(replace(POST, meant_for=None), DeliveryState.SENT, late))
    metrics.note_answer("next", AnswerOutcome.ANSWERED, 0.2)
    for scope in ("shared", "user", None, "made-up"):
        metrics.note_rate_limit(scope)
    for outcome in Outcome:
        metrics.note_worker_kill(WorkerKind.READING, outcome)


def test_each_kind_of_event_is_counted_under_its_labels() -> None:
    metrics = CountedMetrics()
    note_everything(metrics)
    registry = metrics.registry
    attempts = "pitboard_delivery_attempts_total"
    assert value(registry, attempts, state="sent", kind="result") == 2
    assert value(registry, attempts, state="pending", kind="result") == 1
    lateness = "pitboard_delivery_lateness_seconds"
    assert value(registry, f"{lateness}_count", kind="result") == 1
    assert value(registry, f"{lateness}_sum", kind="result") == 90
    assert value(registry, "pitboard_commands_total", command="next", outcome="answered") == 1
    assert value(registry, "pitboard_command_seconds_bucket", command="next", le="0.25") == 1
    scopes = {
        scope: value(registry, "pitboard_rate_limited_total", scope=scope) for scope in ("user", "none")
    }
    assert scopes == {"user": 1, "none": 2}
    kills = "pitboard_worker_kills_total"
    assert value(registry, kills, worker="reading", reason="too long") == 1
    assert value(registry, kills, worker="reading", reason="failed") is None


def test_what_has_not_happened_yet_is_0_so_that_its_first_time_shows() -> None:
    registry = CountedMetrics().registry
    for kind in AnnouncementKind:
        assert value(registry, "pitboard_delivery_attempts_total", state="failed", kind=kind.value) == 0
    assert value(registry, "pitboard_worker_kills_total", worker="making", reason="too long") == 0


def test_nothing_is_counted_twice_and_there_are_few_series() -> None:
    metrics = CountedMetrics()
    note_everything(metrics)
    of_each_kind, others = 18, 40  # attempts by state, and lateness; commands, workers, the process itself
    assert len(samples(metrics.registry)) <= of_each_kind * len(AnnouncementKind) + others


def test_who_is_not_asked_keeps_no_notes() -> None:
    note_everything(Metrics())
