"""Which tag of a forum is a round's own, and what is told without a round."""

from dataclasses import replace

import pytest

from bot.domain.news.bundle_news import QuotesNews
from bot.domain.news.forum_topic import ForumTopic, topic_of
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.press.quote import Quote
from bot.posts.kit.plain_names import forum_title
from tests.domain.examples import READY, round_of, with_ids, with_round
from tests.languages.pseudo_language import pseudo_language

SEASON = with_ids(READY)
SPA = round_of(SEASON, "Spa-Francorchamps")
OF_SPA = ForumTopic(SEASON, SPA)
OF_SEASON = ForumTopic(SEASON)


@pytest.mark.parametrize(
    "tag",
    ["Spa-Francorchamps", "spa francorchamps", "Spa", "SPA 2023", "Round 3", "R3", "3", "Francorchamps"],
)
def test_a_rounds_tag_names_it_whole_or_in_a_part_that_is_its_own(tag: str) -> None:
    assert OF_SPA.is_named(tag)


@pytest.mark.parametrize(
    "tag", ["Monza", "Round 1", "13", "Interviews", "Circuit", "GT4", "2023", "Spa & Monza"]
)
def test_no_other_tag_does(tag: str) -> None:
    assert not OF_SPA.is_named(tag)


def test_a_longer_name_is_cut_where_a_tags_ends() -> None:
    long = "Circuit Zandvoort of the Dunes"
    season = with_round(SEASON, SPA.name, name=long)
    assert ForumTopic(season, round_of(season, long)).is_named(long[:20])
    assert not ForumTopic(season, round_of(season, long)).is_named(long[:15])


@pytest.mark.parametrize("tag", ["GT4 European Series", "gt4 european series 2023", "2023"])
def test_the_seasons_tag_is_its_series_or_its_year(tag: str) -> None:
    assert OF_SEASON.is_named(tag)
    assert not OF_SEASON.is_named("Spa")


def test_what_is_told_of_a_round_is_about_it_and_what_is_about_none_is_the_seasons() -> None:
    quote = Quote("Andreas Bäckman", "We learn.", season_id=SEASON.id)
    assert topic_of(ReminderNews("Bäckman", SEASON, SPA)) == OF_SPA
    assert topic_of(QuoteNews("Bäckman", SEASON, quote)) == OF_SEASON
    assert topic_of(QuotesNews((QuoteNews("Bäckman", SEASON, quote, SPA),))) == OF_SPA


def test_a_post_is_called_by_its_round_and_never_longer_than_discord_takes() -> None:
    assert forum_title(OF_SPA) == "Round 3: Spa-Francorchamps (2023)"
    assert forum_title(OF_SEASON) == "GT4 European Series 2023"
    long = ForumTopic(SEASON, replace(SPA, name="Spa " * 60))
    assert len(forum_title(long)) <= 100
    assert len(forum_title(ForumTopic(replace(SEASON, series="Cup " * 60)))) <= 100


def test_a_tag_may_number_the_round_in_the_language_that_is_spoken() -> None:
    with pseudo_language():
        assert OF_SPA.is_named("⟦Round ⟨3⟩⟧")
        assert OF_SPA.is_named("Round 3")
        assert not OF_SPA.is_named("⟦Round ⟨4⟩⟧")
