"""Claims: who sends which deliveries now, how that ended, and when the next are due."""

from collections.abc import Collection
from datetime import datetime
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    Integer,
    and_,
    bindparam,
    func,
    or_,
    select,
    union_all,
)

from bot.domain.outbox.announcement import AnnouncementKind, Delivery, DeliveryAction, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox.announcements import WAITING, delivery_of, is_in, whole
from bot.storage.tables import deliveries
from bot.storage.types import UtcDateTime

_OPEN = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.PAUSED)


async def claim(tx: Transaction, owner: str, now: datetime, until: datetime, most: int) -> list[Delivery]:
    """Take up to `most` due deliveries for `owner` until then: only the oldest unfinished of each channel.

    What is behind an unfinished one in its channel waits, so that a channel's order holds.
    """
    ids = (await tx.execute(_due(), {"now": now, "most": most})).scalars().all()[:most]
    if not ids:
        return []
    free = and_(deliveries.c.id.in_(ids), is_in(deliveries, *WAITING))
    batch = whole().where(free).with_for_update(of=deliveries, skip_locked=True)
    rows = sorted((await tx.execute(batch)).all(), key=lambda row: ids.index(row.id))
    mine = deliveries.update().where(deliveries.c.id.in_([row.id for row in rows]))
    count = deliveries.c.attempts + 1
    claimed = {"state": DeliveryState.CLAIMED, "claimed_by": owner, "claimed_until": until, "doubtful": True}
    await tx.execute(mine.values(**claimed, attempts=count))
    return [delivery_of(row) for row in rows]


async def finish(
    tx: Transaction,
    delivery: Delivery,
    state: DeliveryState,
    *,
    reason: str | None = None,
    message_id: int | None = None,
    sent_at: datetime | None = None,
    again_at: datetime | None = None,
    doubtful: bool = False,
    refused: bool = False,
) -> None:
    """Note how an attempt ended.

    `again_at` is when a waiting one is tried again, `doubtful` whether the attempt may have
    reached Discord all the same, `refused` whether Discord closed the channel to the bot.
    """
    # By the nonce too: SQLite gives a removed row's id to the next, which was not attempted.
    same = (deliveries.c.id == delivery.id, deliveries.c.nonce == delivery.nonce)
    mine = deliveries.update().where(*same)
    refusals = delivery.refusals + 1 if refused else 0
    ended = {"state": state, "reason": reason, "doubtful": doubtful, "refusals": refusals}
    await tx.execute(mine.values(**ended, message_id=message_id, sent_at=sent_at))
    if state in WAITING:
        await tx.execute(mine.values(due_at=again_at))


async def hurry(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: a start is a new chance."""
    tried = and_(is_in(deliveries, *WAITING), deliveries.c.attempts > 0)
    await tx.execute(deliveries.update().where(tried).values(due_at=None))


async def claimants(tx: Transaction, but: Collection[int] = ()) -> set[str]:
    """Who holds claims, of other deliveries than these."""
    claimed = and_(is_in(deliveries, DeliveryState.CLAIMED), deliveries.c.id.not_in(but))
    query = select(deliveries.c.claimed_by).where(claimed).distinct()
    return {str(owner) for owner in (await tx.execute(query)).scalars()}


async def free(tx: Transaction, gone: Collection[str], now: datetime, but: Collection[int] = ()) -> None:
    """Free the claims of these owners, and those that were held for too long, but of those deliveries."""
    lost = or_(deliveries.c.claimed_by.in_(gone), deliveries.c.claimed_until <= now)
    claimed = deliveries.update().where(
        is_in(deliveries, DeliveryState.CLAIMED), lost, deliveries.c.id.not_in(but)
    )
    await tx.execute(claimed.values(state=DeliveryState.PENDING, due_at=None))


async def retry(tx: Transaction, guild_id: int) -> None:
    """Let what was refused in a server be tried at once: somebody changed something there."""
    refused = and_(deliveries.c.guild_id == guild_id, deliveries.c.refusals > 0, is_in(deliveries, *WAITING))
    await tx.execute(deliveries.update().where(refused).values(due_at=None))


async def next_due(tx: Transaction, after: datetime) -> datetime | None:
    """When the earliest waiting delivery is due after that instant (UTC); None when none is.

    What was due before and could not be claimed waits for another in its channel, not for a time.
    """
    later = (is_in(deliveries, *WAITING), deliveries.c.due_at > after)
    due: datetime | None = (await tx.execute(select(func.min(deliveries.c.due_at)).where(*later))).scalar()
    return due


def _something_before_it(now: BindParameter[datetime]) -> ColumnElement[bool]:
    before = deliveries.alias("before")
    begun = or_(before.c.due_at.is_(None), before.c.due_at <= now, before.c.attempts > 0)
    open_ = and_(is_in(before, *_OPEN), or_(before.c.state != DeliveryState.PENDING, begun))
    same = and_(before.c.channel_id == deliveries.c.channel_id, before.c.id < deliveries.c.id)
    return select(before.c.id).where(same, open_).exists()


def _opens_meanwhile() -> ColumnElement[bool]:
    """Whether it would open what a younger edit, still on its way, has put under spoiler marks again."""
    other = deliveries.alias("other")
    on_its_way = (is_in(other, *_OPEN), other.c.state == DeliveryState.CLAIMED)
    same = (other.c.channel_id == deliveries.c.channel_id, other.c.id > deliveries.c.id)
    return and_(
        deliveries.c.action == DeliveryAction.OPEN, select(other.c.id).where(*same, *on_its_way).exists()
    )


@cache
def _due() -> CompoundSelect[int]:
    """Ids of up to `most` that are due at `now`, the first to go first: four lanes, one behind the other.

    Each is read off an index and no further than needed. In a lane the first channels of every
    announcement go before the second ones of any: a server with thousands of followers keeps no
    other waiting. Made once: putting it together takes longer than running it.
    """
    ours, now = deliveries.c, bindparam("now", type_=UtcDateTime())
    free = ~or_(_something_before_it(now), _opens_meanwhile())
    waiting = select(ours.id).where(is_in(deliveries, *WAITING), free)
    waiting = waiting.limit(bindparam("most", type_=Integer()))
    lanes = []
    for rank in sorted({kind.rank for kind in AnnouncementKind}):
        ranked = waiting.where(ours.rank == rank)
        lanes.append(ranked.where(ours.due_at.is_(None)).order_by(ours.place, ours.id))
        lanes.append(ranked.where(ours.due_at <= now).order_by(ours.due_at, ours.place, ours.id))
    return union_all(*(select(lane.subquery().c.id) for lane in lanes))
