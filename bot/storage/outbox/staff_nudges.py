"""The questions to staff how a session ended: announcements with a time of their own, by session."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind, Delivery, DeliveryAction
from bot.domain.planned.reminders import ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox import announcements as outbox
from bot.storage.outbox import reminders
from bot.storage.tables import announcements


async def asked(tx: Transaction, follow_id: int, session_id: int | None = None) -> dict[int, list[Delivery]]:
    """By session, or of one, what told of it in the follow's channels, oldest first; nobody claims it."""
    found: dict[int, list[Delivery]] = defaultdict(list)
    for delivery in await outbox.of_kind(tx, AnnouncementKind.NUDGE, follow_id, session_id):
        found[delivery.announcement.session_id or 0].append(delivery)
    return found


async def add(tx: Transaction, follow: Follow, plan: Mapping[int, ReminderTime], now: datetime) -> None:
    """Keep to ask about these sessions, each at its time."""
    told = {"id": 0, "server_id": follow.server_id, "kind": AnnouncementKind.NUDGE, "created_at": now}
    await reminders.add_planned(
        tx,
        follow,
        [
            told | {"session_id": session_id, "due_at": due.at, "expires_at": due.expires}
            for session_id, due in plan.items()
        ],
    )


async def edit(tx: Transaction, follow: Follow, posted: Delivery, due: ReminderTime, now: datetime) -> None:
    """Have a posted question edited, which then is of that time."""
    told = replace(posted.announcement, due_at=due.at, expires_at=due.expires)
    await _follow_up(tx, follow, posted, told, DeliveryAction.EDIT, now)


async def take_down(tx: Transaction, follow: Follow, posted: Delivery, now: datetime) -> None:
    """Have a posted question taken down, behind whatever goes to its channel before."""
    told = replace(posted.announcement, due_at=None, expires_at=None)
    await _follow_up(tx, follow, posted, told, DeliveryAction.REMOVE, now)


async def _follow_up(
    tx: Transaction,
    follow: Follow,
    posted: Delivery,
    told: Announcement,
    action: DeliveryAction,
    now: datetime,
) -> None:
    id_ = await outbox.add(tx, told, now)
    row = outbox.new_delivery(id_, follow, action, channel_id=posted.channel_id)
    await outbox.add_deliveries(tx, [row | {"rank": AnnouncementKind.NUDGE.rank, "place": follow.id}])


async def move(tx: Transaction, planned: Delivery, due: ReminderTime) -> None:
    """Give a waiting question its new time."""
    told = planned.announcement
    await reminders.put_off(tx, {told.id: told.due_at}, due)


async def drop(tx: Transaction, these: Collection[Delivery]) -> None:
    """Let these never go out, and leave no trace of them."""
    if not these:
        return
    its = [one.announcement.id for one in these]
    await tx.execute(announcements.delete().where(announcements.c.id.in_(its)))
