"""Puts news into words."""

from bot.domain.announcements import Delivery
from bot.domain.news import News, QuoteNews, RecapNews, ReminderNews, ResultNews
from bot.posts.corrections import correction_post
from bot.posts.links import message_url
from bot.posts.post import Post
from bot.posts.quotes import quote_post
from bot.posts.recaps import recap_post
from bot.posts.reminders import reminder_post
from bot.posts.results import result_post


def correct(news: News, first: Delivery | None) -> Post:
    """The post that stands beside a first one which can't be edited; `first` None when that is gone.

    A quote has no short form: it is told whole again.
    """
    if not isinstance(news, ResultNews):
        return render(news)
    url = (
        message_url(first.guild_id, first.channel_id, first.message_id)
        if first and first.message_id
        else None
    )
    return correction_post(news, url)


def render(news: News) -> Post:
    """The post that tells it."""
    match news:
        case ResultNews():
            return result_post(news)
        case QuoteNews():
            return quote_post(news)
        case RecapNews():
            return recap_post(news)
        case ReminderNews():
            return reminder_post(news)
