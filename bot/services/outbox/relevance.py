"""Whether a delivery still says something by the time that it goes out."""

from datetime import datetime

from bot.domain.news.news import News
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import WITHDRAWN, is_posted, posts_on_show
from bot.languages.catalogue import mark
from bot.services.planned.driver_polls import reason_not_to_open
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries, reminders
from bot.storage.outbox.session_starts import newest_reminder

_REMINDERS = (AnnouncementKind.REMINDER, AnnouncementKind.PRIVATE)

WEEKEND_OVER = mark("the weekend was over")
"""Why a card isn't posted any more."""

TOO_LATE_TO_ASK = mark("the weekend was long over")
"""Why staff aren't asked for a result any more."""


async def earlier_posts(tx: Transaction, delivery: Delivery) -> list[Delivery]:
    """What told the same in the same channel earlier and may be there still, the first one first.

    A session's start is told in the newest reminder of it.
    """
    if delivery.tells_start:
        return await newest_reminder(tx, delivery)
    subject = delivery.announcement.subject
    if subject is None:
        return []
    past = await deliveries.of_subject(tx, subject, channel_id=delivery.channel_id)
    # An opening was planned with the post: what corrected that since is younger.
    if delivery.action is DeliveryAction.OPEN:
        others = [other for other in past if other.id != delivery.id]
    else:
        others = [other for other in past if other.id < delivery.id]
    return [post for post in posts_on_show(others) if is_posted(post)]


def may_be_irrelevant(delivery: Delivery) -> bool:
    """Whether the rows have to be asked.

    What was withdrawn before it was ever tried isn't claimed at all, so a first attempt asks nothing.
    """
    announcement = delivery.announcement
    if announcement.kind in (
        *_REMINDERS,
        AnnouncementKind.NUDGE,
        AnnouncementKind.CARD,
        AnnouncementKind.POLL,
    ):
        return True
    is_removal = delivery.action is DeliveryAction.REMOVE
    return not is_removal and delivery.attempts > 0 and announcement.subject is not None


async def reason_to_skip(tx: Transaction, delivery: Delivery, now: datetime) -> str | None:
    """Why it needn't go out any more: it was withdrawn, or is about what is past."""
    announcement = delivery.announcement
    if announcement.kind in _REMINDERS:
        return await _reason_to_skip_reminder(tx, delivery, now)
    if _is_past(announcement.expires_at, now) and _is_pointless_once_expired(delivery):
        return _TOO_LATE[announcement.kind]
    if announcement.subject is None or delivery.action is DeliveryAction.REMOVE:
        return None
    if await deliveries.is_withdrawn(tx, delivery, announcement.subject):
        return WITHDRAWN
    if announcement.kind is AnnouncementKind.POLL and delivery.action is DeliveryAction.POST:
        return await reason_not_to_open(tx, announcement, now)
    return None


def reason_it_is_no_news(news: News, now: datetime) -> str | None:
    """Why these facts are no news: the time of a change may have passed, a start may not have come."""
    if isinstance(news, ScheduleNews):
        return news.reason_it_is_no_news(now)
    if isinstance(news, ReminderNews):
        return news.reason_not_to_tell_start(now)
    return None


_TOO_LATE = {AnnouncementKind.NUDGE: TOO_LATE_TO_ASK, AnnouncementKind.CARD: WEEKEND_OVER}


def _is_pointless_once_expired(delivery: Delivery) -> bool:
    """Whether it is nothing to post any more once its announcement has expired."""
    is_new_card = (
        delivery.announcement.kind is AnnouncementKind.CARD and delivery.action is DeliveryAction.POST
    )
    return is_new_card or delivery.announcement.kind is AnnouncementKind.NUDGE


async def _reason_to_skip_reminder(tx: Transaction, delivery: Delivery, now: datetime) -> str | None:
    if delivery.action is DeliveryAction.EDIT:
        return await _never_posted(tx, delivery)
    return await _overtaken(tx, delivery, now)


async def _never_posted(tx: Transaction, edit: Delivery) -> str | None:
    for post in await earlier_posts(tx, edit):
        if post.message_id:
            return None
    return mark("its reminder was never posted")


async def _overtaken(tx: Transaction, reminder: Delivery, now: datetime) -> str | None:
    if _is_past(reminder.announcement.expires_at, now):
        return mark("it had already started")
    if await reminders.is_superseded(tx, reminder, now):
        return mark("a newer reminder replaced it")
    return None


def _is_past(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now
