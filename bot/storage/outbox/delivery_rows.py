"""A delivery's row: made before it is kept, read with all that a delivery is made of."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, FromClause, bindparam, case, func, or_, select

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import DIRECT, Delivery, DeliveryAction, DeliveryState
from bot.languages.current import SpokenLanguage
from bot.storage.database import Transaction
from bot.storage.desk.server_languages import SPOKEN
from bot.storage.rows import AnyRow, AnySelect
from bot.storage.tables import announcements, deliveries, follows, servers

WAITING = (DeliveryState.PENDING, DeliveryState.PAUSED)
NewDelivery = dict[str, Any]

MEANT_FOR = func.coalesce(announcements.c.due_at, announcements.c.created_at)
"""When it was to go out: a reminder's own time, and for news the moment it was stored."""

PLANNED_AT = announcements.c.due_at.label("planned_at")
"""When a reminder or what is under embargo is due; None of what goes out at once."""

ANNOUNCEMENT_COLUMNS = (
    announcements.c.server_id,
    announcements.c.kind,
    announcements.c.result_id,
    announcements.c.quote_id,
    announcements.c.round_id,
    announcements.c.session_id,
    announcements.c.change_id,
    announcements.c.notice_id,
    announcements.c.bundle_id,
    announcements.c.own_reminder_id,
    announcements.c.lead,
    announcements.c.expires_at,
)


def new_delivery(
    announcement_id: int,
    follow: Follow,
    action: DeliveryAction = DeliveryAction.POST,
    due_at: datetime | None = None,
    channel_id: int | None = None,
) -> NewDelivery:
    """A delivery's row before it is kept; a follow that isn't kept stands for somebody's direct messages."""
    return {
        "announcement_id": announcement_id,
        "follow_id": follow.id or None,
        "action": action,
        "state": DeliveryState.PENDING,
        "guild_id": follow.guild_id,
        "channel_id": channel_id or follow.channel_id,
        "nonce": secrets.token_hex(8),
        "due_at": due_at,
    }


def with_queue_place(row: NewDelivery, kind: AnnouncementKind, place: int) -> NewDelivery:
    """The row with its place in the courier's queue: by its kind's rank, there by `place`."""
    return row | {"rank": kind.rank, "place": place}


async def add_deliveries(tx: Transaction, rows: Sequence[NewDelivery]) -> None:
    """Keep many at once, in the order in which they are to go.

    Nobody needs their ids, and asking for those would take SQLite a statement for each.
    """
    if rows:
        in_order = [{"rank": 0, "place": place, **row} for place, row in enumerate(rows)]
        await tx.execute(deliveries.insert(), in_order)


def state_in(table: FromClause, *states: DeliveryState) -> ColumnElement[bool]:
    """Whether it is in one of these states, in the partial indexes' words: planners don't see parameters."""
    written: BindParameter[DeliveryState] = bindparam(None, [*states], expanding=True, literal_execute=True)
    return table.c.state.in_(written)


def keeps_its_order(before: FromClause, now: datetime | BindParameter[datetime]) -> ColumnElement[bool]:
    """Whether even a new post waits behind it: not behind a change for which Discord asked to wait."""
    return or_(
        before.c.not_before.is_(None),
        before.c.not_before <= now,
        before.c.state != DeliveryState.PENDING,
        before.c.action == DeliveryAction.POST,
    )


@cache
def select_deliveries() -> AnySelect:
    """All that a delivery is made of. Made once: a fan-out asks for it thousands of times."""
    # Direct messages are of the team's server; a channel is of its own.
    read_in = case((deliveries.c.guild_id == DIRECT, announcements.c.server_id), else_=deliveries.c.guild_id)
    source = deliveries.join(announcements).outerjoin(follows, deliveries.c.follow_id == follows.c.id)
    source = source.outerjoin(servers, servers.c.id == read_in)
    times = (PLANNED_AT, MEANT_FOR.label("meant_for"))
    wishes = (follows.c.ping_role_id, follows.c.spoilers)
    language = func.coalesce(follows.c.language, SPOKEN).label("language")
    columns = (*ANNOUNCEMENT_COLUMNS, *times, announcements.c.correlation_id, *wishes, language)
    return select(deliveries, *columns).select_from(source)


def to_delivery(row: AnyRow) -> Delivery:
    """The delivery of a row of `select_deliveries()`."""
    return Delivery(
        announcement=to_announcement(row),
        action=DeliveryAction(row.action),
        state=DeliveryState(row.state),
        guild_id=row.guild_id,
        channel_id=row.channel_id,
        nonce=row.nonce,
        follow_id=row.follow_id,
        ping_role_id=row.ping_role_id,
        spoilers=row.spoilers,
        due_at=row.due_at,
        not_before=row.not_before,
        meant_for=row.meant_for,
        attempts=row.attempts,
        refusals=row.refusals,
        message_id=row.message_id,
        thread_id=row.thread_id,
        sent_at=row.sent_at,
        reason=row.reason,
        doubtful=row.doubtful,
        correlation_id=row.correlation_id,
        without_links=row.without_links,
        language=SpokenLanguage(row.language or SpokenLanguage.ENGLISH),
        lease_number=row.lease_number,
        id=row.id,
    )


def to_announcement(row: AnyRow) -> Announcement:
    """The announcement of a row that has `ANNOUNCEMENT_COLUMNS`, `PLANNED_AT` and `announcement_id`."""
    return Announcement(
        server_id=row.server_id,
        kind=AnnouncementKind(row.kind),
        result_id=row.result_id,
        quote_id=row.quote_id,
        round_id=row.round_id,
        session_id=row.session_id,
        change_id=row.change_id,
        notice_id=row.notice_id,
        bundle_id=row.bundle_id,
        own_reminder_id=row.own_reminder_id,
        lead=row.lead,
        due_at=row.planned_at,
        expires_at=row.expires_at,
        id=row.announcement_id,
    )
