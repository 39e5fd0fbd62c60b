"""Whether a delivery still says something by the time that it goes out."""

from datetime import datetime

from bot.domain.news.news import News, ScheduleNews
from bot.domain.outbox.announcement import AnnouncementKind, Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import WITHDRAWN, is_posted, on_show
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries, reminders

TOO_LATE_TO_ASK = "the weekend was long over"
"""Why staff aren't asked for a result any more."""


async def shown(tx: Transaction, delivery: Delivery) -> list[Delivery]:
    """What told the same in the same channel before it and may be there still, the first one first."""
    subject = delivery.announcement.subject
    if subject is None:
        return []
    told = await deliveries.of_subject(tx, subject, channel_id=delivery.channel_id)
    # An opening was planned with the post: what corrected that since is younger.
    opens = delivery.action is DeliveryAction.OPEN
    before = (d for d in told if d.id < delivery.id or (opens and d.id > delivery.id))
    return [d for d in on_show(before) if is_posted(d)]


def may_be_pointless(delivery: Delivery) -> bool:
    """Whether the rows have to be asked.

    What was withdrawn before it was ever tried isn't claimed at all, so a first attempt asks nothing.
    """
    told = delivery.announcement
    if told.kind in (AnnouncementKind.REMINDER, AnnouncementKind.NUDGE):
        return True
    return delivery.action is not DeliveryAction.REMOVE and delivery.attempts > 0 and told.subject is not None


async def pointless(tx: Transaction, delivery: Delivery, now: datetime) -> str | None:
    """Why it needn't go out any more: it was withdrawn, or is about what is past."""
    told = delivery.announcement
    if told.kind is AnnouncementKind.REMINDER:
        is_edit = delivery.action is DeliveryAction.EDIT
        return await _never_posted(tx, delivery) if is_edit else await _overtaken(tx, delivery, now)
    if told.kind is AnnouncementKind.NUDGE and _is_past(told.expires_at, now):
        return TOO_LATE_TO_ASK
    if told.subject is None or delivery.action is DeliveryAction.REMOVE:
        return None
    return WITHDRAWN if await deliveries.is_withdrawn(tx, delivery, told.subject) else None


def moot(news: News, now: datetime) -> str | None:
    """Why these facts are no news any more: of a change of the schedule, its time may have passed."""
    return news.moot(now) if isinstance(news, ScheduleNews) else None


async def _never_posted(tx: Transaction, edit: Delivery) -> str | None:
    posted = any(d.message_id for d in await shown(tx, edit))
    return None if posted else "the reminder that it corrects never went out"


async def _overtaken(tx: Transaction, reminder: Delivery, now: datetime) -> str | None:
    if _is_past(reminder.announcement.expires_at, now):
        return "it had started already"
    newer = await reminders.is_superseded(tx, reminder, now)
    return "a newer reminder of the same was due" if newer else None


def _is_past(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now
