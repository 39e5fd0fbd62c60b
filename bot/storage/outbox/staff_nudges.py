"""The questions to staff how a session ended: announcements with a time of their own, by session."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.planned.reminders import ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox import announcements, deliveries
from bot.storage.outbox.delivery_rows import add_deliveries, new_delivery, with_queue_place


async def deliveries_by_session(
    tx: Transaction, follow_id: int, session_id: int | None = None
) -> dict[int, list[Delivery]]:
    """By session, or of one, what told of it in the follow's channels, oldest first; nobody claims it."""
    by_session: dict[int, list[Delivery]] = defaultdict(list)
    for delivery in await deliveries.of_follow(tx, AnnouncementKind.NUDGE, follow_id, session_id):
        by_session[delivery.announcement.session_id or 0].append(delivery)
    return by_session


async def add(tx: Transaction, follow: Follow, plan: Mapping[int, ReminderTime], now: datetime) -> None:
    """Keep to ask about these sessions, each at its time."""
    announcement_rows = []
    for session_id, due in plan.items():
        row = {
            "id": 0,
            "server_id": follow.server_id,
            "kind": AnnouncementKind.NUDGE,
            "created_at": now,
            "session_id": session_id,
            "due_at": due.at,
            "expires_at": due.expires,
        }
        announcement_rows.append(row)
    await announcements.add_planned(tx, follow, announcement_rows)


async def request_edit(
    tx: Transaction, follow: Follow, posted: Delivery, due: ReminderTime, now: datetime
) -> None:
    """Have a posted question edited, which then is of that time."""
    announcement = replace(posted.announcement, due_at=due.at, expires_at=due.expires)
    await _follow_up(tx, follow, posted, announcement, DeliveryAction.EDIT, now)


async def request_removal(tx: Transaction, follow: Follow, posted: Delivery, now: datetime) -> None:
    """Have a posted question taken down, behind whatever goes to its channel before."""
    announcement = replace(posted.announcement, due_at=None, expires_at=None)
    await _follow_up(tx, follow, posted, announcement, DeliveryAction.REMOVE, now)


async def _follow_up(
    tx: Transaction,
    follow: Follow,
    posted: Delivery,
    announcement: Announcement,
    action: DeliveryAction,
    now: datetime,
) -> None:
    announcement_id = await announcements.add(tx, announcement, now)
    row = new_delivery(announcement_id, follow, action, channel_id=posted.channel_id)
    await add_deliveries(tx, [with_queue_place(row, AnnouncementKind.NUDGE, follow.id)])


async def reschedule(tx: Transaction, planned: Delivery, due: ReminderTime) -> None:
    """Give a waiting question its new time."""
    announcement = planned.announcement
    await announcements.postpone(tx, {announcement.id: announcement.due_at}, due)


async def remove_all(tx: Transaction, questions: Collection[Delivery]) -> None:
    """Let these never go out, and leave no trace of them."""
    if questions:
        await announcements.remove(tx, [question.announcement.id for question in questions])
