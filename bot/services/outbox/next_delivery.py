"""What a follow is still to be told of a subject, after all that told it the same earlier."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import is_posted, posts_on_show, will_be_rendered
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries
from bot.storage.outbox.delivery_rows import NewDelivery, new_delivery

DeliveriesByFollow = dict[int | None, list[Delivery]]
"""The deliveries of one subject by the id of their follow, each follow's oldest first."""


@dataclass(frozen=True, slots=True)
class NextDelivery:
    """The delivery to add for a follow, None if nothing is; `earlier` told it the same, the oldest first."""

    follow: Follow
    row: NewDelivery | None
    earlier: Sequence[Delivery]


async def earlier_deliveries(
    tx: Transaction, announcement: Announcement, follow_ids: Collection[int] | None = None
) -> DeliveriesByFollow:
    """What told its subject earlier, to some follows or all; none is claimed before the transaction ends."""
    earlier: DeliveriesByFollow = defaultdict(list)
    if announcement.subject:
        for delivery in await deliveries.of_subject(
            tx, announcement.subject, follow_ids=follow_ids, lock=True
        ):
            earlier[delivery.follow_id].append(delivery)
    return earlier


def next_delivery(announcement: Announcement, follow: Follow, earlier: Sequence[Delivery]) -> NextDelivery:
    """A post or an edit; nothing where one still waits, which will tell what holds when it goes out.

    A change of the schedule is told by a post of its own.
    """
    return NextDelivery(follow, _row(announcement, follow, earlier), earlier)


def _row(announcement: Announcement, follow: Follow, earlier: Sequence[Delivery]) -> NewDelivery | None:
    has_own_post = announcement.kind is AnnouncementKind.SCHEDULE
    shown = list(earlier) if has_own_post else posts_on_show(earlier)
    if any(will_be_rendered(delivery) for delivery in shown):
        return None
    # Whatever became of the edits since: what was posted is edited, not posted again.
    posted = [delivery for delivery in shown if is_posted(delivery)]
    if has_own_post or not posted:
        return new_delivery(announcement.id, follow, due_at=announcement.due_at)
    return new_delivery(announcement.id, follow, DeliveryAction.EDIT, channel_id=posted[-1].channel_id)
