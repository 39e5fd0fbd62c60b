"""Sentences that are whole in each of their forms: with a class and without, with a role and without."""

import re
from dataclasses import replace

import pytest

from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.season.session import EventState
from bot.languages.current import SpokenLanguage, speaking
from bot.posts.kit.round_phrases import off_round_sentence, state_sentence
from bot.posts.pictures.card_words import result_card_alt
from bot.posts.press.quote import quote_summary
from bot.posts.recap.recap_lead import automatic_lead
from bot.posts.results.result_announcement import result_post
from tests.posts.cases import CASES
from tests.posts.recaps import MONDAY
from tests.posts.rendering import rendered
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


@pytest.mark.parametrize(
    "name", ["result_race2", "correction_amended", "history_whole_life", "audit_first_page"]
)
def test_a_german_place_at_the_beginning_of_a_line_is_no_entry_of_a_list(name: str) -> None:
    with speaking(SpokenLanguage.GERMAN):
        lines = rendered(CASES[name]()).splitlines()
    assert any(re.match(r"\d+\\. ", line) for line in lines)
    assert not any(re.match(r"\d+\. ", line) for line in lines)


def test_a_german_lead_says_places_with_their_article_and_ends_each_sentence_once() -> None:
    with speaking(SpokenLanguage.GERMAN):
        lead = automatic_lead(RecapNews(TEAM, SEASON, SPA, RESULTS, (), Recap(SPA.id), MONDAY))
    assert "brachte den 20. Platz in Silver und den 26. gesamt, acht Plätze besser" in lead
    assert "bestes Ergebnis den 3. Platz in Silver (Freies Training 2)." in lead
    assert " der 34. Startplatz (11 s added" in lead
    assert ".." not in lead


def test_a_picture_is_described_in_german_with_one_stop_behind_each_fact() -> None:
    with speaking(SpokenLanguage.GERMAN):
        description = result_card_alt(
            ResultNews(TEAM, SEASON, SPA, session("race2"), CAR, placed("race2", 20)[1])
        )
    assert "20. in Silver. " in description
    assert ".." not in description


@pytest.mark.parametrize("name", ["timetable_new_rounds", "timetable_sources"])
def test_sessions_of_a_timetable_are_named_in_the_readers_language(name: str) -> None:
    with speaking(SpokenLanguage.GERMAN):
        text = rendered(CASES[name]())
    assert "- Rennen 1, Spa-Francorchamps" in text
    assert "Race 1, Spa" not in text
