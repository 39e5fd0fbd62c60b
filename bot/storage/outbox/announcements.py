"""The outbox: what is to be told, to which channels, and how far that has come."""

import secrets
from collections.abc import Collection, Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    and_,
    bindparam,
    or_,
    select,
)

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import (
    Announcement,
    AnnouncementKind,
    AnnouncementSubject,
    Delivery,
    DeliveryAction,
    DeliveryState,
)
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, AnySelect, insert
from bot.storage.tables import announcements, deliveries, follows

WAITING = (DeliveryState.PENDING, DeliveryState.PAUSED)
NewDelivery = dict[str, Any]


async def add(tx: Transaction, announcement: Announcement, now: datetime) -> int:
    """Keep something to tell; its id."""
    return await insert(
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
        lead=announcement.lead,
        due_at=announcement.due_at,
        expires_at=announcement.expires_at,
        created_at=now,
    )


async def add_deliveries(tx: Transaction, new: Sequence[NewDelivery]) -> None:
    """Keep many at once, in the order in which they are to go.

    Nobody needs their ids, and asking for those would take SQLite a statement for each.
    """
    if new:
        await tx.execute(deliveries.insert(), [{"rank": 0, "place": n, **row} for n, row in enumerate(new)])


def new_delivery(
    announcement_id: int,
    follow: Follow,
    action: DeliveryAction = DeliveryAction.POST,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> NewDelivery:
    """A delivery's row before it is kept."""
    return {
        "announcement_id": announcement_id,
        "follow_id": follow.id,
        "action": action,
        "state": DeliveryState.PENDING,
        "guild_id": follow.guild_id,
        "channel_id": channel_id or follow.channel_id,
        "nonce": secrets.token_hex(8),
        "due_at": due_at,
    }


async def get(tx: Transaction, delivery_id: int) -> Delivery:
    """The delivery with that id."""
    return delivery_of((await tx.execute(whole().where(deliveries.c.id == delivery_id))).one())


async def of_announcement(tx: Transaction, announcement_id: int) -> list[Delivery]:
    """Every delivery of an announcement, the server's own channel first."""
    query = whole().where(deliveries.c.announcement_id == announcement_id).order_by(deliveries.c.id)
    return [delivery_of(row) for row in await tx.execute(query)]


async def about(
    tx: Transaction, subject: AnnouncementSubject, *, lock: bool = False, **where: int
) -> list[Delivery]:
    """Every delivery that told the subject, oldest first; only of one channel or guild, if named.

    With `lock` nobody claims one of them before the transaction ends.
    """
    same = (announcements.c.kind == subject.kind, announcements.c[subject.field] == subject.id)
    query = whole().where(*same, *(deliveries.c[name] == value for name, value in where.items()))
    if lock:
        query = query.with_for_update(of=deliveries)
    return [delivery_of(row) for row in await tx.execute(query.order_by(deliveries.c.id))]


async def of_kind(
    tx: Transaction, kind: AnnouncementKind, follow_id: int, session_id: int | None = None
) -> list[Delivery]:
    """Every delivery of that kind to a follow, oldest first; only about one session, if named.

    Nobody claims one of them before the transaction ends.
    """
    query = whole().where(announcements.c.kind == kind, deliveries.c.follow_id == follow_id)
    if session_id is not None:
        query = query.where(announcements.c.session_id == session_id)
    rows = await tx.execute(query.with_for_update(of=deliveries).order_by(deliveries.c.id))
    return [delivery_of(row) for row in rows]


async def skip(tx: Transaction, these: Collection[Delivery], reason: str) -> None:
    """Let them never go out; those that are being sent at this moment are left alone."""
    unclaimed = (deliveries.c.id.in_([d.id for d in these]), deliveries.c.state != DeliveryState.CLAIMED)
    await tx.execute(deliveries.update().where(*unclaimed).values(state=DeliveryState.SKIPPED, reason=reason))


async def plan_anew(tx: Transaction, these: Collection[Delivery], due_at: datetime | None) -> None:
    """Let posts that nobody has tried yet go out at another time, or at once."""
    if not these:
        return
    untouched = (deliveries.c.id.in_([d.id for d in these]), deliveries.c.state == DeliveryState.PENDING)
    await tx.execute(deliveries.update().where(*untouched).values(due_at=due_at))
    told = announcements.c.id.in_({d.announcement.id for d in these})
    await tx.execute(announcements.update().where(told).values(due_at=due_at))


async def move_due(tx: Transaction, delivery: Delivery, due_at: datetime) -> None:
    """Let one that waits go out at another time."""
    waits = (deliveries.c.id == delivery.id, deliveries.c.state == DeliveryState.PENDING)
    await tx.execute(deliveries.update().where(*waits).values(due_at=due_at))


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
            is_in(deliveries, *WAITING),
        )
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def move_channel(tx: Transaction, follow_id: int, channel_id: int) -> None:
    """Send what still waits to the follow's new channel.

    Edits stay with the message they correct, but where that channel is closed to the bot they go along.
    What is to be taken down or opened is where it is; what isn't posted yet is opened where that will be.
    """
    edits = and_(deliveries.c.action == DeliveryAction.EDIT, deliveries.c.state == DeliveryState.PAUSED)
    waits = (deliveries.c.follow_id == follow_id, is_in(deliveries, *WAITING))
    posts = (*waits, deliveries.c.action == DeliveryAction.POST)
    with_them = deliveries.c.announcement_id.in_(select(deliveries.c.announcement_id).where(*posts))
    openings = and_(deliveries.c.action == DeliveryAction.OPEN, with_them)
    stuck = or_(deliveries.c.action == DeliveryAction.POST, edits, openings)
    here = and_(deliveries.c.follow_id == follow_id, deliveries.c.state.in_(WAITING), stuck)
    await tx.execute(deliveries.update().where(here).values(channel_id=channel_id))


