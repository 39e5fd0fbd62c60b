"""Claims: who sends which deliveries now, how that ended, and when the next are due."""

from collections.abc import Collection
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    CompoundSelect,
    FromClause,
    Integer,
    Select,
    and_,
    bindparam,
    func,
    or_,
    select,
    union_all,
)

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.queue_look import QueueLook
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import (
    WAITING,
    keeps_its_order,
    select_deliveries,
    state_in,
    to_delivery,
)
from bot.storage.tables import deliveries
from bot.storage.types import UtcDateTime

_UNFINISHED = (DeliveryState.PENDING, DeliveryState.CLAIMED, DeliveryState.PAUSED)


async def claim(
    tx: Transaction, owner: str, now: datetime, until: datetime, most: int, most_direct: int = 1
) -> list[Delivery]:
    """Take up to `most` due deliveries for `owner` until then: only the oldest unfinished of each channel.

    Of them up to `most_direct` are direct messages, which go last.

    What is behind an unfinished one in its channel waits, so that a channel's order holds.
    """
    limits = {"now": now, "most": most, "most_direct": most_direct}
    due_ids = (await tx.execute(_select_due(), limits)).scalars().all()[:most]
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


async def retry_all_tried(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: a start is a new chance.

    But not before Discord's time has come, where it asked to wait.
    """
    await tx.execute(deliveries.update().where(_was_tried()).values(due_at=deliveries.c.not_before))


async def forget_waits(tx: Transaction) -> None:
    """Let whatever was tried before be tried at once: their times are of a clock that was set back."""
    await tx.execute(deliveries.update().where(_was_tried()).values(due_at=None, not_before=None))


def _was_tried() -> ColumnElement[bool]:
    return and_(state_in(deliveries, *WAITING), deliveries.c.attempts > 0)


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


async def retry_refused(tx: Transaction, guild_id: int) -> None:
    """Let what was refused in a server be tried at once: somebody changed something there."""
    refused = and_(
        deliveries.c.guild_id == guild_id, deliveries.c.refusals > 0, state_in(deliveries, *WAITING)
    )
    await tx.execute(deliveries.update().where(refused).values(due_at=None))


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


@cache
def _select_due() -> CompoundSelect[int]:
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
