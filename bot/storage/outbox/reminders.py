"""The reminders of a server: the announcements that have a time of their own."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, or_, select

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DIRECT, DeliveryAction, DeliveryState
from bot.domain.planned.posted_reminders import PostedReminder
from bot.domain.planned.reminders import ReminderSubject, ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox.announcements import add_planned, postpone
from bot.storage.outbox.announcements import remove as remove_announcements
from bot.storage.outbox.delivery_rows import WAITING, add_deliveries, new_delivery, with_queue_place
from bot.storage.rows import AnyRow, AnySelect
from bot.storage.tables import announcements, deliveries

_ENDED = (DeliveryState.CLAIMED, DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED)


async def waiting_times(tx: Transaction, follow_id: int) -> dict[ReminderSubject, ReminderTime]:
    """The follow's reminders that wait."""
    rows = await tx.execute(_select_reminders(follow_id).where(deliveries.c.state.in_(WAITING)))
    return {_subject(row): ReminderTime(row.due_at, row.expires_at) for row in rows}


async def list_ended(tx: Transaction, follow_id: int) -> list[tuple[ReminderSubject, datetime]]:
    """The follow's reminders that are done with, each with the time it was planned for."""
    rows = await tx.execute(_select_reminders(follow_id).where(deliveries.c.state.in_(_ENDED)))
    return [(_subject(row), row.due_at) for row in rows]


async def add(
    tx: Transaction, follow: Follow, plan: Mapping[ReminderSubject, ReminderTime], now: datetime
) -> None:
    """Keep reminders for later."""
    announcement_rows = [_announcement_row(follow, subject, due, now) for subject, due in plan.items()]
    await add_planned(tx, follow, announcement_rows)


def _announcement_row(
    follow: Follow, subject: ReminderSubject, due: ReminderTime, now: datetime
) -> dict[str, Any]:
    return {
        "id": 0,
        "server_id": follow.server_id,
        "kind": AnnouncementKind.REMINDER,
        "round_id": subject.round_id,
        "session_id": subject.session_id,
        "lead": subject.lead,
        "due_at": due.at,
        "expires_at": due.expires,
        "created_at": now,
    }


async def reschedule(tx: Transaction, follow_id: int, subject: ReminderSubject, due: ReminderTime) -> None:
    """Give a waiting reminder its new time."""
    await postpone(tx, await _planned_times(tx, follow_id, subject), due)


async def remove(tx: Transaction, follow_id: int, subject: ReminderSubject) -> None:
    """Take a waiting reminder away."""
    await remove_announcements(tx, await _planned_times(tx, follow_id, subject))


async def _planned_times(
    tx: Transaction, follow_id: int, subject: ReminderSubject
) -> dict[int, datetime | None]:
    """The subject's waiting announcements, by id with the time that each is planned for."""
    query = _select_reminders(follow_id).where(
        deliveries.c.state.in_(WAITING),
        announcements.c.round_id == subject.round_id,
        announcements.c.session_id == subject.session_id,
        announcements.c.lead == subject.lead,
    )
    return {row.id: row.due_at for row in await tx.execute(query)}


async def list_posted(tx: Transaction, follow_id: int, since: datetime) -> list[PostedReminder]:
    """The follow's reminders in a channel, or on their way there, of what was not over by `since`.

    The newest is the last.
    """
    expires_at = announcements.c.expires_at
    query = (
        _select_reminders(follow_id)
        .add_columns(deliveries.c.channel_id)
        .where(
            deliveries.c.state.in_((DeliveryState.CLAIMED, DeliveryState.SENT)),
            or_(expires_at.is_(None), expires_at >= since),
        )
    )
    rows = await tx.execute(query.order_by(announcements.c.due_at, announcements.c.id))
    return [PostedReminder(row.id, _subject(row), row.expires_at, row.channel_id) for row in rows]


async def request_edit(
    tx: Transaction, follow: Follow, posted: PostedReminder, expires_at: datetime | None
) -> None:
    """Have a posted reminder edited, which then tells that time; None that it is off."""
    told = announcements.update().where(announcements.c.id == posted.announcement_id)
    await tx.execute(told.values(expires_at=expires_at))
    if await _is_edit_waiting(tx, posted.announcement_id):
        return
    row = new_delivery(posted.announcement_id, follow, DeliveryAction.EDIT, channel_id=posted.channel_id)
    kind = AnnouncementKind.REMINDER
    if follow.guild_id == DIRECT:
        kind = AnnouncementKind.PRIVATE
    await add_deliveries(tx, [with_queue_place(row, kind, follow.id)])


async def _is_edit_waiting(tx: Transaction, announcement_id: int) -> bool:
    query = select(deliveries.c.id).where(
        deliveries.c.announcement_id == announcement_id,
        deliveries.c.action == DeliveryAction.EDIT,
        deliveries.c.state.in_(WAITING),
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def superseded_ids(tx: Transaction, delivery_ids: Collection[int], now: datetime) -> set[int]:
    """Those of these deliveries whose reminder is replaced by a newer one that is, or was, due there too."""
    newer, its = deliveries.alias("newer"), announcements.alias("its")
    about_the_same = (
        its.c.kind == announcements.c.kind,
        its.c.server_id == announcements.c.server_id,
        its.c.round_id.is_not_distinct_from(announcements.c.round_id),
        its.c.session_id.is_not_distinct_from(announcements.c.session_id),
    )
    counts = (
        newer.c.state.not_in((DeliveryState.SKIPPED, DeliveryState.FAILED)),
        newer.c.action == DeliveryAction.POST,
    )
    pairs = deliveries.join(announcements).join(newer, newer.c.channel_id == deliveries.c.channel_id)
    query = (
        select(deliveries.c.id)
        .select_from(pairs.join(its, its.c.id == newer.c.announcement_id))
        .where(deliveries.c.id.in_(delivery_ids), *about_the_same, *counts, _is_newer(its, now))
    )
    return set((await tx.execute(query)).scalars())


def _is_newer(its: FromClause, now: datetime) -> ColumnElement[bool]:
    """Whether `its` reminder is due by now and later; one of the same lead is newer even before its time.

    Its session was moved in the meantime.
    """
    due_at, own = its.c.due_at, announcements.c
    same_lead = its.c.lead.is_not_distinct_from(own.lead)
    later = and_(due_at > own.due_at, or_(due_at <= now, same_lead))
    return or_(later, and_(due_at == own.due_at, its.c.id > own.id))


def _select_reminders(follow_id: int) -> AnySelect:
    columns = (
        announcements.c.id,
        announcements.c.round_id,
        announcements.c.session_id,
        announcements.c.lead,
        announcements.c.due_at,
        announcements.c.expires_at,
    )
    is_reminder = (
        announcements.c.kind == AnnouncementKind.REMINDER,
        deliveries.c.action == DeliveryAction.POST,
    )
    return select(*columns).join(deliveries).where(deliveries.c.follow_id == follow_id, *is_reminder)


def _subject(row: AnyRow) -> ReminderSubject:
    return ReminderSubject(row.round_id, row.session_id, row.lead)
