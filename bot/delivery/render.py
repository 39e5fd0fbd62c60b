"""Puts news into words."""

from bot.domain.news import News, QuoteNews, ReminderNews, ResultNews
from bot.posts.post import Post
from bot.posts.quotes import quote_post
from bot.posts.reminders import reminder_post
from bot.posts.results import result_post


def render(news: News) -> Post:
    """The post that tells it."""
    match news:
        case ResultNews():
            return result_post(news)
        case QuoteNews():
            return quote_post(news)
        case ReminderNews():
            return reminder_post(news)
