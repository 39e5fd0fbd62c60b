"""Announcements: what is to be told. Those with a time of their own come with their deliveries."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement
from bot.domain.outbox.delivery import DeliveryState
from bot.domain.planned.reminders import ReminderTime
from bot.storage.database import Transaction, when_committed
from bot.storage.outbox.announcement_log import log_announcement
from bot.storage.outbox.delivery_rows import add_deliveries, new_delivery, with_queue_place
from bot.storage.rows import insert, save_all
from bot.storage.tables import announcements, deliveries


async def add(tx: Transaction, announcement: Announcement, now: datetime) -> int:
    """Keep something to tell; its id."""
    announcement_id = await insert(
        tx,
        announcements,
        server_id=announcement.server_id,
        kind=announcement.kind,
        result_id=announcement.result_id,
        quote_id=announcement.quote_id,
        round_id=announcement.round_id,
        session_id=announcement.session_id,
        change_id=announcement.change_id,
        notice_id=announcement.notice_id,
        bundle_id=announcement.bundle_id,
        lead=announcement.lead,
        due_at=announcement.due_at,
        expires_at=announcement.expires_at,
        created_at=now,
    )
    facts = (announcement_id, announcement.kind, announcement.server_id, announcement.due_at)
    when_committed(tx, partial(log_announcement, *facts))
    return announcement_id


async def add_planned(
    tx: Transaction, follow: Follow, announcement_rows: Sequence[Mapping[str, Any]]
) -> None:
    """Keep announcements (rows with `id` 0), each with what brings it to the follow's channel in time."""
    announcement_ids = await save_all(tx, announcements, announcement_rows)
    delivery_rows = []
    for announcement_id, row in zip(announcement_ids, announcement_rows, strict=True):
        facts = (announcement_id, row["kind"], row["server_id"], row["due_at"])
        when_committed(tx, partial(log_announcement, *facts))
        delivery_row = new_delivery(announcement_id, follow, due_at=row["due_at"])
        # The follow's id for a place: those of one server stand one behind the other, as in a list.
        delivery_rows.append(with_queue_place(delivery_row, row["kind"], follow.id))
    await add_deliveries(tx, delivery_rows)


async def postpone(tx: Transaction, planned_times: Mapping[int, datetime | None], due: ReminderTime) -> None:
    """Give waiting announcements, by id with the time that each is planned for, that time.

    What was tried at its old time starts afresh, with a nonce of its own: it is another message,
    and no retry may send it before its time.
    """
    moved_ids = [id_ for id_, planned_at in planned_times.items() if planned_at != due.at]
    times = {"due_at": due.at, "expires_at": due.expires}
    await tx.execute(announcements.update().where(announcements.c.id.in_(planned_times)).values(**times))
    moving = deliveries.update().where(deliveries.c.announcement_id.in_(moved_ids))
    afresh = {"state": DeliveryState.PENDING, "attempts": 0, "doubtful": False, "reason": None}
    await tx.execute(moving.values(due_at=due.at, nonce=secrets.token_hex(8), **afresh))


async def remove(tx: Transaction, announcement_ids: Collection[int]) -> None:
    """Take announcements away with their deliveries, so that no trace of them is left."""
    await tx.execute(announcements.delete().where(announcements.c.id.in_(announcement_ids)))
