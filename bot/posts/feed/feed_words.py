"""A team's news as a feed in plain words: nothing in it is Discord's Markdown."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.team_feed import Feed, FeedEntry, FeedItem, FeedNews, TeamFeed, feed_id
from bot.domain.results.result_life import ResultLife
from bot.languages.catalogue import phrase
from bot.posts.kit.english import capitalized, ordinal
from bot.posts.kit.escape import unescape
from bot.posts.kit.plain_names import plain_car_name, plain_in_class
from bot.posts.press_pack.plain_text import plain_text
from bot.posts.recap.recap_contents import recap_contents
from bot.posts.results.result_phrases import (
    in_brackets,
    life_mark,
    overall_and_grid,
    overall_place,
    unfinished_phrase,
)
from bot.posts.season.schedule_change import schedule_summary


def feed_in_words(team_feed: TeamFeed) -> Feed:
    """The feed with each piece of news as title and paragraphs."""
    entries = tuple(_entry(team_feed.server_id, item) for item in team_feed.items)
    season_begins = datetime(team_feed.season.year, 1, 1, tzinfo=UTC)
    return Feed(
        id=feed_id(team_feed.server_id, "feed"),
        title=phrase("{team}: {season}", team=team_feed.team, season=team_feed.season.title),
        author=team_feed.team,
        entries=entries,
        updated=max((entry.updated for entry in entries), default=season_begins),
    )


def _entry(server_id: int, item: FeedItem) -> FeedEntry:
    kind, _, _ = item.key.partition("-")
    title, *paragraphs = filter(None, _texts(item.news))
    return FeedEntry(
        id=feed_id(server_id, item.key),
        kind=kind,
        title=title,
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
        case ScheduleNews():
            yield unescape(schedule_summary(news))
            if news.reason:
                yield phrase("Why: {reason}", reason=news.reason)


def _result_texts(news: ResultNews) -> Iterator[str]:
    result = news.result
    place = overall_place(result) or f"{unfinished_phrase(result)} ({result.status})"
    if result.position:
        place = f"{ordinal(result.position)}{plain_in_class(news.entry)}"
    yield f"{news.title}: {place}{in_brackets(life_mark(result))}"
    yield f"{plain_car_name(news.entry)}, {news.entry.car}"
    if result.driver:
        yield phrase("Driven by {driver}.", driver=result.driver)
    journey = overall_and_grid(result)
    if journey:
        yield f"{capitalized(journey)}."
    if result.note and result.life is ResultLife.AMENDED:
        yield phrase("Amended: {reason}", reason=result.note)
    elif result.note:
        yield result.note


def _quote_texts(news: QuoteNews) -> Iterator[str]:
    if news.about:
        yield phrase("{driver} on {subject}", driver=news.quote.driver, subject=news.about)
    else:
        yield news.quote.driver
    yield phrase("“{words}”", words=news.quote.text)
    if news.quote.translation:
        yield phrase("Translation: “{words}”", words=news.quote.translation)
