"""Claims: who sends which deliveries now, and whose claims are free again."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, or_, select

from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, select_deliveries, state_in, to_delivery
from bot.storage.queue.due_deliveries import select_due
from bot.storage.tables import deliveries


async def claim(
    tx: Transaction, owner: str, now: datetime, until: datetime, most: int, most_direct: int = 1
) -> list[Delivery]:
    """Take up to `most` due deliveries for `owner` until then: only the oldest unfinished of each channel.

    Of them up to `most_direct` are direct messages, which go last.

    What is behind an unfinished one in its channel waits, so that a channel's order holds.
    """
    limits = {"now": now, "most": most, "most_direct": most_direct}
    due_ids = (await tx.execute(select_due(), limits)).scalars().all()[:most]
    if not due_ids:
        return []
    unclaimed = and_(deliveries.c.id.in_(due_ids), state_in(deliveries, *WAITING))
    query = select_deliveries().where(unclaimed).with_for_update(of=deliveries, skip_locked=True)
    rows = sorted((await tx.execute(query)).all(), key=lambda row: due_ids.index(row.id))
    claimed = deliveries.update().where(deliveries.c.id.in_([row.id for row in rows]))
    attempts = deliveries.c.attempts + 1
    claim_values = {"claimed_by": owner, "claimed_until": until, "doubtful": True}
    await tx.execute(claimed.values(state=DeliveryState.CLAIMED, **claim_values, attempts=attempts))
    return [to_delivery(row) for row in rows]


async def claim_owners(tx: Transaction, own_ids: Collection[int] = ()) -> set[str]:
    """Who holds claims, of other deliveries than these."""
    claimed = and_(state_in(deliveries, DeliveryState.CLAIMED), deliveries.c.id.not_in(own_ids))
    query = select(deliveries.c.claimed_by).where(claimed).distinct()
    return {str(owner) for owner in (await tx.execute(query)).scalars()}


async def release_lost(
    tx: Transaction, gone_owners: Collection[str], now: datetime, own_ids: Collection[int] = ()
) -> None:
    """Free the claims of these owners, and those that were held for too long, but of those deliveries."""
    is_lost = or_(deliveries.c.claimed_by.in_(gone_owners), deliveries.c.claimed_until <= now)
    lost = deliveries.update().where(
        state_in(deliveries, DeliveryState.CLAIMED), is_lost, deliveries.c.id.not_in(own_ids)
    )
    await tx.execute(lost.values(state=DeliveryState.PENDING, due_at=None))
