"""A team's news as a feed in plain words: nothing in it is Discord's Markdown."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.standings_news import StandingsNews
from bot.domain.page.team_feed import Feed, FeedEntry, FeedItem, FeedNews, TeamFeed, feed_id
from bot.languages.catalogue import phrase
from bot.posts.feed.result_words import plain_details, plain_place
from bot.posts.kit.escape import unescape
from bot.posts.kit.plain_names import plain_car_name
from bot.posts.kit.text_lines import joined_by_dots
from bot.posts.press_pack.plain_text import plain_text
from bot.posts.recap.recap_contents import recap_contents
from bot.posts.schedule.schedule_change import schedule_summary
from bot.posts.standings.standings_after import plain_sentences

MOST_ENTRIES = 50
"""News in a feed, the newest of the season."""


def feed_in_words(team_feed: TeamFeed) -> Feed:
    """The feed with each piece of news as title and paragraphs."""
    entries = tuple(_entry(team_feed, item) for item in team_feed.items[:MOST_ENTRIES])
    season_begins = datetime(team_feed.seasons[0].year, 1, 1, tzinfo=UTC)
    return Feed(
        id=feed_id(team_feed.server_id, "feed"),
        title=phrase("{team}: {season}", team=team_feed.team, season=team_feed.title),
        author=team_feed.team,
        entries=entries,
        updated=max((entry.updated for entry in entries), default=season_begins),
    )


def _entry(team_feed: TeamFeed, item: FeedItem) -> FeedEntry:
    kind, _, _ = item.key.partition("-")
    title, *paragraphs = filter(None, _texts(item.news))
    return FeedEntry(
        id=feed_id(team_feed.server_id, item.key),
        key=item.key,
        kind=kind,
        title=joined_by_dots(title, team_feed.label(item.news.season)),
        paragraphs=tuple(paragraphs),
        published=item.published,
        updated=item.updated,
    )


def _texts(news: FeedNews) -> Iterator[str]:
    """The title and then the paragraphs; empty ones are left out."""
    match news:
        case ResultNews():
            yield from _result_texts(news)
        case QuoteNews():
            yield from _quote_texts(news)
        case RecapNews():
            yield from plain_text(recap_contents(news)).strip().split("\n\n")
        case StandingsNews():
            yield from _standings_texts(news)
        case ScheduleNews():
            yield unescape(schedule_summary(news))
            if news.reason:
                yield phrase("Why: {reason}", reason=news.reason)


def _result_texts(news: ResultNews) -> Iterator[str]:
    yield f"{news.title}: {plain_place(news)}"
    yield f"{plain_car_name(news.entry)}, {news.entry.car}"
    yield from plain_details(news)


def _standings_texts(news: StandingsNews) -> Iterator[str]:
    sentences = plain_sentences(news)
    if len(sentences) == 1:
        yield from (*sentences, news.title)
    else:
        yield from (news.title, "\n".join(sentences))


def _quote_texts(news: QuoteNews) -> Iterator[str]:
    if news.about:
        yield phrase("{driver} on {subject}", driver=news.quote.driver, subject=news.about)
    else:
        yield news.quote.driver
    yield phrase("“{words}”", words=news.quote.text)
    if news.quote.translation:
        yield phrase("Translation: “{words}”", words=news.quote.translation)
