"""Handing an announcement out to follows: a post, an edit or a removal for each, after what they heard."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import (
    PUT_BACK,
    WITHDRAWN,
    AnnouncementReach,
    is_to_be_seen,
    posts_to_leave_out,
    posts_to_take_down,
    removals_to_call_off,
)
from bot.domain.outbox.spread import SpreadPurpose
from bot.services.outbox.network_follows import wait_out_spoilers
from bot.services.outbox.next_delivery import NextDelivery, earlier_deliveries, next_delivery
from bot.services.planned.spoiler_openings import plan_openings, reschedule_posts
from bot.storage.database import Database, Transaction
from bot.storage.outbox import deliveries, spreads
from bot.storage.outbox.delivery_rows import NewDelivery, add_deliveries, new_delivery
from bot.storage.outbox.fresh_posts import add_fresh_posts

AT_ONCE = 200
"""Follows that hear of something in one transaction: 10 to 30 ms of SQLite's only writer."""

_REACHES = {
    SpreadPurpose.EVERYBODY: AnnouncementReach.EVERYBODY,
    SpreadPurpose.TOLD: AnnouncementReach.TOLD,
    SpreadPurpose.SHOWN: AnnouncementReach.SHOWN,
}


async def begin_to_hand_out(
    tx: Transaction, stored: Announcement, purpose: SpreadPurpose, own: Sequence[Follow], now: datetime
) -> None:
    """Tell a team's own channels (`own`) and the first followers; the others hear of it part by part.

    What fans choose pings with is the team's own server's: nobody else hears of that.
    """
    purpose = await _in_place_of_earlier(tx, stored, purpose)
    first: list[Follow] = []
    if stored.kind is not AnnouncementKind.FANS:
        first = await spreads.next_follows(tx, stored.server_id, 0, AT_ONCE)
    await _hand_out(tx, stored, purpose, [*own, *first], now)
    if len(first) == AT_ONCE:
        await spreads.add(tx, stored.id, purpose, first[-1].id)


async def _in_place_of_earlier(
    tx: Transaction, stored: Announcement, purpose: SpreadPurpose
) -> SpreadPurpose:
    """What told the subject and isn't at its end goes no further; whoever it hadn't reached hears of this.

    A change of the schedule is told by a post of its own, and stops no other.
    """
    if stored.subject is None or stored.kind is AnnouncementKind.SCHEDULE:
        return purpose
    unfinished = await spreads.end_of_subject(tx, stored.subject)
    if purpose is not SpreadPurpose.WITHDRAW and SpreadPurpose.EVERYBODY in unfinished:
        return SpreadPurpose.EVERYBODY
    return purpose


async def hand_out_more(database: Database, now: datetime) -> None:
    """Tell the next followers of what was begun first, in a transaction of its own."""
    async with database.write() as tx:
        spread = await spreads.take_oldest(tx)
        if spread is None:
            return
        announcement = spread.announcement
        follows = await spreads.next_follows(tx, announcement.server_id, spread.after_follow_id, AT_ONCE)
        await _hand_out(tx, announcement, spread.purpose, follows, now)
        if len(follows) == AT_ONCE:
            await spreads.go_on(tx, announcement.id, follows[-1].id)
        else:
            await spreads.end(tx, announcement.id)


async def _hand_out(
    tx: Transaction, stored: Announcement, purpose: SpreadPurpose, follows: Sequence[Follow], now: datetime
) -> None:
    if purpose is SpreadPurpose.WITHDRAW:
        await _take_down(tx, stored, follows)
    else:
        await _tell(tx, stored, _REACHES[purpose], follows, now)


async def _tell(
    tx: Transaction,
    stored: Announcement,
    reach: AnnouncementReach,
    follows: Sequence[Follow],
    now: datetime,
) -> None:
    earlier = await earlier_deliveries(tx, stored, [follow.id for follow in follows])
    removals = [removal for past in earlier.values() for removal in removals_to_call_off(past)]
    await deliveries.skip(tx, removals, PUT_BACK)
    for past in earlier.values():
        if past and _goes_out_with(stored, past[0]):
            await reschedule_posts(tx, past, stored.due_at, now)
    reached = [follow for follow in follows if _is_reached(stored, reach, earlier[follow.id])]
    next_deliveries = [next_delivery(stored, follow, earlier[follow.id]) for follow in reached]
    await wait_out_spoilers(tx, stored.server_id, next_deliveries, now)
    await _add(tx, stored, next_deliveries)
    await plan_openings(tx, stored, next_deliveries, now)


def _goes_out_with(stored: Announcement, earlier: Delivery) -> bool:
    """Whether a post that waits takes the time of what is told now.

    What goes to a network waits for its own time, and a weekend card for its morning.
    """
    return earlier.network is None and stored.kind is not AnnouncementKind.CARD


def _is_reached(stored: Announcement, reach: AnnouncementReach, earlier: Sequence[Delivery]) -> bool:
    """Whether a follow is told; no change of a weekend card posts one that wasn't on its morning."""
    if stored.kind is AnnouncementKind.CARD and not is_to_be_seen(earlier):
        return False
    return reach.includes(earlier)


async def _add(tx: Transaction, stored: Announcement, next_deliveries: Sequence[NextDelivery]) -> None:
    """Posts to other servers in one statement, which the database makes of their follows by itself."""
    fresh_ids: list[int] = []
    rows: list[NewDelivery] = []
    for delivery in next_deliveries:
        if delivery.row is None:
            continue
        if delivery.follow.is_elsewhere and delivery.row["action"] is DeliveryAction.POST:
            fresh_ids.append(delivery.follow.id)
        else:
            rows.append(delivery.row | {"rank": stored.kind.rank})
    await add_deliveries(tx, rows)
    await add_fresh_posts(tx, stored, fresh_ids)


async def _take_down(tx: Transaction, stored: Announcement, follows: Sequence[Follow]) -> None:
    earlier = await earlier_deliveries(tx, stored, [follow.id for follow in follows])
    unsent = [post for past in earlier.values() for post in posts_to_leave_out(past)]
    await deliveries.skip(tx, unsent, WITHDRAWN)
    removals: list[NewDelivery] = []
    for follow in follows:
        for post in posts_to_take_down(earlier[follow.id]):
            removal = new_delivery(stored.id, follow, DeliveryAction.REMOVE, channel_id=post.channel_id)
            removals.append(removal | {"rank": stored.kind.rank})
    await add_deliveries(tx, removals)
