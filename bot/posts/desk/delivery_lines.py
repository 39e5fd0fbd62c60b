"""One delivery in a line of the ledger: what it tells, and how that went."""

import re
from datetime import timedelta

from bot.domain.desk.delivery_ledger import LedgerLine
from bot.domain.news.news import (
    NudgeNews,
    QuoteNews,
    RecapNews,
    ReminderNews,
    ResultNews,
    ScheduleNews,
    TrailNews,
)
from bot.domain.outbox.announcement import Delivery, DeliveryAction, DeliveryState
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.english import dotted, plural
from bot.posts.kit.escape import shown
from bot.posts.kit.link_buttons import message_url
from bot.posts.press.recap import recap_words
from bot.posts.results.result import result_words
from bot.posts.season.schedule_change import schedule_words

_LONGEST_REASON = 100
_DROPPED = re.compile(r"dropped by <@\d+>")
_ACTIONS = {
    DeliveryAction.POST: "",
    DeliveryAction.EDIT: " (correction)",
    DeliveryAction.OPEN: " (spoiler marks off)",
    DeliveryAction.REMOVE: " (taking it down)",
}
_HOUR, _TWO_DAYS = timedelta(hours=1), timedelta(days=2)


def line_words(line: LedgerLine) -> str:
    """What is told, in one line of Markdown: `Race 2: 20th in Silver`."""
    return f"{_subject(line)}{_ACTIONS[line.delivery.action]}"


def _subject(line: LedgerLine) -> str:
    match line.news:
        case ResultNews():
            return result_words(line.news)
        case QuoteNews(quote=quote):
            return f"Quote of {shown(quote.driver)}"
        case RecapNews():
            return recap_words(line.news)
        case TrailNews() | NudgeNews():
            return shown(line.news.title, 160)
        case ReminderNews(round=round_, session=session):
            of = f"{shown(session.name)} at {shown(round_.name)}" if session else shown(round_.name)
            return f"{of}: {line.delivery.announcement.lead} reminder"
        case ScheduleNews():
            # What it said isn't kept, and what holds now may be something else.
            return shown(line.news.title, 160) if line.delivery.is_over else schedule_words(line.news)


def when(line: LedgerLine) -> str:
    """When it goes out: the reader's own time and how long until then."""
    if line.delivery.state is DeliveryState.CLAIMED:
        return "being sent now"
    due = line.delivery.due_at
    return f"{stamp(due, 'f')}, {countdown(due)}" if due else "as soon as it can"


def arrival(line: LedgerLine) -> str:
    """The message, and whether it was on time."""
    gone = line.delivery.action is DeliveryAction.REMOVE
    return dotted("taken down" if gone else f"[open]({opened(line.delivery)})", lateness(line.late))


def opened(delivery: Delivery) -> str:
    """The address that opens its message."""
    return message_url(delivery.guild_id, delivery.channel_id, delivery.message_id or 0)


def lateness(late: timedelta) -> str:
    """`on time`, `12 min late`, `2 h 5 min late`, `3 days late`."""
    hours, minutes = divmod(late // timedelta(minutes=1), 60)
    if late >= _TWO_DAYS:
        return f"{plural(late.days, 'day')} late"
    if late >= _HOUR:
        return f"{hours} h {minutes} min late"
    return f"{minutes} min late" if minutes else "on time"


def because(line: LedgerLine) -> str:
    """Why, without its full stop; whoever dropped it is named, which pings nobody in an answer."""
    reason = (line.delivery.reason or "").rstrip(".")
    return reason if _DROPPED.fullmatch(reason) else shown(reason, _LONGEST_REASON)
