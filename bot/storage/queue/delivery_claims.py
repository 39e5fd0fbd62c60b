"""Claims: who sends which deliveries now, and whose claims are free again."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, or_

from bot.domain.outbox.delivery import Delivery, DeliveryState
from bot.domain.processes.lease import Lease
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, select_deliveries, state_in, to_delivery
from bot.storage.queue.due_deliveries import select_due
from bot.storage.tables import deliveries


async def claim(
    tx: Transaction, lease: Lease, now: datetime, most: int, most_direct: int = 1
) -> list[Delivery]:
    """Take up to `most` due deliveries for the lease's holder: only the oldest unfinished of each channel.

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
    claim_values = {"claimed_by": lease.holder, "lease_number": lease.number, "doubtful": True}
    await tx.execute(claimed.values(state=DeliveryState.CLAIMED, **claim_values, attempts=attempts))
    return [replace(to_delivery(row), lease_number=lease.number) for row in rows]


async def release_lost(tx: Transaction, lease: Lease, in_flight: Collection[int] = ()) -> None:
    """Free every claim but those under this lease that are `in_flight`: only its holder sends anything."""
    is_under_way = and_(deliveries.c.lease_number == lease.number, deliveries.c.id.in_(in_flight))
    # A claim of a version before there were leases has no number.
    is_lost = or_(deliveries.c.lease_number.is_(None), ~is_under_way)
    lost = deliveries.update().where(state_in(deliveries, DeliveryState.CLAIMED), is_lost)
    await tx.execute(lost.values(state=DeliveryState.PENDING, due_at=None))
