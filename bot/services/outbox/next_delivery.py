"""What a follow still needs to be told, after all that told it the same before."""

from collections.abc import Sequence

from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind, Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import is_posted, on_show, will_tell
from bot.storage.outbox.delivery_rows import NewDelivery, new_delivery


def still_to_tell(
    announcement: Announcement, follow: Follow, before: Sequence[Delivery]
) -> NewDelivery | None:
    """A post or an edit; nothing where one still waits, which will tell what holds when it goes out.

    A change of the schedule is told by a post of its own.
    """
    shown = before if announcement.kind is AnnouncementKind.SCHEDULE else on_show(before)
    if any(map(will_tell, shown)):
        return None
    # Whatever became of the edits since: what was posted is edited, not posted again.
    posted = [d for d in shown if is_posted(d)]
    if not posted or announcement.kind is AnnouncementKind.SCHEDULE:
        return new_delivery(announcement.id, follow, due_at=announcement.due_at)
    return new_delivery(announcement.id, follow, DeliveryAction.EDIT, channel_id=posted[-1].channel_id)
