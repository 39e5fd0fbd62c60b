"""What waits in the outbox, delivery by delivery, over all servers."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from bot.domain.outbox.delivery import DeliveryState
from bot.domain.outbox.queue_status import QueuePart, QueueStatus
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_ledger import in_trouble
from bot.storage.outbox.delivery_rows import MEANT_FOR, select_deliveries, to_delivery
from bot.storage.queue.queue_figures import is_held_up, is_overdue
from bot.storage.tables import announcements, deliveries


async def read_status(tx: Transaction, now: datetime, most: int | None = None) -> QueueStatus:
    """How it stands at `now`; at most so many deliveries of each part, all without a number."""
    overdue, held_up = is_overdue(now), is_held_up(now)
    has_failed = deliveries.c.state == DeliveryState.FAILED
    is_pending = deliveries.c.state == DeliveryState.PENDING
    needs_somebody = or_(has_failed, deliveries.c.refusals > 0, deliveries.c.state == DeliveryState.PAUSED)
    stuck = or_(held_up, and_(in_trouble(), needs_somebody))
    coming = and_(is_pending, deliveries.c.refusals == 0, ~overdue, ~held_up)
    soonest = func.coalesce(deliveries.c.due_at, MEANT_FOR)
    return QueueStatus(
        due=await _part(tx, most, overdue, MEANT_FOR, deliveries.c.id),
        stuck=await _part(tx, most, stuck, case((has_failed, 1), else_=0), deliveries.c.id),
        coming=await _part(tx, most, coming, soonest, deliveries.c.id),
    )


async def _part(
    tx: Transaction, most: int | None, where: ColumnElement[bool], *order: ColumnElement[Any]
) -> QueuePart:
    count = select(func.count()).select_from(deliveries.join(announcements)).where(where)
    rows = await tx.execute(select_deliveries().where(where).order_by(*order).limit(most))
    first = [to_delivery(row) for row in rows]
    return QueuePart(first, int((await tx.execute(count)).scalar_one()))
