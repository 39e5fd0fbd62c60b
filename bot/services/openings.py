"""Plans when what goes out under spoiler marks is opened: a delivery of its own, kept with the post."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from bot.domain.announcements import Action, Announcement, Delivery, State
from bot.domain.servers import Follow
from bot.domain.spoilers import left_open, waits_to_open
from bot.services.news import tells_a_result
from bot.storage import announcements as rows
from bot.storage.database import Transaction

Wanted = tuple[Follow, rows.NewDelivery | None, Sequence[Delivery]]
"""A follow, what it is told now if anything, and what told it the same before."""

_RANK = 1
"""Behind what is new: a fan-out of openings keeps no result waiting."""


async def plan_openings(
    tx: Transaction, announcement: Announcement, wanted: Iterable[Wanted], now: datetime
) -> None:
    """Keep an opening for each post that goes out under marks; `announcement` is that of the posts."""
    wishes = [one for one in wanted if one[0].spoilers]
    if wishes and await tells_a_result(tx, announcement):
        openings = [_opening(announcement.id, *one, max(now, announcement.due_at or now)) for one in wishes]
        await rows.add_deliveries(tx, [opening for opening in openings if opening])


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
    await rows.plan_anew(tx, posts, due_at)
    for opening in told:
        if opening.action is Action.OPEN and opening.state is State.PENDING and opening.due_at:
            await rows.move_due(tx, opening, opening.due_at + later)


def _opening(
    announcement_id: int,
    follow: Follow,
    row: rows.NewDelivery | None,
    before: Sequence[Delivery],
    begins: datetime,
) -> rows.NewDelivery | None:
    """Nothing where somebody has planned it, or where it is open already."""
    if row is None or waits_to_open(before):
        return None
    is_new = row["action"] is Action.POST
    due_at = begins + timedelta(hours=follow.spoilers or 0) if is_new else left_open(before, begins)
    if due_at is None:
        return None
    return rows.new_delivery(announcement_id, follow, Action.OPEN, due_at, row["channel_id"]) | {
        "rank": _RANK
    }
