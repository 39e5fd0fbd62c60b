"""How much waits in the outbox, counted over all servers."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, case, func, or_, select

from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.outbox.posting_network import PostingNetwork
from bot.domain.outbox.queue_figures import UNFINISHED
from bot.storage.database import Transaction
from bot.storage.outbox.delivery_rows import MEANT_FOR, state_in
from bot.storage.tables import announcements, deliveries


async def count_waiting(tx: Transaction) -> dict[tuple[DeliveryState, AnnouncementKind], int]:
    """How many unfinished deliveries there are, by state and kind; what there is none of is left out."""
    query = (
        select(deliveries.c.state, announcements.c.kind, func.count())
        .join(announcements)
        .where(state_in(deliveries, *UNFINISHED))
        .group_by(deliveries.c.state, announcements.c.kind)
    )
    counts = {}
    for state, kind, count in await tx.execute(query):
        counts[DeliveryState(state), AnnouncementKind(kind)] = count
    return counts


async def overdue_since(tx: Transaction, now: datetime) -> datetime | None:
    """When the oldest delivery was meant to go out that should have by `now`; None where none is late."""
    earliest = func.min(_meant_for()).label("earliest")
    query = select(earliest).select_from(deliveries.join(announcements)).where(is_overdue(now))
    since: datetime | None = (await tx.execute(query)).scalar()
    return since


def is_overdue(now: datetime) -> ColumnElement[bool]:
    """Whether it should have gone out by now, and no channel that is closed to the bot holds it up."""
    return and_(_is_due(now), deliveries.c.refusals == 0, ~_is_behind_closed_door())


def is_held_up(now: datetime) -> ColumnElement[bool]:
    """Whether it should have gone out by now, and waits behind one that its channel is closed to."""
    return and_(_is_due(now), deliveries.c.refusals == 0, _is_behind_closed_door())


def _is_due(now: datetime) -> ColumnElement[bool]:
    begun = or_(deliveries.c.due_at.is_(None), deliveries.c.due_at <= now, deliveries.c.attempts > 0)
    unfinished = state_in(deliveries, DeliveryState.PENDING, DeliveryState.CLAIMED)
    return and_(unfinished, begun, _meant_for() <= now)


def _meant_for() -> ColumnElement[datetime]:
    """What has a time of its own, long after its announcement: `Delivery.expected_at` has the same rule."""
    is_opening = deliveries.c.action == DeliveryAction.OPEN
    is_edit = deliveries.c.action == DeliveryAction.EDIT
    closes_poll = and_(announcements.c.kind == AnnouncementKind.POLL, is_edit)
    on_network = deliveries.c.channel_id.in_(list(PostingNetwork))
    own_time = func.coalesce(deliveries.c.due_at, MEANT_FOR)
    return case((or_(is_opening, closes_poll, on_network), own_time), else_=MEANT_FOR)


def _is_behind_closed_door() -> ColumnElement[bool]:
    """Whether an older delivery in its channel waits for somebody to open that."""
    before = deliveries.alias("before")
    refused = or_(before.c.state == DeliveryState.PAUSED, before.c.refusals > 0)
    ahead = (before.c.channel_id == deliveries.c.channel_id, before.c.id < deliveries.c.id)
    return select(before.c.id).where(*ahead, state_in(before, *UNFINISHED), refused).exists()
