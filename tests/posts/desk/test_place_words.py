"""Where something was posted, on Discord and elsewhere."""

from datetime import UTC, datetime

from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.posts.desk.delivery_summary import DeliveryOutcome, delivered_post, outcome_lines

NEWS, MASTODON = 1456074443980800031, 1
SENT, PENDING, FAILED = DeliveryState.SENT, DeliveryState.PENDING, DeliveryState.FAILED


def test_a_network_is_called_by_its_name() -> None:
    later = datetime(2023, 7, 1, 18, tzinfo=UTC)
    outcomes = [
        DeliveryOutcome(NEWS, SENT),
        DeliveryOutcome(MASTODON, SENT, action=DeliveryAction.EDIT),
        DeliveryOutcome(2, PENDING, due_at=later),
        DeliveryOutcome(3, FAILED, reason="it may be there already: look before you press Retry"),
    ]
    shown = delivered_post("Race 2: 20th", outcomes).text
    assert f"Posted in <#{NEWS}>" in shown
    assert "Corrected on Mastodon" in shown
    assert "Goes out on Bluesky <t:" in shown
    assert "Not posted on Telegram: it may be there already: look before you press Retry." in shown
    assert "1 corrected on Mastodon" in outcome_lines(outcomes)
