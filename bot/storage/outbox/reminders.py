"""The reminders of a server: the announcements that have a time of their own."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, or_, select

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import AnnouncementKind, Delivery, DeliveryAction, DeliveryState
from bot.domain.planned.reminders import PostedReminder, ReminderSubject, ReminderTime
from bot.storage.database import Transaction
from bot.storage.outbox import announcements as outbox
from bot.storage.rows import AnyRow, AnySelect, save_all
from bot.storage.tables import announcements, deliveries

_ENDED = (DeliveryState.CLAIMED, DeliveryState.SENT, DeliveryState.SKIPPED, DeliveryState.FAILED)


async def pending(tx: Transaction, follow_id: int) -> dict[ReminderSubject, ReminderTime]:
    """The follow's reminders that wait."""
    rows = await tx.execute(_of(follow_id).where(deliveries.c.state.in_(outbox.WAITING)))
    return {_subject(row): ReminderTime(row.due_at, row.expires_at) for row in rows}


async def told(tx: Transaction, follow_id: int) -> list[tuple[ReminderSubject, datetime]]:
    """The follow's reminders that are done with, each with the time it was planned for."""
    rows = await tx.execute(_of(follow_id).where(deliveries.c.state.in_(_ENDED)))
    return [(_subject(row), row.due_at) for row in rows]


async def add(
    tx: Transaction, follow: Follow, plan: Mapping[ReminderSubject, ReminderTime], now: datetime
) -> None:
    """Keep reminders for later."""
    await add_planned(tx, follow, [_announcement(follow, subject, due, now) for subject, due in plan.items()])


async def add_planned(tx: Transaction, follow: Follow, told: Sequence[Mapping[str, Any]]) -> None:
    """Keep announcements (rows with `id` 0), each with what brings it to the follow's channel in time."""
    ids = await save_all(tx, announcements, told)
    # The follow's id for a place: those of one server stand one behind the other, as they would in a list.
    new = [
        outbox.new_delivery(id_, follow, due_at=row["due_at"])
        | {"rank": row["kind"].rank, "place": follow.id}
        for id_, row in zip(ids, told, strict=True)
    ]
    await outbox.add_deliveries(tx, new)


def _announcement(
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


async def move(tx: Transaction, follow_id: int, subject: ReminderSubject, due: ReminderTime) -> None:
    """Give a waiting reminder its new time."""
    await put_off(tx, await _waiting(tx, follow_id, subject), due)


async def put_off(tx: Transaction, its: Mapping[int, datetime | None], due: ReminderTime) -> None:
    """Give waiting announcements, by id with the time that each is planned for, that time.

    What was tried at its old time starts afresh, with a nonce of its own: it is another message,
    and no retry may send it before its time.
    """
    elsewhen = [id_ for id_, at in its.items() if at != due.at]
    times = {"due_at": due.at, "expires_at": due.expires}
    await tx.execute(announcements.update().where(announcements.c.id.in_(its)).values(**times))
    moved = deliveries.update().where(deliveries.c.announcement_id.in_(elsewhen))
    afresh = {"state": DeliveryState.PENDING, "attempts": 0, "doubtful": False, "reason": None}
    await tx.execute(moved.values(due_at=due.at, nonce=secrets.token_hex(8), **afresh))


async def drop(tx: Transaction, follow_id: int, subject: ReminderSubject) -> None:
    """Take a waiting reminder away."""
    its = await _waiting(tx, follow_id, subject)
    await tx.execute(announcements.delete().where(announcements.c.id.in_(its)))


async def posted(tx: Transaction, follow_id: int, since: datetime) -> list[PostedReminder]:
    """The follow's reminders in a channel, or on their way there, of what was not over before `since`."""
    shown = announcements.c.expires_at
    query = (
        _of(follow_id)
        .add_columns(deliveries.c.channel_id)
        .where(
            deliveries.c.state.in_((DeliveryState.CLAIMED, DeliveryState.SENT)),
            or_(shown.is_(None), shown >= since),
        )
    )
    rows = await tx.execute(query)
    return [PostedReminder(row.id, _subject(row), row.expires_at, row.channel_id) for row in rows]


async def edit(tx: Transaction, follow: Follow, old: PostedReminder, holds: datetime | None) -> None:
    """Have a posted reminder edited, which then tells that time; None that it is off."""
    its = announcements.c.id == old.announcement_id
    await tx.execute(announcements.update().where(its).values(expires_at=holds))
    same = (deliveries.c.announcement_id == old.announcement_id, deliveries.c.action == DeliveryAction.EDIT)
    waits = select(deliveries.c.id).where(*same, deliveries.c.state.in_(outbox.WAITING))
    if (await tx.execute(waits.limit(1))).first() is None:
        new = outbox.new_delivery(old.announcement_id, follow, DeliveryAction.EDIT, channel_id=old.channel_id)
        await outbox.add_deliveries(tx, [new | {"rank": AnnouncementKind.REMINDER.rank, "place": follow.id}])


async def is_superseded(tx: Transaction, delivery: Delivery, now: datetime) -> bool:
    """Whether a newer reminder of the same thing is, or was, due in the same channel too.

    One of the same lead is newer even before its time: its session was moved in the meantime.
    """
    told_, at = delivery.announcement, announcements.c.due_at
    later = and_(at > told_.due_at, or_(at <= now, announcements.c.lead == told_.lead))
    newer = or_(later, and_(at == told_.due_at, announcements.c.id > told_.id))
    of_session = announcements.c.session_id == told_.session_id
    query = (
        select(deliveries.c.id)
        .join(announcements)
        .where(
            deliveries.c.channel_id == delivery.channel_id,
            deliveries.c.state.not_in((DeliveryState.SKIPPED, DeliveryState.FAILED)),
            deliveries.c.action == DeliveryAction.POST,
            announcements.c.kind == AnnouncementKind.REMINDER,
            announcements.c.server_id == told_.server_id,
            announcements.c.round_id == told_.round_id,
            of_session if told_.session_id else announcements.c.session_id.is_(None),
            newer,
        )
    )
    return (await tx.execute(query.limit(1))).first() is not None


def _of(follow_id: int) -> AnySelect:
    told_ = announcements.c
    columns = (told_.round_id, told_.session_id, told_.lead, told_.due_at, told_.expires_at)
    query = select(announcements.c.id, *columns).join(deliveries)
    reminds = (told_.kind == AnnouncementKind.REMINDER, deliveries.c.action == DeliveryAction.POST)
    return query.where(deliveries.c.follow_id == follow_id, *reminds)


def _subject(row: AnyRow) -> ReminderSubject:
    return ReminderSubject(row.round_id, row.session_id, row.lead)


async def _waiting(tx: Transaction, follow_id: int, subject: ReminderSubject) -> dict[int, datetime | None]:
    """The subject's waiting announcements, by id with the time that each is planned for."""
    told_ = announcements.c
    same_session = told_.session_id == subject.session_id
    query = _of(follow_id).where(
        deliveries.c.state.in_(outbox.WAITING),
        told_.round_id == subject.round_id,
        same_session if subject.session_id else told_.session_id.is_(None),
        told_.lead == subject.lead,
    )
    return {row.id: row.due_at for row in await tx.execute(query)}
