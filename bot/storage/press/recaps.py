"""Recaps that were published: the words that staff gave them."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, or_, select

from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import DeliveryAction, DeliveryState
from bot.domain.press.recap import Recap
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import announcements, bundles, deliveries, quotes, recaps, results, rounds, sessions


async def find(tx: Transaction, round_id: int) -> Recap | None:
    """The round's published recap."""
    row = (await tx.execute(select(recaps).where(recaps.c.round_id == round_id))).one_or_none()
    if row is None:
        return None
    return _recap(row)


async def of_season(tx: Transaction, season_id: int) -> list[Recap]:
    """The season's published recaps, the earliest published first."""
    query = (
        select(recaps).join(rounds).where(rounds.c.season_id == season_id).order_by(recaps.c.at, recaps.c.id)
    )
    return [_recap(row) for row in await tx.execute(query)]


async def save(tx: Transaction, recap: Recap, by: int, now: datetime) -> None:
    """Keep a recap (`by` is the user's id); published again it keeps the time of its first publishing."""
    words = {"headline": recap.headline, "lead": recap.lead, "by": by, "at": recap.at or now}
    await upsert(tx, recaps, {"round_id": recap.round_id}, words)


async def remove(tx: Transaction, round_id: int) -> None:
    """Take the round's recap away."""
    await tx.execute(recaps.delete().where(recaps.c.round_id == round_id))


async def find_recapped_round(tx: Transaction, announcement: Announcement) -> int | None:
    """The round whose published recap tells that result or quote too."""
    if announcement.bundle_id:
        own_round = select(bundles.c.round_id).where(bundles.c.id == announcement.bundle_id)
    elif announcement.kind is AnnouncementKind.RESULT:
        driven = select(sessions.c.round_id).select_from(results.join(sessions))
        own_round = driven.where(results.c.id == announcement.result_id)
    elif announcement.kind is AnnouncementKind.POLL:
        own_round = select(sessions.c.round_id).where(sessions.c.id == announcement.session_id)
    elif announcement.kind is AnnouncementKind.QUOTE:
        own_round = select(quotes.c.round_id).where(quotes.c.id == announcement.quote_id)
    else:
        return None
    query = select(recaps.c.round_id).where(recaps.c.round_id.in_(own_round))
    return (await tx.execute(query)).scalar_one_or_none()


async def spoiler_ends_by_follow(
    tx: Transaction, round_id: int, follow_ids: Collection[int], now: datetime
) -> dict[int, datetime]:
    """By these follows' ids, when the last of the round's results and quotes is opened that is hidden there.

    What is under embargo yet isn't in a recap either, and doesn't count.
    """
    result_ids = select(results.c.id).join(sessions).where(sessions.c.round_id == round_id)
    quote_ids = select(quotes.c.id).where(quotes.c.round_id == round_id)
    bundle_ids = select(bundles.c.id).where(bundles.c.round_id == round_id)
    query = (
        select(deliveries.c.follow_id, func.max(deliveries.c.due_at))
        .select_from(deliveries.join(announcements))
        .where(
            deliveries.c.follow_id.in_(follow_ids),
            deliveries.c.action == DeliveryAction.OPEN,
            deliveries.c.state == DeliveryState.PENDING,
            deliveries.c.attempts == 0,
            or_(announcements.c.due_at.is_(None), announcements.c.due_at <= now),
            or_(
                announcements.c.result_id.in_(result_ids),
                announcements.c.quote_id.in_(quote_ids),
                announcements.c.bundle_id.in_(bundle_ids),
            ),
        )
        .group_by(deliveries.c.follow_id)
    )
    return {row[0]: row[1] for row in await tx.execute(query)}


def _recap(row: AnyRow) -> Recap:
    return Recap(row.round_id, row.headline, row.lead, row.at)
