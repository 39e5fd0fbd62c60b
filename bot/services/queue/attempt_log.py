"""Each attempt at a delivery in one line of the log, for whoever runs the bot."""

import logging

from bot.domain.outbox.attempt import Attempt
from bot.domain.outbox.delivery import DeliveryState

LOG = logging.getLogger(__name__)

_ENDED_WELL = (DeliveryState.SENT, DeliveryState.SKIPPED)


def log_attempt(attempt: Attempt) -> None:
    """Which delivery, where to, which attempt, how it ended, and when the next one is."""
    level = logging.INFO if attempt.state in _ENDED_WELL else logging.WARNING
    LOG.log(level, _sentence(attempt), extra=_fields(attempt))


def _sentence(attempt: Attempt) -> str:
    """`Delivery 7 (result) to channel 5 of server 9: pending after attempt 2, next try …: …`."""
    delivery = attempt.delivery
    sentence = (
        f"Delivery {delivery.id} ({delivery.announcement.kind}) to channel {delivery.channel_id} "
        f"of server {delivery.guild_id}: {attempt.state} after attempt {attempt.number}"
    )
    if attempt.next_try:
        sentence += f", next try {attempt.next_try:%Y-%m-%dT%H:%M:%SZ}"
    if attempt.reason:
        sentence += f": {attempt.reason}"
    return sentence


def _fields(attempt: Attempt) -> dict[str, object]:
    """The same for LOG_FORMAT=json; `server` is whose channel it is."""
    delivery = attempt.delivery
    return {
        "delivery": delivery.id,
        "announcement": delivery.announcement.id,
        "kind": delivery.announcement.kind.value,
        "action": delivery.action.value,
        "server": delivery.guild_id,
        "channel": delivery.channel_id,
        "attempt": attempt.number,
        "state": attempt.state.value,
        "next_try": attempt.next_try and attempt.next_try.isoformat(),
        "reason": attempt.reason,
    }
