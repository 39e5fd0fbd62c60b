"""Puts news into words."""

from bot.domain.news.news import News
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.delivery import Delivery
from bot.posts.desk.audit import trail_post
from bot.posts.desk.correction import correction_post
from bot.posts.kit.link_buttons import message_url
from bot.posts.kit.post import Post
from bot.posts.press.quote import quote_post
from bot.posts.press.recap import recap_post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.staff_nudge import nudge_post
from bot.posts.season.reminder import reminder_post
from bot.posts.season.schedule_change import schedule_post


def correct(news: News, first: Delivery | None, *, veiled: bool = False) -> Post:
    """The post that stands beside a first one which can't be edited; `first` None when that is gone.

    A quote and a recap have no short form: they are told whole again.
    """
    if not isinstance(news, ResultNews):
        return render(news, veiled=veiled)
    url = (
        message_url(first.guild_id, first.channel_id, first.message_id)
        if first and first.message_id
        else None
    )
    return correction_post(news, url, veiled=veiled)


def render(news: News, *, veiled: bool = False) -> Post:
    """The post that tells it; `veiled` with every result under spoiler marks."""
    match news:
        case ResultNews():
            return result_post(news, veiled=veiled)
        case QuoteNews():
            return quote_post(news, veiled=veiled)
        case RecapNews():
            return recap_post(news, veiled=veiled)
        case _:
            return _without_a_result(news)


def _without_a_result(news: ReminderNews | ScheduleNews | TrailNews | NudgeNews) -> Post:
    """What followers may always read, and what only staff do."""
    match news:
        case ReminderNews():
            return reminder_post(news)
        case ScheduleNews():
            return schedule_post(news)
        case TrailNews():
            return trail_post(news.change)
        case NudgeNews():
            return nudge_post(news)
