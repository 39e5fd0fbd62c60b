"""Plans when what goes out under spoiler marks is opened: a delivery of its own, kept with the post."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.domain.outbox.shown_posts import is_posted
from bot.domain.outbox.spoilers import missed_opening_time, planned_opening
from bot.services.news.press_news import is_spoiler
from bot.services.outbox.next_delivery import NextDelivery
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries
from bot.storage.outbox.delivery_rows import NewDelivery, add_deliveries, new_delivery
from bot.storage.press import recaps, results

_OF_A_ROUND = (AnnouncementKind.RECAP, AnnouncementKind.STANDINGS, AnnouncementKind.CARD)
_RANK = 1
"""Behind what is new: a fan-out of openings keeps no result waiting."""


async def plan_openings(
    tx: Transaction, announcement: Announcement, next_deliveries: Iterable[NextDelivery], now: datetime
) -> None:
    """Keep an opening for each post that goes out under marks; `announcement` is that of the posts.

    A recap, standings or a weekend card tell of others too: they open with the last of them, and are
    hidden again until then.
    """
    marked = [delivery for delivery in next_deliveries if delivery.follow.spoilers]
    if not marked or not await is_spoiler(tx, announcement):
        return
    hidden_until = await _hidden_until(tx, announcement, [delivery.follow for delivery in marked], now)
    posted_at = max(now, announcement.due_at or now)
    openings: list[NewDelivery] = []
    for delivery in marked:
        until = hidden_until.get(delivery.follow.id)
        opening = await _new_opening(tx, announcement, delivery, posted_at, until)
        if opening:
            openings.append(opening)
    await add_deliveries(tx, openings)


async def reschedule_posts(
    tx: Transaction, past: Sequence[Delivery], due_at: datetime | None, now: datetime
) -> None:
    """Let posts of one follow that nobody has tried yet go out at another time (None: at once).

    What opens them later is moved along.
    """
    posts = [delivery for delivery in past if delivery.is_planned and delivery.due_at != due_at]
    if not posts:
        return
    delay = (due_at or now) - (posts[0].due_at or now)
    await deliveries.reschedule_untried(tx, posts, due_at)
    for delivery in past:
        is_opening = delivery.action is DeliveryAction.OPEN
        if is_opening and delivery.state is DeliveryState.PENDING and delivery.due_at:
            await deliveries.reschedule(tx, delivery, delivery.due_at + delay)


async def _hidden_until(
    tx: Transaction, announcement: Announcement, follows: Sequence[Follow], now: datetime
) -> Mapping[int, datetime]:
    """By follow, until when something is hidden that a recap, standings or a weekend card tell of."""
    if announcement.kind not in _OF_A_ROUND:
        return {}
    round_id = announcement.round_id or 0
    ends = await recaps.spoiler_ends_by_follow(tx, round_id, [follow.id for follow in follows], now)
    if announcement.kind is not AnnouncementKind.CARD:
        return ends
    # What was saved without a post of its own is on the card all the same.
    last_driven = await results.find_last_start(tx, round_id)
    if last_driven is None:
        return ends
    for follow in follows:
        until = last_driven + timedelta(hours=follow.spoilers or 0)
        if until > now:
            ends[follow.id] = max(until, ends.get(follow.id, until))
    return ends


async def _new_opening(
    tx: Transaction,
    announcement: Announcement,
    delivery: NextDelivery,
    posted_at: datetime,
    until: datetime | None,
) -> NewDelivery | None:
    """The opening to add, if any; one that is planned already may have to wait longer, `until` then."""
    planned = planned_opening(delivery.earlier)
    if planned:
        if until and planned.due_at and planned.due_at < until:
            await deliveries.reschedule(tx, planned, until)
        return None
    own_time = None
    if announcement.kind is not AnnouncementKind.CARD:  # which tells nothing by itself
        own_time = _opening_time(delivery, posted_at)
    times = [time for time in (own_time, until) if time]
    if not times:
        return None
    opening = new_delivery(
        announcement.id, delivery.follow, DeliveryAction.OPEN, max(times), _channel_id(delivery)
    )
    return opening | {"rank": _RANK}


def _opening_time(delivery: NextDelivery, posted_at: datetime) -> datetime | None:
    """When it opens by itself; None where it is open already, or nothing is told now."""
    if delivery.row is None:
        return None
    if delivery.row["action"] is DeliveryAction.POST:
        return posted_at + timedelta(hours=delivery.follow.spoilers or 0)
    return missed_opening_time(delivery.earlier, posted_at)


def _channel_id(delivery: NextDelivery) -> int | None:
    """Where the message is to be, or is; None for the follow's own channel."""
    if delivery.row:
        channel_id: int = delivery.row["channel_id"]
        return channel_id
    for earlier in reversed(delivery.earlier):
        if is_posted(earlier):
            return earlier.channel_id
    return None
