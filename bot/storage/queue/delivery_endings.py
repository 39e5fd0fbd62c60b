"""How attempts at deliveries ended."""

from datetime import datetime
from typing import Any

from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING
from bot.storage.tables import deliveries


async def finish(
    tx: Transaction,
    delivery: Delivery,
    state: DeliveryState,
    *,
    reason: str | None = None,
    message_id: int | None = None,
    thread_id: int | None = None,
    sent_at: datetime | None = None,
    again_at: datetime | None = None,
    not_before: datetime | None = None,
    doubtful: bool = False,
    refused: bool = False,
) -> None:
    """Note how an attempt ended.

    `thread_id` is the post of a forum that its message is in, `again_at` when a waiting one is tried
    again, `not_before` until when Discord asked to wait, `doubtful` whether the attempt may have reached
    Discord all the same, `refused` whether Discord closed the channel to the bot.
    """
    # By the nonce too: SQLite gives a removed row's id to the next, which was not attempted.
    attempted = (deliveries.c.id == delivery.id, deliveries.c.nonce == delivery.nonce)
    ended = deliveries.update().where(*attempted)
    refusals = 0
    if refused:
        refusals = delivery.refusals + 1
    outcome: dict[str, Any] = {"state": state, "reason": reason, "doubtful": doubtful, "refusals": refusals}
    outcome["not_before"] = not_before
    if message_id:
        outcome["thread_id"] = thread_id  # otherwise it stays where the attempt was about to send it
    await tx.execute(ended.values(**outcome, message_id=message_id, sent_at=sent_at))
    if state in WAITING:
        await tx.execute(ended.values(due_at=again_at))
