"""What a piece of news is called where staff read of its delivery: plain words, of whatever kind it is."""

import pytest

from bot.domain.desk.change import Change, ChangeSubject, ChangeVerb
from bot.domain.fans.weekend_card import CardNews
from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.desk_news import DeskNews
from bot.domain.news.fans_news import FansNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from tests.posts.spa import CAR, RESULTS, SEASON, SPA, TEAM, at, session

NOW = at("2023-07-03 12:00")
RACE_2 = session("race2")
ON_SPA = QuoteNews(TEAM, SEASON, Quote("Jessica Bäckman", "It rained.", 1), SPA)
ON_NOTHING = QuoteNews(TEAM, SEASON, Quote("Jessica Bäckman", "Hello.", 1))
CHANGE = Change(1, 7, ChangeVerb.STORED, ChangeSubject.RESULT, 1, "Race 2 at Spa")


@pytest.mark.parametrize(
    ("news", "title"),
    [
        (ResultsNews(TEAM, SEASON, SPA, RESULTS), "Results of Spa-Francorchamps"),
        (QuotesNews((ON_SPA,)), "Quotes of Jessica Bäckman on Spa-Francorchamps"),
        (QuotesNews((ON_NOTHING,)), "Quotes of Jessica Bäckman"),
        (RecapNews(TEAM, SEASON, SPA, {}, (), Recap(SPA.id), NOW), "Recap of Spa-Francorchamps"),
        (ReminderNews(TEAM, SEASON, SPA), "Reminder: Spa-Francorchamps"),
        (ReminderNews(TEAM, SEASON, SPA, RACE_2), "Reminder: Race 2 at Spa-Francorchamps"),
        (ScheduleNews(TEAM, SEASON, SPA), "Schedule: Spa-Francorchamps"),
        (ScheduleNews(TEAM, SEASON, SPA, RACE_2), "Schedule: Race 2 at Spa-Francorchamps"),
        (CardNews(TEAM, SEASON, SPA, (CAR,), {}), "Weekend card of Spa-Francorchamps"),
        (TrailNews(CHANGE), "Change: Race 2 at Spa"),
        (FansNews(TEAM), "Panel for fans"),
        (DeskNews(None, NOW), "Race desk"),
    ],
)
def test_every_kind_of_news_is_called_by_its_name(news: object, title: str) -> None:
    assert news.title == title  # type: ignore[attr-defined]
