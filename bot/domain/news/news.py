"""News: an announcement with the facts it tells, read together, ready to be put into words."""

from bot.domain.fans.driver_poll import PollNews
from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.news.trail_news import TrailNews

SpoilingNews = ResultNews | ResultsNews | QuoteNews | QuotesNews | RecapNews | StandingsNews
"""What may tell a result: it has a form under spoiler marks."""

PostedNews = (
    SpoilingNews | CardNews | ReminderNews | ScheduleNews | TrailNews | NudgeNews | DeskNews | FansNews
)
"""What is told in a post of blocks."""

News = PostedNews | PollNews
