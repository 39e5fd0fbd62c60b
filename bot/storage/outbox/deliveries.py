"""Deliveries: to which channels an announcement goes, and how far that has come."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import and_, or_, select

from bot.domain.outbox.announcement import AnnouncementKind, AnnouncementSubject
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import (
    WAITING,
    keeps_its_order,
    select_deliveries,
    state_in,
    to_delivery,
)
from bot.storage.rows import AnySelect
from bot.storage.tables import announcements, deliveries


async def get(tx: Transaction, delivery_id: int) -> Delivery:
    """The delivery with that id."""
    query = select_deliveries().where(deliveries.c.id == delivery_id)
    return to_delivery((await tx.execute(query)).one())


async def of_subject(
    tx: Transaction,
    subject: AnnouncementSubject,
    *,
    channel_ids: Collection[int] | None = None,
    guild_id: int | None = None,
    follow_ids: Collection[int] | None = None,
    lock: bool = False,
) -> list[Delivery]:
    """Every delivery that told the subject, oldest first; of some channels, a guild or some follows alone.

    With `lock` nobody claims one of them before the transaction ends.
    """
    query = select_deliveries().where(
        announcements.c.kind == subject.kind, announcements.c[subject.field] == subject.id
    )
    if channel_ids is not None:
        query = query.where(deliveries.c.channel_id.in_(channel_ids))
    if guild_id is not None:
        query = query.where(deliveries.c.guild_id == guild_id)
    if follow_ids is not None:
        query = query.where(deliveries.c.follow_id.in_(follow_ids))
    if lock:
        query = query.with_for_update(of=deliveries)
    return await _oldest_first(tx, query)


async def message_ids_of_others(tx: Transaction, delivery: Delivery) -> set[int]:
    """The messages in its channel or forum that other posts of its kind have left."""
    others = (
        announcements.c.kind == delivery.announcement.kind,
        deliveries.c.action == DeliveryAction.POST,
        deliveries.c.channel_id == delivery.channel_id,
        deliveries.c.id != delivery.id,
        deliveries.c.message_id.is_not(None),
    )
    query = select(deliveries.c.message_id).join(announcements).where(*others)
    return set((await tx.execute(query)).scalars())


async def is_there_any(tx: Transaction, subject: AnnouncementSubject) -> bool:
    """Whether any delivery told the subject, or waits to."""
    of_it = (announcements.c.kind == subject.kind, announcements.c[subject.field] == subject.id)
    query = select(deliveries.c.id).join(announcements).where(*of_it).limit(1)
    return (await tx.execute(query)).first() is not None


async def of_follow(
    tx: Transaction, kind: AnnouncementKind, follow_id: int, session_id: int | None = None
) -> list[Delivery]:
    """Every delivery of that kind to a follow, oldest first; only about one session, if named.

    Nobody claims one of them before the transaction ends.
    """
    query = select_deliveries().where(announcements.c.kind == kind, deliveries.c.follow_id == follow_id)
    if session_id is not None:
        query = query.where(announcements.c.session_id == session_id)
    return await _oldest_first(tx, query.with_for_update(of=deliveries))


async def _oldest_first(tx: Transaction, query: AnySelect) -> list[Delivery]:
    rows = await tx.execute(query.order_by(deliveries.c.id))
    return [to_delivery(row) for row in rows]


async def find_blocking(tx: Transaction, delivery: Delivery, now: datetime) -> Delivery | None:
    """The delivery that was tried, didn't arrive, and keeps this one waiting in its channel.

    One that is refused in its own post of a forum keeps only what is for that post waiting; a change
    for which Discord asked to wait keeps no new post.
    """
    in_the_way = or_(
        deliveries.c.thread_id.is_(None),
        deliveries.c.refusals == 0,
        deliveries.c.thread_id == delivery.thread_id,
    )
    ahead = (deliveries.c.channel_id == delivery.channel_id, deliveries.c.id < delivery.id)
    tried = (state_in(deliveries, *WAITING), deliveries.c.reason.is_not(None))
    query = select_deliveries().where(*ahead, *tried, in_the_way).order_by(deliveries.c.id).limit(1)
    if delivery.action is DeliveryAction.POST:
        query = query.where(keeps_its_order(deliveries, now))
    row = (await tx.execute(query)).first()
    if row is None:
        return None
    return to_delivery(row)


async def is_withdrawn(tx: Transaction, delivery: Delivery, subject: AnnouncementSubject) -> bool:
    """Whether its message is to be taken down as soon as it is there."""
    query = (
        select(deliveries.c.id)
        .join(announcements)
        .where(
            announcements.c.kind == subject.kind,
            announcements.c[subject.field] == subject.id,
            deliveries.c.channel_id == delivery.channel_id,
            deliveries.c.id > delivery.id,
            deliveries.c.action == DeliveryAction.REMOVE,
            state_in(deliveries, *WAITING),
        )
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def skip(tx: Transaction, skipped: Collection[Delivery], reason: str) -> None:
    """Let them never go out; those that are being sent at this moment are left alone."""
    delivery_ids = [delivery.id for delivery in skipped]
    unclaimed = (deliveries.c.id.in_(delivery_ids), deliveries.c.state != DeliveryState.CLAIMED)
    await tx.execute(deliveries.update().where(*unclaimed).values(state=DeliveryState.SKIPPED, reason=reason))


async def reschedule_untried(tx: Transaction, posts: Collection[Delivery], due_at: datetime | None) -> None:
    """Let posts that nobody has tried yet go out at another time, or at once."""
    if not posts:
        return
    delivery_ids = [post.id for post in posts]
    untried = (deliveries.c.id.in_(delivery_ids), deliveries.c.state == DeliveryState.PENDING)
    await tx.execute(deliveries.update().where(*untried).values(due_at=due_at))
    announcement_ids = {post.announcement.id for post in posts}
    planned = announcements.update().where(announcements.c.id.in_(announcement_ids))
    await tx.execute(planned.values(due_at=due_at))


async def reschedule(tx: Transaction, delivery: Delivery, due_at: datetime) -> None:
    """Let one that waits go out at another time."""
    waits = (deliveries.c.id == delivery.id, deliveries.c.state == DeliveryState.PENDING)
    await tx.execute(deliveries.update().where(*waits).values(due_at=due_at))


async def move_to_channel(tx: Transaction, follow_id: int, channel_id: int) -> None:
    """Send what still waits to the follow's new channel.

    Edits stay with the message they correct, but where that channel is closed to the bot they go along.
    What is to be taken down or opened is where it is; what isn't posted yet is opened where that will be.
    """
    not_posted_yet = select(deliveries.c.announcement_id).where(
        deliveries.c.follow_id == follow_id,
        state_in(deliveries, *WAITING),
        deliveries.c.action == DeliveryAction.POST,
    )
    is_post = deliveries.c.action == DeliveryAction.POST
    blocked_edits = and_(
        deliveries.c.action == DeliveryAction.EDIT, deliveries.c.state == DeliveryState.PAUSED
    )
    openings = and_(
        deliveries.c.action == DeliveryAction.OPEN, deliveries.c.announcement_id.in_(not_posted_yet)
    )
    goes_along = or_(is_post, blocked_edits, openings)
    elsewhere = deliveries.c.channel_id != channel_id
    waits = (deliveries.c.follow_id == follow_id, elsewhere, deliveries.c.state.in_(WAITING), goes_along)
    await tx.execute(deliveries.update().where(*waits).values(channel_id=channel_id, thread_id=None))


async def leave_follow(tx: Transaction, left: Collection[Delivery]) -> None:
    """Keep them when their follow, which is about to be removed, is gone: what they posted is still there."""
    delivery_ids = [delivery.id for delivery in left]
    rows = deliveries.update().where(deliveries.c.id.in_(delivery_ids))
    await tx.execute(rows.values(follow_id=None))


async def lift_spoilers_now(tx: Transaction, follow_id: int, now: datetime) -> None:
    """Let what still stands under spoiler marks there be opened now."""
    waiting_openings = (
        deliveries.c.follow_id == follow_id,
        deliveries.c.action == DeliveryAction.OPEN,
        state_in(deliveries, *WAITING),
        deliveries.c.due_at > now,
    )
    await tx.execute(deliveries.update().where(*waiting_openings).values(due_at=now))
