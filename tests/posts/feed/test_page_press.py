"""What was posted, on a team's page: results in order, cars told apart, quotes with their translation."""

from datetime import timedelta

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.page.page_contents import PageContents
from bot.domain.page.team_feed import FeedItem, FeedNews, TeamFeed
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.results.result import Result
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.posts.feed.page_contents import page_contents, shown_photos
from tests.posts.replies import TWO_CARS
from tests.posts.spa import CAR, SEASON, SECOND_CAR, SPA, TEAM, at, session

ADDRESSES = PageAddresses("https://racing.example/", PageReach.PUBLIC)
NOW = at("2023-07-03 12:00")
PHOTO, OTHER = Photo("a" * 64), Photo("b" * 64, "racing one", "Spray")


def contents(*news: FeedNews, season: Season = SEASON, look: Look = PLAIN_LOOK) -> PageContents:
    return page_contents(feed(*news, season=season, look=look), ADDRESSES)


def feed(*news: FeedNews, season: Season = SEASON, look: Look = PLAIN_LOOK) -> TeamFeed:
    items = []
    for number, piece in enumerate(news, 1):
        posted_at = NOW - timedelta(minutes=number)
        items.append(FeedItem(f"news-{number}", piece, posted_at, posted_at))
    return TeamFeed(1, TEAM, season, tuple(items), NOW, look)


def result(key: str, position: int, entry: Entry = CAR, photo: Photo | None = None) -> ResultNews:
    season = SEASON if entry is CAR else TWO_CARS
    shown = Result(position=position, session_id=session(key).id, entry_id=entry.id, photo=photo)
    return ResultNews(TEAM, season, SPA, session(key), entry, shown)


def test_results_stand_in_the_order_of_the_weekend_whenever_they_were_posted() -> None:
    (weekend,) = contents(result("q1", 10), result("race2", 20), result("fp1", 3)).results
    assert weekend.round == "Spa-Francorchamps"
    places = [(shown.session, shown.place, shown.car) for shown in weekend.results]
    assert places == [
        ("Free practice 1", "3rd in Silver", ""),
        ("Qualifying 1", "10th in Silver", ""),
        ("Race 2", "20th in Silver", ""),
    ]


def test_a_team_of_two_cars_has_both_by_name_in_the_seasons_order() -> None:
    second = result("race2", 4, SECOND_CAR)
    first = ResultNews(TEAM, TWO_CARS, SPA, session("race2"), CAR, result("race2", 20).result)
    (weekend,) = contents(second, first, season=TWO_CARS).results
    assert [shown.car for shown in weekend.results] == [
        "Andreas and Jessica Bäckman",
        "#42 Ada Lind and Bo Ek",
    ]


def test_a_photo_without_words_is_told_by_what_it_belongs_to() -> None:
    page = contents(result("race2", 20, photo=PHOTO))
    shown = page.results[0].results[0].photo
    assert shown is not None
    assert shown.alt == "Race 2 at Spa-Francorchamps: Bäckman siblings"
    assert page.head.picture == shown


def test_a_quote_has_its_language_its_translation_and_its_photo() -> None:
    words = Quote("Andreas", "Vi var snabba.\n\nI regnet.", 1, language="sv", translation="We were fast.")
    about_race = QuoteNews(TEAM, SEASON, words, SPA, session("race2"))
    about_nothing = QuoteNews(TEAM, SEASON, Quote("Jessica", "Hello.", 1, photo=PHOTO))
    page = contents(about_race, about_nothing)
    first, second = page.quotes
    assert (first.paragraphs, first.lang) == (("Vi var snabba.", "I regnet."), "sv")
    assert (first.translation, first.about) == (("We were fast.",), "Race 2 at Spa-Francorchamps")
    assert second.photo is not None
    assert (second.about, second.photo.alt) == ("", "Jessica")
    assert page.head.picture == second.photo


def test_only_photos_that_are_shown_may_be_had() -> None:
    quote = QuoteNews(TEAM, SEASON, Quote("Jessica", "Hello.", 1, photo=OTHER))
    assert shown_photos(feed(quote, result("race2", 20))) == {OTHER.digest}
    assert shown_photos(feed()) == set()


def test_the_head_has_the_teams_look() -> None:
    head = contents(look=Look(0xC8102E, "c" * 64)).head
    assert (head.colour, head.logo, head.is_public) == (0xC8102E, "c" * 64, True)
    assert contents().head.logo == ""
