"""What was posted, on a team's page: results in order, cars told apart, quotes with their translation."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.base.look import PLAIN_LOOK, Look
from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.page.page_contents import PageContents
from bot.domain.page.team_feed import FeedItem, FeedNews, TeamFeed
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.result import Result
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.posts.feed.feed_words import feed_in_words
from bot.posts.feed.page_contents import page_contents, shown_photos
from bot.posts.feed.result_words import plain_details
from bot.writers.team_page.html_pages import team_page
from tests.posts.replies import TWO_CARS
from tests.posts.spa import CAR, RESULTS, SEASON, SECOND_CAR, SPA, TEAM, at, session

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
    return TeamFeed(1, TEAM, (season,), tuple(items), NOW, NOW, look)


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


def test_a_recap_is_shown_by_its_beginning_and_its_photos_may_be_had() -> None:
    lead = "It rained. " * 100
    hung = {key: replace(of_car, photo=OTHER) for key, of_car in RESULTS.items()}
    recap = RecapNews(TEAM, SEASON, SPA, hung, (), Recap(SPA.id, "Rain", lead, at=NOW), NOW)
    (shown,) = contents(recap).recaps
    assert (shown.headline, shown.address) == ("Rain", f"recap/{SPA.id}/")
    assert shown.lead.startswith("It rained.")
    assert shown.lead.endswith("rained. …")
    assert len(shown.lead) <= 300
    assert shown_photos(feed(recap)) == {OTHER.digest}


def test_changes_of_the_schedule_are_told_in_plain_words() -> None:
    moved = replace(
        SPA, first_day=SPA.first_day + timedelta(days=7), last_day=SPA.last_day + timedelta(days=7)
    )
    (change,) = contents(ScheduleNews(TEAM, SEASON, moved, None, SPA, "floods_here")).changes
    assert change.words == "🇧🇪 Spa-Francorchamps: June 29th – July 2nd → July 6th–9th"
    assert change.reason == "floods_here"


def test_a_result_says_who_drove_and_why_it_was_amended() -> None:
    amended = Result(position=4, driver="Andreas", note="appeal upheld", life=ResultLife.AMENDED)
    details = [
        tuple(plain_details(replace(result("race2", 4), result=shown)))
        for shown in (amended, replace(amended, driver=None, life=ResultLife.FINAL))
    ]
    assert details == [("Driven by Andreas.", "Amended: appeal upheld"), ("appeal upheld",)]


def test_the_head_has_the_teams_look() -> None:
    head = contents(look=Look(0xC8102E, "c" * 64)).head
    assert (head.colour, head.logo, head.is_public) == (0xC8102E, "c" * 64, True)
    assert contents().head.logo == ""


def test_a_feed_says_quotes_recaps_and_changes_in_plain_words() -> None:
    words = Quote("Andreas", "Vi var *snabba*.", 1, language="sv", translation="We were fast.")
    quotes = QuoteNews(TEAM, SEASON, words, SPA, session("race2")), QuoteNews(TEAM, SEASON, words)
    recap = RecapNews(TEAM, SEASON, SPA, RESULTS, (), Recap(SPA.id, "Rain", "It rained.", at=NOW), NOW)
    later = replace(
        SPA, first_day=SPA.first_day + timedelta(days=7), last_day=SPA.last_day + timedelta(days=7)
    )
    change = ScheduleNews(TEAM, SEASON, later, None, SPA, "floods_here")
    entries = feed_in_words(feed(*quotes, recap, change)).entries
    assert [entry.title for entry in entries[:2]] == ["Andreas on Race 2 at Spa-Francorchamps", "Andreas"]
    assert entries[1].paragraphs == ("“Vi var *snabba*.”", "Translation: “We were fast.”")
    told = "\n".join((entries[2].title, *entries[2].paragraphs))
    assert "Rain" in told
    assert "It rained." in told
    assert "##" not in told
    assert entries[3].paragraphs == ("Why: floods_here",)


def test_a_page_of_two_series_names_both_and_hides_neither() -> None:
    tcr = replace(SEASON, id=2, series="TCR Denmark", year=2023)
    quote = QuoteNews(TEAM, tcr, Quote("Jessica Bäckman", "Quick.", 2), SPA)
    of_both = replace(feed(result("race2", 20), quote), seasons=(SEASON, tcr))
    shown = page_contents(of_both, ADDRESSES)
    assert shown.head.season == "GT4 European Series 2023 · TCR Denmark 2023"
    assert [weekend.round for weekend in shown.results] == [
        "Spa-Francorchamps · GT4 European Series 2023",
        "Spa-Francorchamps · TCR Denmark 2023",
    ]
    assert shown.quotes[0].about == "Spa-Francorchamps · TCR Denmark 2023"
    assert [(round_.name, round_.series) for round_ in shown.rounds[:2]] == [
        ("Monza", "GT4 European Series 2023"),
        ("Monza", "TCR Denmark 2023"),
    ]
    assert len(shown.next_rounds) == 2
    html = team_page(shown).decode()
    assert html.count("TCR Denmark 2023") > len(tcr.rounds)
    titles = [entry.title for entry in feed_in_words(of_both).entries]
    assert titles[0].endswith(" · GT4 European Series 2023")
    assert titles[1] == "Jessica Bäckman on Spa-Francorchamps · TCR Denmark 2023"
    other_team = replace(feed(), seasons=(SEASON, replace(SEASON, team="Other Team")))
    assert page_contents(other_team, ADDRESSES).rounds[1].series == "GT4 European Series 2023, Other Team"
