"""Sentences that are whole in each of their forms: with a class and without, with a role and without."""

from dataclasses import replace

import pytest

from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.season.session import EventState
from bot.posts.kit.round_phrases import off_round_sentence, state_sentence
from bot.posts.press.quote import quote_summary
from bot.posts.recap.recap_lead import automatic_lead
from bot.posts.results.result_announcement import result_post
from tests.posts.recaps import MONDAY
from tests.posts.spa import CAR, RESULTS, SEASON, SPA, TEAM, placed, session

WITHOUT_CLASS = replace(CAR, class_name="")


@pytest.mark.parametrize(
    ("role", "key", "summary"),
    [
        (None, "", "Anna Berg's quote"),
        (None, "race2", "Anna Berg's quote on Race 2 at Spa-Francorchamps"),
        ("team manager", "", "Anna Berg's quote (team manager)"),
        ("team manager", "race2", "Anna Berg's quote (team manager) on Race 2 at Spa-Francorchamps"),
    ],
)
def test_a_quote_says_whose_it_is_and_about_what(role: str | None, key: str, summary: str) -> None:
    quote = Quote("Anna Berg", "Well done.", 1, role=role)
    news = QuoteNews(TEAM, SEASON, quote)
    if key:
        news = replace(news, round=SPA, session=session(key))
    assert quote_summary(news).replace("\xa0", " ") == summary


@pytest.mark.parametrize(
    ("key", "position", "words"),
    [
        ("race2", 1, "**A win for Andreas Bäckman and Jessica Bäckman!**"),
        ("race2", 3, "**A podium for Andreas Bäckman and Jessica Bäckman!**"),
        ("q1", 1, "**Fastest!**"),
        ("q1", 2, "# 🏁 Qualifying 1: 2nd\n"),
    ],
)
def test_a_series_without_classes_is_celebrated_without_one(key: str, position: int, words: str) -> None:
    _, result = placed(key, position)
    text = result_post(ResultNews(TEAM, SEASON, SPA, session(key), WITHOUT_CLASS, result)).text
    assert words in text.replace("\xa0", " ")
    assert " in " not in text.partition("\n-#")[0]


def test_a_lead_names_no_class_where_there_is_none() -> None:
    season = replace(SEASON, entries=(WITHOUT_CLASS,))
    lead = automatic_lead(RecapNews(TEAM, season, SPA, RESULTS, (), Recap(SPA.id), MONDAY))
    assert ", with the Aston Martin Vantage GT4. Qualifying brought 10th place in Qualifying 1" in lead


def test_what_a_round_has_become_is_a_sentence_with_its_name() -> None:
    states = (EventState.TBC, EventState.POSTPONED, EventState.CANCELLED)
    assert [off_round_sentence("Spa", replace(SPA, state=state)) for state in states] == [
        "Spa has no date yet",
        "Spa (June 29th – July 2nd) is postponed; the new date is to be confirmed",
        "Spa (June 29th – July 2nd) is cancelled",
    ]
    assert [state_sentence("Spa", state) for state in EventState] == [
        "Spa is on again",
        "Spa has no confirmed date",
        "Spa is postponed",
        "Spa is cancelled",
    ]
