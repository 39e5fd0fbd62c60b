"""How telling something stands in the server's own channels, for whoever typed it to learn at once."""

from dataclasses import replace
from datetime import datetime

from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries


async def latest_deliveries(tx: Transaction, announcement: Announcement, now: datetime) -> list[Delivery]:
    """The last delivery of its subject to each of them."""
    if not announcement.subject:
        return []
    latest: dict[int | None, Delivery] = {}
    for delivery in await deliveries.of_subject(tx, announcement.subject, guild_id=announcement.server_id):
        if delivery.action is not DeliveryAction.OPEN:
            latest[delivery.follow_id] = delivery
    return [await _with_obstacle(tx, delivery, now) for delivery in latest.values()]


def is_clear(delivery: Delivery, now: datetime) -> bool:
    """Whether there is something to say about it yet: it was tried, or is only to go out later."""
    if delivery.is_planned and delivery.due_at and delivery.due_at > now:
        return True
    waits_untried = delivery.state is DeliveryState.PENDING and not delivery.reason
    return not waits_untried and delivery.state is not DeliveryState.CLAIMED


async def _with_obstacle(tx: Transaction, delivery: Delivery, now: datetime) -> Delivery:
    """What keeps it waiting in its channel is its own reason too."""
    if is_clear(delivery, now):
        return delivery
    obstacle = await deliveries.find_blocking(tx, delivery, now)
    if obstacle is None:
        return delivery
    return replace(
        delivery,
        state=obstacle.state,
        reason=obstacle.reason,
        refusals=obstacle.refusals,
        not_before=obstacle.not_before,
    )
