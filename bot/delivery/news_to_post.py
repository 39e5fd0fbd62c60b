"""Puts news into words: each kind by its own file in `posts`."""

from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.news import PostedNews, SpoilingNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.delivery import Delivery
from bot.posts.desk.audit import trail_post
from bot.posts.desk.race_desk import race_desk_post
from bot.posts.fans.fans_panel import fans_panel_post
from bot.posts.fans.own_reminder import own_reminder_post
from bot.posts.fans.weekend_card import weekend_card_post
from bot.posts.kit.link_buttons import message_url
from bot.posts.kit.post import Post
from bot.posts.press.quote import quote_post
from bot.posts.press.quotes_together import quotes_together_post
from bot.posts.recap.recap_post import recap_post
from bot.posts.results.correction import correction_post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.results_together import results_together_post
from bot.posts.results.staff_nudge import nudge_post
from bot.posts.schedule.schedule_change import schedule_post
from bot.posts.season.reminder import reminder_post
from bot.posts.standings.standings_after import standings_after_post


def post_of(news: PostedNews, *, veiled: bool = False) -> Post:
    """The post that tells it; `veiled` with every result under spoiler marks, where it tells one."""
    if isinstance(news, SpoilingNews):
        return _spoiling_post(news, veiled=veiled)
    match news:
        case CardNews():
            return weekend_card_post(news, veiled=veiled)
        case ReminderNews() | ScheduleNews():
            return _calendar_post(news)
        case FansNews():
            return fans_panel_post(news)
        case _:
            return _staff_post(news)


def _calendar_post(news: ReminderNews | ScheduleNews) -> Post:
    match news:
        case ReminderNews(private_of=int()):
            return own_reminder_post(news)
        case ReminderNews():
            return reminder_post(news)
        case ScheduleNews():
            return schedule_post(news)


def _staff_post(news: TrailNews | NudgeNews | DeskNews) -> Post:
    match news:
        case TrailNews(change):
            return trail_post(change)
        case NudgeNews():
            return nudge_post(news)
        case DeskNews():
            return race_desk_post(news)


def _spoiling_post(news: SpoilingNews, *, veiled: bool) -> Post:
    match news:
        case ResultNews():
            return result_post(news, veiled=veiled)
        case ResultsNews():
            return results_together_post(news, veiled=veiled)
        case QuoteNews():
            return quote_post(news, veiled=veiled)
        case QuotesNews():
            return quotes_together_post(news, veiled=veiled)
        case RecapNews():
            return recap_post(news, veiled=veiled)
        case StandingsNews():
            return standings_after_post(news, veiled=veiled)


def correction_of(news: PostedNews, first: Delivery | None, *, veiled: bool = False) -> Post:
    """The post that stands beside a first one which can't be edited; `first` None when that is gone.

    Quotes, a recap, standings and results that were saved together have no short form: they are told whole
    again.
    """
    if not isinstance(news, ResultNews):
        return post_of(news, veiled=veiled)
    first_url = None
    if first and first.message_id:
        first_url = message_url(first.guild_id, first.place_id, first.message_id)
    return correction_post(news, first_url, veiled=veiled)
