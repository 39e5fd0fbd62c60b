"""Looks at the queue: whether there is anything to do, and when the next is due."""

from collections.abc import Collection
from datetime import datetime
from functools import cache

from sqlalchemy import BindParameter, Integer, Select, bindparam, func, or_, select

from bot.domain.outbox.delivery import DeliveryState
from bot.domain.outbox.queue_look import QueueLook
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import WAITING, state_in
from bot.storage.tables import deliveries
from bot.storage.types import UtcDateTime


async def next_due(tx: Transaction, after: datetime) -> datetime | None:
    """When the earliest waiting delivery is due after that instant (UTC); None when none is.

    What was due before and could not be claimed waits for another in its channel, not for a time.
    """
    return (await tx.execute(_earliest_after(after))).scalar()


async def look_at_queue(tx: Transaction, now: datetime, in_flight: Collection[int]) -> QueueLook:
    """What there is to do at `now`, in one trip: most looks find nothing.

    Those `in_flight` are being sent already.
    """
    asked = {"now": now, "in_flight": list(in_flight)}
    is_due, next_due_at, has_claims = (await tx.execute(_select_look(), asked)).one()
    return QueueLook(bool(is_due), next_due_at, bool(has_claims))


@cache
def _select_look() -> Select[bool, datetime | None, bool]:
    """What may go at `now`, when the next may, and whether others than those `in_flight` are claimed.

    Made once: putting it together takes longer than running it.
    """
    now = bindparam("now", type_=UtcDateTime())
    in_flight = bindparam("in_flight", expanding=True, type_=Integer())
    waits = state_in(deliveries, *WAITING)
    is_at_once = select(deliveries.c.id).where(waits, deliveries.c.due_at.is_(None)).exists()
    is_due_by_now = select(deliveries.c.id).where(waits, deliveries.c.due_at <= now).exists()
    claimed = (state_in(deliveries, DeliveryState.CLAIMED), deliveries.c.id.not_in(in_flight))
    has_claims = select(deliveries.c.id).where(*claimed).exists()
    return select(or_(is_at_once, is_due_by_now), _earliest_after(now).scalar_subquery(), has_claims)


def _earliest_after(after: datetime | BindParameter[datetime]) -> Select[datetime | None]:
    return select(func.min(deliveries.c.due_at)).where(
        state_in(deliveries, *WAITING), deliveries.c.due_at > after
    )
