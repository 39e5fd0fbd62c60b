"""Plans when what goes out under spoiler marks is opened: a delivery of its own, kept with the post."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import (
    Announcement,
    AnnouncementKind,
    Delivery,
    DeliveryAction,
    DeliveryState,
)
from bot.domain.outbox.shown_posts import is_posted
from bot.domain.outbox.spoilers import left_open, waiting_opening
from bot.services.news import tells_a_result
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries
from bot.storage.outbox.delivery_rows import NewDelivery, add_deliveries, new_delivery
from bot.storage.press import recaps

Wanted = tuple[Follow, NewDelivery | None, Sequence[Delivery]]
"""A follow, what it is told now if anything, and what told it the same before."""

_RANK = 1
"""Behind what is new: a fan-out of openings keeps no result waiting."""


async def plan_openings(
    tx: Transaction, announcement: Announcement, wanted: Iterable[Wanted], now: datetime
) -> None:
    """Keep an opening for each post that goes out under marks; `announcement` is that of the posts.

    A recap tells of others too: it opens with the last of them, and is hidden again until then.
    """
    wishes = [one for one in wanted if one[0].spoilers]
    if wishes and await tells_a_result(tx, announcement):
        within = await _hidden_within(tx, announcement, now)
        begins = max(now, announcement.due_at or now)
        planned = [await _plan(tx, announcement.id, one, begins, within) for one in wishes]
        await add_deliveries(tx, [opening for opening in planned if opening])


async def plan_anew(
    tx: Transaction, told: Sequence[Delivery], due_at: datetime | None, now: datetime
) -> None:
    """Let posts of one follow that nobody has tried yet go out at another time (None: at once).

    What opens them later is moved along.
    """
    posts = [one for one in told if one.is_planned and one.due_at != due_at]
    if not posts:
        return
    later = (due_at or now) - (posts[0].due_at or now)
    await deliveries.reschedule_untried(tx, posts, due_at)
    for opening in told:
        if (
            opening.action is DeliveryAction.OPEN
            and opening.state is DeliveryState.PENDING
            and opening.due_at
        ):
            await deliveries.reschedule(tx, opening, opening.due_at + later)


async def _hidden_within(tx: Transaction, told: Announcement, now: datetime) -> Mapping[int, datetime]:
    """By follow, until when something is hidden that a recap tells of."""
    return (
        await recaps.spoiler_ends_by_follow(tx, told.round_id or 0, now)
        if told.kind is AnnouncementKind.RECAP
        else {}
    )


async def _plan(
    tx: Transaction, announcement_id: int, one: Wanted, begins: datetime, within: Mapping[int, datetime]
) -> NewDelivery | None:
    """The opening to add, if any; one that is planned already may have to wait longer."""
    follow, row, before = one
    until = within.get(follow.id)
    planned = waiting_opening(before)
    if planned:
        if until and planned.due_at and planned.due_at < until:
            await deliveries.reschedule(tx, planned, until)
        return None
    due_at = max(filter(None, (_own_time(follow, row, before, begins), until)), default=None)
    if due_at is None:
        return None
    where = row["channel_id"] if row else next((d.channel_id for d in reversed(before) if is_posted(d)), None)
    return new_delivery(announcement_id, follow, DeliveryAction.OPEN, due_at, where) | {"rank": _RANK}


def _own_time(
    follow: Follow, row: NewDelivery | None, before: Sequence[Delivery], begins: datetime
) -> datetime | None:
    """When it opens by itself; None where it is open already, or nothing is told now."""
    if row is None:
        return None
    is_new = row["action"] is DeliveryAction.POST
    return begins + timedelta(hours=follow.spoilers or 0) if is_new else left_open(before, begins)
