"""The ledger's questions to the outbox, and the two moves that a person may make there."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, func, or_, select

from bot.domain.desk.delivery_ledger import LedgerMove
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.posting_network import PostingNetwork
from bot.storage.database import Transaction
from bot.storage.outbox.deliveries import get
from bot.storage.outbox.delivery_rows import MEANT_FOR
from bot.storage.tables import announcements, deliveries, follows

Planned = tuple[Delivery, datetime]
"""A delivery and when it was meant to go out: a reminder's time, or when the news was stored."""

_SHOWN = and_(
    announcements.c.kind.not_in((AnnouncementKind.TRAIL, AnnouncementKind.DESK)),
    or_(announcements.c.kind != AnnouncementKind.NUDGE, deliveries.c.action == DeliveryAction.POST),
    or_(announcements.c.kind != AnnouncementKind.REMINDER, announcements.c.lead.is_not(None)),
)
"""What the trail tells staff as it happens would hide the rest here, and so would the edits that say that
a question is answered or that a session has started."""


async def list_troubled(tx: Transaction, guild_id: int, most: int) -> tuple[list[Planned], int]:
    """What a person can do something about, and how many there are of it.

    What waits comes first, the oldest at the top because it holds up the others; then what has
    failed, the newest at the top.
    """
    has_failed = deliveries.c.state == DeliveryState.FAILED
    by_age = case((has_failed, -deliveries.c.id), else_=deliveries.c.id)
    mine = and_(_in_guild(guild_id), in_trouble())
    troubled = await _first(tx, most, mine, has_failed, by_age)
    count = select(func.count()).select_from(deliveries.join(announcements)).where(mine)
    return troubled, int((await tx.execute(count)).scalar_one())


async def list_coming(tx: Transaction, guild_id: int, most: int) -> list[Planned]:
    """What goes out next by itself."""
    untroubled = and_(deliveries.c.state == DeliveryState.PENDING, deliveries.c.reason.is_(None))
    waits = and_(_SHOWN, or_(untroubled, deliveries.c.state == DeliveryState.CLAIMED))
    soonest = func.coalesce(deliveries.c.due_at, announcements.c.created_at)
    return await _first(tx, most, and_(_in_guild(guild_id), waits), soonest, deliveries.c.id)


async def list_sent(tx: Transaction, guild_id: int, most: int) -> list[Planned]:
    """What went out last."""
    mine = and_(_in_guild(guild_id), _SHOWN, deliveries.c.state == DeliveryState.SENT)
    return await _first(tx, most, mine, deliveries.c.sent_at.desc(), deliveries.c.id.desc())


async def list_skipped(tx: Transaction, guild_id: int, most: int) -> list[Planned]:
    """What was skipped last."""
    mine = and_(_in_guild(guild_id), _SHOWN, deliveries.c.state == DeliveryState.SKIPPED)
    return await _first(tx, most, mine, MEANT_FOR.desc(), deliveries.c.id.desc())


async def find(tx: Transaction, guild_id: int, delivery_id: int, nonce: str) -> Planned | None:
    """The delivery, if it is still there, is of that server, and the row was not given to another."""
    matches = await _first(tx, 1, and_(_in_guild(guild_id), _is_delivery(delivery_id, nonce)))
    if not matches:
        return None
    return matches[0]


async def make_move(
    tx: Transaction,
    guild_id: int,
    delivery_id: int,
    nonce: str,
    move: LedgerMove,
    now: datetime,
    reason: str | None,
) -> bool:
    """Make the move if the delivery is in trouble at this moment; whether it was.

    While Discord asks to wait with it, trying is no use: it can only be dropped.

    One statement asks and moves, so that of two who press together one moves it.
    """
    may_start = deliveries.c.state.in_(move.starts)
    movable = and_(_in_guild(guild_id), _is_delivery(delivery_id, nonce), may_start, in_trouble())
    if move is not LedgerMove.DROP:
        movable = and_(movable, or_(deliveries.c.not_before.is_(None), deliveries.c.not_before <= now))
    moved = deliveries.update().where(movable).values(state=move.becomes, reason=reason, due_at=None)
    if move is LedgerMove.WITHOUT_LINKS:
        moved = moved.values(without_links=True)
    if move is LedgerMove.RETRY:
        moved = moved.values(doubtful=_stays_doubtful())
    return (await tx.execute(moved.returning(deliveries.c.id))).first() is not None


def _stays_doubtful() -> ColumnElement[bool]:
    """On Discord it is searched for; on another network whoever presses has looked."""
    on_network = deliveries.c.channel_id.in_(list(PostingNetwork))
    return case((on_network, false()), else_=deliveries.c.doubtful)


async def _first(
    tx: Transaction, most: int, where: ColumnElement[bool], *order: ColumnElement[Any]
) -> list[Planned]:
    query = select(deliveries.c.id, MEANT_FOR.label("meant_for")).join(announcements)
    rows = (await tx.execute(query.where(where).order_by(*order).limit(most))).all()
    return [(await get(tx, row.id), row.meant_for) for row in rows]


def _in_guild(guild_id: int) -> ColumnElement[bool]:
    """Of that server's own channels; by their follows, because those are indexed and guilds are not."""
    follow_ids = select(follows.c.id).where(follows.c.guild_id == guild_id)
    return and_(deliveries.c.follow_id.in_(follow_ids), deliveries.c.guild_id == guild_id)


def _is_delivery(delivery_id: int, nonce: str) -> ColumnElement[bool]:
    return and_(deliveries.c.id == delivery_id, deliveries.c.nonce == nonce)


def in_trouble() -> ColumnElement[bool]:
    """Paused, failed or tried in vain, unless the same was told in that channel after it failed."""
    tried = and_(deliveries.c.state == DeliveryState.PENDING, deliveries.c.reason.is_not(None))
    failed = and_(deliveries.c.state == DeliveryState.FAILED, ~_was_told_again())
    return or_(tried, failed, deliveries.c.state == DeliveryState.PAUSED)


def _was_told_again() -> ColumnElement[bool]:
    """Whether a later delivery tells the same result or quote there: sending both would double it."""
    announced, later = announcements.alias("told"), deliveries.alias("later")
    failed = announcements.alias("its")
    same_subject = or_(
        announced.c.result_id == failed.c.result_id,
        announced.c.quote_id == failed.c.quote_id,
        announced.c.bundle_id == failed.c.bundle_id,
    )
    came_after = and_(later.c.follow_id == deliveries.c.follow_id, later.c.id > deliveries.c.id)
    counts = later.c.state.not_in((DeliveryState.SKIPPED, DeliveryState.FAILED))
    query = select(later.c.id).select_from(later.join(announced).join(failed, same_subject))
    repeated = query.where(failed.c.id == deliveries.c.announcement_id, came_after, counts)
    return repeated.correlate(deliveries).exists()
