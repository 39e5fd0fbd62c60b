"""Posts to many follows in one statement: the database makes the deliveries of the follows by itself."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, false, func, literal, literal_column, null, select

from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.database import Transaction
from bot.storage.tables import deliveries, follows


async def add_fresh_posts(tx: Transaction, stored: Announcement, follow_ids: Collection[int]) -> None:
    """Have the announcement posted in the channels of these follows, in the order of their ids."""
    if not follow_ids:
        return
    due_at: ColumnElement[Any] = null()
    if stored.due_at is not None:
        due_at = literal(stored.due_at, deliveries.c.due_at.type)
    values: dict[str, ColumnElement[Any]] = {
        "announcement_id": literal(stored.id),
        "follow_id": follows.c.id,
        "action": literal(DeliveryAction.POST.value),
        "state": literal(DeliveryState.PENDING.value),
        "guild_id": follows.c.guild_id,
        "channel_id": follows.c.channel_id,
        "nonce": _random_nonce(tx),
        "due_at": due_at,
        "attempts": literal(0),
        "refusals": literal(0),
        "doubtful": false(),
        "rank": literal(stored.kind.rank),
        "place": follows.c.id,
        "without_links": false(),
    }
    query = select(*values.values()).where(follows.c.id.in_(follow_ids)).order_by(follows.c.id)
    await tx.execute(deliveries.insert().from_select(list(values), query, include_defaults=False))


def _random_nonce(tx: Transaction) -> ColumnElement[str]:
    """16 hexadecimal digits, others for each row."""
    if tx.dialect.name == "sqlite":
        return func.lower(func.hex(func.randomblob(8)))
    return func.left(func.replace(literal_column("gen_random_uuid()::text"), "-", ""), 16)
