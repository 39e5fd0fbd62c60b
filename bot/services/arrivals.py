"""How telling something stands in the server's own channels, for whoever typed it to learn at once."""

from dataclasses import replace

from bot.domain.announcements import Action, Announcement, Delivery, State
from bot.storage import announcements as rows
from bot.storage.database import Transaction


async def latest(tx: Transaction, announcement: Announcement) -> list[Delivery]:
    """The last delivery of its subject to each of them."""
    if not announcement.subject:
        return []
    here = await rows.about(tx, announcement.subject, guild_id=announcement.server_id)
    told = {delivery.follow_id: delivery for delivery in here if delivery.action is not Action.OPEN}
    return [await _as_it_stands(tx, delivery) for delivery in told.values()]


def was_tried(delivery: Delivery) -> bool:
    """Whether there is something to say about it yet."""
    waits_untried = delivery.state is State.PENDING and not delivery.reason
    return not waits_untried and delivery.state is not State.CLAIMED


async def _as_it_stands(tx: Transaction, delivery: Delivery) -> Delivery:
    """What keeps it waiting is its own reason too."""
    if was_tried(delivery):
        return delivery
    obstacle = await rows.held_up_by(tx, delivery)
    if obstacle is None:
        return delivery
    return replace(delivery, state=obstacle.state, reason=obstacle.reason, refusals=obstacle.refusals)
