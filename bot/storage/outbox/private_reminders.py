"""Reminders in direct messages, as announcements that wait for their time: each by what was asked for."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import or_, select

from bot.domain.base.server import Follow
from bot.domain.fans.own_reminders import OwnReminder
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DIRECT, DeliveryAction, DeliveryState
from bot.domain.planned.posted_reminders import PostedReminder
from bot.domain.planned.reminders import ReminderSubject, ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox import announcements as announcement_rows
from bot.storage.outbox.delivery_rows import WAITING
from bot.storage.rows import AnySelect
from bot.storage.tables import announcements, deliveries


def direct_place(server_id: int, channel_id: int) -> Follow:
    """Somebody's direct messages, as what is planned for channels takes it: a place that is no follow's."""
    return Follow(server_id, DIRECT, channel_id, "")


async def waiting_times(
    tx: Transaction, server_id: int, own_reminder_ids: Collection[int] | None = None
) -> dict[int, ReminderTime]:
    """When each message that waits goes out, by what was asked for; of these only, if they are named."""
    query = _select_posts(server_id, own_reminder_ids).where(deliveries.c.state.in_(WAITING))
    return {row.own_reminder_id: ReminderTime(row.due_at, row.expires_at) for row in await tx.execute(query)}


async def list_ended(
    tx: Transaction, server_id: int, own_reminder_ids: Collection[int] | None = None
) -> list[tuple[int, datetime]]:
    """The messages that are done with, each with the time it was planned for; of these only, if named."""
    query = _select_posts(server_id, own_reminder_ids).where(deliveries.c.state.not_in(WAITING))
    return [(row.own_reminder_id, row.due_at) for row in await tx.execute(query)]


async def list_sent(tx: Transaction, server_id: int, since: datetime) -> list[PostedReminder]:
    """The messages that arrived, or are on their way, of what was not over by `since` (UTC)."""
    expires_at = announcements.c.expires_at
    query = _select_posts(server_id).where(
        deliveries.c.state.in_((DeliveryState.CLAIMED, DeliveryState.SENT)),
        or_(expires_at.is_(None), expires_at >= since),
    )
    sent_reminders = []
    for row in await tx.execute(query.order_by(announcements.c.id)):
        subject = ReminderSubject(row.round_id, row.session_id, row.lead)
        sent_reminders.append(PostedReminder(row.id, subject, row.expires_at, row.channel_id))
    return sent_reminders


async def add(tx: Transaction, reminder: OwnReminder, due: ReminderTime, now: datetime) -> None:
    """Keep a message for later."""
    row = {
        "id": 0,
        "server_id": reminder.server_id,
        "kind": AnnouncementKind.PRIVATE,
        "own_reminder_id": reminder.id,
        "round_id": reminder.subject.round_id,
        "session_id": reminder.subject.session_id,
        "lead": str(reminder.lead),
        "due_at": due.at,
        "expires_at": due.expires,
        "created_at": now,
    }
    await announcement_rows.add_planned(tx, direct_place(reminder.server_id, reminder.channel_id), [row])


async def reschedule(tx: Transaction, server_id: int, own_reminder_id: int, due: ReminderTime) -> None:
    """Give a waiting message its new time."""
    planned_times = await _planned_times(tx, server_id, [own_reminder_id])
    await announcement_rows.postpone(tx, planned_times, due)


async def remove(tx: Transaction, server_id: int, own_reminder_ids: Collection[int]) -> None:
    """Take waiting messages away."""
    await announcement_rows.remove(tx, await _planned_times(tx, server_id, own_reminder_ids))


async def remove_edits(tx: Transaction, own_reminder_ids: Collection[int]) -> None:
    """Take away the waiting edits of messages that were sent."""
    of_them = select(announcements.c.id).where(announcements.c.own_reminder_id.in_(own_reminder_ids))
    waiting_edits = (
        deliveries.c.announcement_id.in_(of_them),
        deliveries.c.action == DeliveryAction.EDIT,
        deliveries.c.state.in_(WAITING),
    )
    await tx.execute(deliveries.delete().where(*waiting_edits))


async def _planned_times(
    tx: Transaction, server_id: int, own_reminder_ids: Collection[int]
) -> dict[int, datetime | None]:
    query = _select_posts(server_id, own_reminder_ids).where(deliveries.c.state.in_(WAITING))
    return {row.id: row.due_at for row in await tx.execute(query)}


def _select_posts(server_id: int, own_reminder_ids: Collection[int] | None = None) -> AnySelect:
    columns = (
        announcements.c.id,
        announcements.c.own_reminder_id,
        announcements.c.round_id,
        announcements.c.session_id,
        announcements.c.lead,
        announcements.c.due_at,
        announcements.c.expires_at,
        deliveries.c.channel_id,
    )
    is_private = (
        announcements.c.kind == AnnouncementKind.PRIVATE,
        deliveries.c.action == DeliveryAction.POST,
    )
    query = select(*columns).join(deliveries).where(*is_private)
    if own_reminder_ids is None:
        return query.where(announcements.c.server_id == server_id)
    return query.where(announcements.c.own_reminder_id.in_(own_reminder_ids))
