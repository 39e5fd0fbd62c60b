"""One delivery in a line of the ledger: what it tells, and how that went."""

import re
from datetime import timedelta

from bot.domain.desk.delivery_ledger import LedgerLine
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.delivery import Delivery, DeliveryAction, DeliveryState
from bot.posts.kit.dates import countdown, stamp
from bot.posts.kit.english import plural
from bot.posts.kit.escape import escaped_line
from bot.posts.kit.link_buttons import message_url
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.press.recap import recap_summary
from bot.posts.results.result_announcement import result_summary
from bot.posts.season.schedule_change import schedule_summary

_LONGEST_REASON = 100
_DROPPED = re.compile(r"dropped by <@\d+>")
_ACTIONS = {
    DeliveryAction.POST: "",
    DeliveryAction.EDIT: " (correction)",
    DeliveryAction.OPEN: " (spoiler marks off)",
    DeliveryAction.REMOVE: " (taking it down)",
}
_HOUR, _TWO_DAYS = timedelta(hours=1), timedelta(days=2)


def ledger_summary(line: LedgerLine) -> str:
    """What is told, in one line of Markdown: `Race 2: 20th in Silver`."""
    return f"{_subject(line)}{_ACTIONS[line.delivery.action]}"


def _subject(line: LedgerLine) -> str:
    match line.news:
        case ResultNews():
            return result_summary(line.news)
        case QuoteNews(quote=quote):
            return f"Quote of {escaped_line(quote.driver)}"
        case RecapNews():
            return recap_summary(line.news)
        case TrailNews() | NudgeNews():
            return escaped_line(line.news.title, 160)
        case ReminderNews(round=round_, session=session):
            of = (
                f"{escaped_line(session.name)} at {escaped_line(round_.name)}"
                if session
                else escaped_line(round_.name)
            )
            return f"{of}: {line.delivery.announcement.lead} reminder"
        case ScheduleNews():
            # What it said isn't kept, and what holds now may be something else.
            return (
                escaped_line(line.news.title, 160) if line.delivery.is_over else schedule_summary(line.news)
            )


def due_time(line: LedgerLine) -> str:
    """When it goes out: the reader's own time and how long until then."""
    if line.delivery.state is DeliveryState.CLAIMED:
        return "being sent now"
    due = line.delivery.due_at
    return f"{stamp(due, 'f')}, {countdown(due)}" if due else "as soon as it can"


def message_and_lateness(line: LedgerLine) -> str:
    """The message, and whether it was on time."""
    gone = line.delivery.action is DeliveryAction.REMOVE
    return joined_by_dots(
        "taken down" if gone else f"[open]({delivery_url(line.delivery)})", lateness(line.late)
    )


def delivery_url(delivery: Delivery) -> str:
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


def reason_of(line: LedgerLine) -> str:
    """Why, without its full stop; whoever dropped it is named, which pings nobody in an answer."""
    reason = (line.delivery.reason or "").rstrip(".")
    return reason if _DROPPED.fullmatch(reason) else escaped_line(reason, _LONGEST_REASON)
