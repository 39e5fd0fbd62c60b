"""Which deliveries may go now: each channel's order holds, and nobody waits behind a server of thousands."""

from datetime import datetime
from functools import cache

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    FromClause,
    Integer,
    and_,
    bindparam,
    or_,
    select,
    union_all,
)

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.storage.outbox.delivery_rows import WAITING, keeps_its_order, state_in
from bot.storage.tables import deliveries
from bot.storage.types import UtcDateTime

_UNFINISHED = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.PAUSED)


@cache
def select_due() -> CompoundSelect[int]:
    """Ids of up to `most` that are due at `now`, the first to go first: two lanes for each rank.

    Each is read off an index and no further than needed. In a lane the first channels of every
    announcement go before the second ones of any: a server with thousands of followers keeps no
    other waiting. Made once: putting it together takes longer than running it.
    """
    columns, now = deliveries.c, bindparam("now", type_=UtcDateTime())
    is_free = ~or_(_is_blocked(now), _opens_too_early(), _was_overtaken())
    waiting = select(columns.id).where(state_in(deliveries, *WAITING), is_free)
    lanes = []
    for rank in sorted({kind.rank for kind in AnnouncementKind}):
        limit_name = "most"
        if rank == AnnouncementKind.PRIVATE.rank:
            limit_name = "most_direct"
        ranked = waiting.where(columns.rank == rank).limit(bindparam(limit_name, type_=Integer()))
        lanes.append(ranked.where(columns.due_at.is_(None)).order_by(columns.place, columns.id))
        due_by_now = ranked.where(columns.due_at <= now)
        lanes.append(due_by_now.order_by(columns.due_at, columns.place, columns.id))
    return union_all(*(select(lane.subquery().c.id) for lane in lanes))


def _is_blocked(now: BindParameter[datetime]) -> ColumnElement[bool]:
    """Whether an older delivery of its channel is unfinished and has begun.

    One that is refused in its own post of a forum, and rests, holds up what is for that post only. A new
    post overtakes a change for which Discord asked to wait, and those that wait behind that.
    """
    before = deliveries.alias("before")
    begun = or_(before.c.due_at.is_(None), before.c.due_at <= now, before.c.attempts > 0)
    in_the_way = and_(state_in(before, *_UNFINISHED), or_(before.c.state != DeliveryState.PENDING, begun))
    holds_up_all = or_(
        before.c.thread_id.is_(None),
        before.c.refusals == 0,
        before.c.state == DeliveryState.CLAIMED,
        before.c.due_at.is_(None),
        before.c.due_at <= now,
    )
    same_post = before.c.thread_id == deliveries.c.thread_id
    same_channel = and_(before.c.channel_id == deliveries.c.channel_id, before.c.id < deliveries.c.id)
    keeps_order = and_(keeps_its_order(before, now), ~_waits_behind_a_rest(before, now))
    in_order = or_(deliveries.c.action != DeliveryAction.POST, keeps_order)
    blocking = select(before.c.id).where(same_channel, in_the_way, in_order, or_(holds_up_all, same_post))
    return blocking.exists()


def _waits_behind_a_rest(before: FromClause, now: BindParameter[datetime]) -> ColumnElement[bool]:
    """Whether it is a change that can't go because Discord asked to wait with one before it."""
    resting = deliveries.alias("resting")
    same_channel = (resting.c.channel_id == before.c.channel_id, resting.c.id < before.c.id)
    rests = (state_in(resting, *_UNFINISHED), ~keeps_its_order(resting, now))
    is_change = and_(before.c.state == DeliveryState.PENDING, before.c.action != DeliveryAction.POST)
    return and_(is_change, select(resting.c.id).where(*same_channel, *rests).exists())


def _was_overtaken() -> ColumnElement[bool]:
    """Whether Discord asked to wait with it, and what has overtaken it is under way at this moment."""
    other = deliveries.alias("overtaking")
    same_channel = (other.c.channel_id == deliveries.c.channel_id, other.c.id > deliveries.c.id)
    on_its_way = (state_in(other, *_UNFINISHED), other.c.state == DeliveryState.CLAIMED)
    return and_(
        deliveries.c.not_before.is_not(None), select(other.c.id).where(*same_channel, *on_its_way).exists()
    )


def _opens_too_early() -> ColumnElement[bool]:
    """Whether it would open what a younger edit, still on its way, has put under spoiler marks again."""
    other = deliveries.alias("other")
    on_its_way = (state_in(other, *_UNFINISHED), other.c.state == DeliveryState.CLAIMED)
    same_channel = (other.c.channel_id == deliveries.c.channel_id, other.c.id > deliveries.c.id)
    younger_edit = select(other.c.id).where(*same_channel, *on_its_way)
    return and_(deliveries.c.action == DeliveryAction.OPEN, younger_edit.exists())