async def open_now(tx: Transaction, follow_id: int, now: datetime) -> None:
    """Let what still stands under spoiler marks there be opened now."""
    its = (
        deliveries.c.follow_id == follow_id,
        deliveries.c.action == DeliveryAction.OPEN,
        is_in(deliveries, *WAITING),
    )
    await tx.execute(deliveries.update().where(*its, deliveries.c.due_at > now).values(due_at=now))


async def held_up_by(tx: Transaction, delivery: Delivery) -> Delivery | None:
    """The delivery that was tried, didn't arrive, and keeps this one waiting in its channel."""
    before = (deliveries.c.channel_id == delivery.channel_id, deliveries.c.id < delivery.id)
    tried = (is_in(deliveries, *WAITING), deliveries.c.reason.is_not(None))
    row = (await tx.execute(whole().where(*before, *tried).order_by(deliveries.c.id).limit(1))).first()
    return delivery_of(row) if row else None


def is_in(table: FromClause, *states: DeliveryState) -> ColumnElement[bool]:
    """Whether it is in one of these states, in the partial indexes' words: planners don't see parameters."""
    written: BindParameter[DeliveryState] = bindparam(None, [*states], expanding=True, literal_execute=True)
    return table.c.state.in_(written)


_MORE = (
    "server_id",
    "kind",
    "result_id",
    "quote_id",
    "round_id",
    "session_id",
    "change_id",
    "notice_id",
    "lead",
    "expires_at",
)


@cache
def whole() -> AnySelect:
    """All that a delivery is made of. Made once: a fan-out asks for it thousands of times."""
    told = [announcements.c[name] for name in _MORE]
    planned = announcements.c.due_at.label("planned_at")
    source = deliveries.join(announcements).outerjoin(follows, deliveries.c.follow_id == follows.c.id)
    return select(deliveries, *told, planned, follows.c.ping_role_id, follows.c.spoilers).select_from(source)


def delivery_of(row: AnyRow) -> Delivery:
    """The delivery of a row of `whole()`."""
    told = {name: getattr(row, name) for name in _MORE} | {"kind": AnnouncementKind(row.kind)}
    return Delivery(
        announcement=Announcement(**told, due_at=row.planned_at, id=row.announcement_id),
        action=DeliveryAction(row.action),
        state=DeliveryState(row.state),
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        nonce=row.nonce,
        follow_id=row.follow_id,
        ping_role_id=row.ping_role_id,
        spoilers=row.spoilers,
        due_at=row.due_at,
        attempts=row.attempts,
        refusals=row.refusals,
        message_id=row.message_id,
        sent_at=row.sent_at,
        reason=row.reason,
        doubtful=row.doubtful,
        id=row.id,
    )
