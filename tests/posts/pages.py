"""The standing example as a team's page: Spa's weekend is over, and Misano comes next."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.domain.base.look import Look
from bot.domain.base.team_page import PageAddresses, PageReach
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.page.page_contents import PageContents
from bot.domain.page.team_feed import FeedItem, FeedNews, TeamFeed
from bot.domain.press.photo import Photo
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.posts.feed.page_contents import page_contents
from tests.posts.spa import CAR, QUOTE, RESULTS, SPA, TEAM, at, session, timed

PHOTO = Photo("c0ffee" * 10 + "0000", "racing one", "A chequered flag in the evening")
LOOK = Look(0xD40000, "f00d" * 16)
SEASON = timed()
NOW = at("2023-07-05 12:00")


def example_page() -> PageContents:
    """The page with results, quotes, a photo and a recap."""
    items = []
    for number, news in enumerate(_news(), 1):
        posted_at = NOW - timedelta(minutes=number)
        items.append(FeedItem(f"news-{number}", news, posted_at, posted_at))
    team_feed = TeamFeed(1, TEAM, (SEASON,), tuple(items), NOW, NOW, LOOK)
    return page_contents(team_feed, PageAddresses("https://racing.example/", PageReach.PUBLIC))


def _news() -> Iterator[FeedNews]:
    quotes = (
        Quote("Jessica Bäckman", f"{QUOTE}.", 1, SPA.id, session("race2").id),
        Quote(
            "Andreas Bäckman",
            "Vi var snabba i regnet.",
            1,
            SPA.id,
            language="sv",
            translation="We were fast in the rain.",
        ),
    )
    recap = Recap(SPA.id, at=NOW)
    yield RecapNews(TEAM, SEASON, SEASON.rounds[2], RESULTS, quotes, recap, NOW, look=LOOK)
    for quote in quotes:
        yield QuoteNews(TEAM, SEASON, quote, SPA, session("race2"))
    for (session_id, entry_id), result in RESULTS.items():
        (of_session,) = (shown for shown in SPA.sessions if shown.id == session_id)
        photo = None
        if of_session.key == "race2":
            photo = PHOTO
        shown_result = replace(result, session_id=session_id, entry_id=entry_id, photo=photo)
        yield ResultNews(TEAM, SEASON, SPA, of_session, CAR, shown_result)
