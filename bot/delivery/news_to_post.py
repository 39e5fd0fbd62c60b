"""Puts news into words: each kind by its own file in `posts`."""

from collections.abc import Callable
from typing import Any

from bot.domain.news.desk_news import DeskNews
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
from bot.posts.desk.race_desk import race_desk_post
from bot.posts.kit.link_buttons import message_url
from bot.posts.kit.post import Post
from bot.posts.press.quote import quote_post
from bot.posts.recap.recap_post import recap_post
from bot.posts.results.result_announcement import result_post
from bot.posts.results.staff_nudge import nudge_post
from bot.posts.season.reminder import reminder_post
from bot.posts.season.schedule_change import schedule_post


def _post_of_change(news: TrailNews) -> Post:
    return trail_post(news.change)


_TELLING_A_RESULT: dict[type[News], Callable[..., Post]] = {
    ResultNews: result_post,
    QuoteNews: quote_post,
    RecapNews: recap_post,
}
"""Each has a form under spoiler marks."""
_TELLING_NONE: dict[type[News], Callable[[Any], Post]] = {
    ReminderNews: reminder_post,
    ScheduleNews: schedule_post,
    TrailNews: _post_of_change,
    NudgeNews: nudge_post,
    DeskNews: race_desk_post,
}
"""What followers may always read, and what only staff do."""


def post_of(news: News, *, veiled: bool = False) -> Post:
    """The post that tells it; `veiled` with every result under spoiler marks."""
    kind = type(news)
    if kind in _TELLING_A_RESULT:
        return _TELLING_A_RESULT[kind](news, veiled=veiled)
    return _TELLING_NONE[kind](news)


def correction_of(news: News, first: Delivery | None, *, veiled: bool = False) -> Post:
    """The post that stands beside a first one which can't be edited; `first` None when that is gone.

    A quote and a recap have no short form: they are told whole again.
    """
    if not isinstance(news, ResultNews):
        return post_of(news, veiled=veiled)
    first_url = None
    if first and first.message_id:
        first_url = message_url(first.guild_id, first.channel_id, first.message_id)
    return correction_post(news, first_url, veiled=veiled)
