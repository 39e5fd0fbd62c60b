"""The edits that say at a session's start that it has started: reminders without a lead, by session."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import select

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import is_posted, posts_on_show
from bot.domain.planned.reminders import ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox import announcements as announcement_rows
from bot.storage.outbox import deliveries as delivery_queries
from bot.storage.outbox.delivery_rows import (
    WAITING,
    add_deliveries,
    new_delivery,
    select_deliveries,
    to_delivery,
    with_queue_place,
)
from bot.storage.rows import AnySelect
from bot.storage.tables import announcements, deliveries


async def waiting_times(
    tx: Transaction, follow_id: int, session_id: int | None = None
) -> dict[int, ReminderTime]:
    """When the start of each session is to be told, by its id; only of one, if named."""
    query = _select_starts(follow_id).where(deliveries.c.state.in_(WAITING))
    if session_id is not None:
        query = query.where(announcements.c.session_id == session_id)
    rows = await tx.execute(query)
    return {row.session_id: ReminderTime(row.due_at, row.expires_at) for row in rows}


async def list_ended(tx: Transaction, follow_id: int) -> list[tuple[int, datetime]]:
    """The starts that were told, are being told, or were skipped, each with the session's id."""
    rows = await tx.execute(_select_starts(follow_id).where(deliveries.c.state.not_in(WAITING)))
    return [(row.session_id, row.due_at) for row in rows]


async def add(
    tx: Transaction,
    follow: Follow,
    announcement: Announcement,
    channel_id: int,
    now: datetime,
) -> None:
    """Keep to tell a start (`announcement`) in the channel where its reminder is."""
    announcement_id = await announcement_rows.add(tx, announcement, now)
    row = new_delivery(announcement_id, follow, DeliveryAction.EDIT, announcement.due_at, channel_id)
    await add_deliveries(tx, [with_queue_place(row, AnnouncementKind.REMINDER, follow.id)])


async def reschedule(tx: Transaction, follow_id: int, session_id: int, due: ReminderTime) -> None:
    """Give a waiting edit its new time."""
    planned_times: Mapping[int, datetime | None] = await _planned_times(tx, follow_id, [session_id])
    await announcement_rows.postpone(tx, planned_times, due)


async def remove(tx: Transaction, follow_id: int, session_ids: Collection[int]) -> None:
    """Take waiting edits away, so that no trace of them is left."""
    await announcement_rows.remove(tx, await _planned_times(tx, follow_id, session_ids))


async def newest_reminder(tx: Transaction, start: Delivery) -> list[Delivery]:
    """What shows the newest reminder of the session that the channel has of that follow, oldest first."""
    query = (
        select_deliveries()
        .where(
            deliveries.c.follow_id == start.follow_id,
            deliveries.c.channel_id == start.channel_id,
            deliveries.c.action == DeliveryAction.POST,
            deliveries.c.message_id.is_not(None),
            announcements.c.kind == AnnouncementKind.REMINDER,
            announcements.c.session_id == start.announcement.session_id,
        )
        .order_by(deliveries.c.message_id.desc())
    )
    row = (await tx.execute(query.limit(1))).first()
    if row is None:
        return []
    reminder = to_delivery(row)
    if reminder.announcement.subject is None:
        return []
    told = await delivery_queries.of_subject(
        tx, reminder.announcement.subject, channel_ids=[reminder.channel_id]
    )
    return [post for post in posts_on_show(told) if is_posted(post)]


async def _planned_times(
    tx: Transaction, follow_id: int, session_ids: Collection[int]
) -> dict[int, datetime | None]:
    query = _select_starts(follow_id).where(
        deliveries.c.state.in_(WAITING), announcements.c.session_id.in_(session_ids)
    )
    return {row.id: row.due_at for row in await tx.execute(query)}


def _select_starts(follow_id: int) -> AnySelect:
    columns = (
        announcements.c.id,
        announcements.c.session_id,
        announcements.c.due_at,
        announcements.c.expires_at,
    )
    tells_start = (
        announcements.c.kind == AnnouncementKind.REMINDER,
        announcements.c.lead.is_(None),
        deliveries.c.action == DeliveryAction.EDIT,
    )
    return select(*columns).join(deliveries).where(deliveries.c.follow_id == follow_id, *tells_start)
