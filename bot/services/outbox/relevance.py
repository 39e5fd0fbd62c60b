"""Whether a delivery still says something by the time that it goes out."""

from collections.abc import Iterable
from datetime import datetime

from bot.domain.news.news import News
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.announcement import AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.outbox.shown_posts import WITHDRAWN
from bot.languages.catalogue import mark
from bot.services.planned.driver_polls import reason_not_to_open
from bot.storage.database import Transaction
from bot.storage.outbox import deliveries

_REMINDERS = (AnnouncementKind.REMINDER, AnnouncementKind.PRIVATE)

WEEKEND_OVER = mark("the weekend was over")
"""Why a card isn't posted any more."""

TOO_LATE_TO_ASK = mark("the weekend was long over")
"""Why staff aren't asked for a result any more."""


def is_new_reminder(delivery: Delivery) -> bool:
    """Whether it reminds of something for the first time, in a channel or in somebody's direct messages."""
    return delivery.announcement.kind in _REMINDERS and not edits_reminder(delivery)


def edits_reminder(delivery: Delivery) -> bool:
    """Whether it corrects a reminder."""
    return delivery.announcement.kind in _REMINDERS and delivery.action is DeliveryAction.EDIT


def may_be_irrelevant(delivery: Delivery) -> bool:
    """Whether the rows have to be asked.

    What was withdrawn before it was ever tried isn't claimed at all, so a first attempt asks nothing.
    """
    announcement = delivery.announcement
    if announcement.kind in (
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


def reason_not_to_remind(reminder: Delivery, now: datetime, *, is_superseded: bool) -> str | None:
    """Why a new reminder needn't go out any more; `is_superseded` where a newer one is, or was, due there."""
    if _is_past(reminder.announcement.expires_at, now):
        return mark("it had already started")
    if is_superseded:
        return mark("a newer reminder replaced it")
    return None


def reason_not_to_edit_reminder(earlier: Iterable[Delivery]) -> str | None:
    """Why a reminder isn't edited: none of what told the same `earlier` has left a message."""
    if any(post.message_id for post in earlier):
        return None
    return mark("its reminder was never posted")


def _is_past(at: datetime | None, now: datetime) -> bool:
    return at is not None and at <= now
