"""News of what the press desk tells: results, quotes and recaps."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from bot.domain.base.look import Look
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.press.class_stories import class_stories
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.crew_of_the_day import entries_of_weekend
from bot.domain.results.result import Result, final_since
from bot.domain.season.season import Season
from bot.services.news.team_name import shown_team, team_look, team_name
from bot.services.season.season_lookup import get_entry, get_round, get_session, round_by_id, session_by_id
from bot.storage.database import Transaction
from bot.storage.fans import driver_votes
from bot.storage.press import quotes, recaps, results, timing_files
from bot.storage.season import seasons

_SPOILERS = (
    AnnouncementKind.RESULT,
    AnnouncementKind.RECAP,
    AnnouncementKind.STANDINGS,
    AnnouncementKind.CARD,
)


async def result_news(tx: Transaction, announcement: Announcement) -> ResultNews:
    """A result with its session, round and entry."""
    result = await results.get(tx, announcement.result_id or 0)
    season = await seasons.of_session(tx, result.session_id)
    round_, session = get_session(season, result.session_id)
    entry = result.entry or get_entry(season, result.entry_id)
    team = await shown_team(tx, announcement.server_id, season)
    since = final_since(await results.list_steps(tx, result.id), round_.driven_at(session))
    news = ResultNews(team.name, season, round_, session, entry, result, since, look=team.look)
    return replace(news, wants_picture=team.has_pictures)


async def quote_news(tx: Transaction, announcement: Announcement) -> QuoteNews:
    """A quote with what it is about."""
    quote = await quotes.get(tx, announcement.quote_id or 0)
    return await quote_draft_news(tx, announcement.server_id, quote)


async def quote_draft_news(tx: Transaction, server_id: int, quote: Quote) -> QuoteNews:
    """A quote that may not be stored yet, with what it is about."""
    season = await seasons.get(tx, quote.season_id)
    team = await team_name(tx, server_id, season)
    look = await team_look(tx, server_id)
    round_ = round_by_id(season, quote.round_id)
    if round_ is None:
        return QuoteNews(team, season, quote, look=look)
    return QuoteNews(team, season, quote, round_, session_by_id(round_, quote.session_id), look=look)


async def published_recap_news(tx: Transaction, announcement: Announcement, now: datetime) -> RecapNews:
    """A weekend with its published recap."""
    round_id = announcement.round_id or 0
    recap = await recaps.find(tx, round_id) or Recap(round_id)
    return await recap_news(tx, announcement.server_id, recap, now)


async def recap_news(tx: Transaction, server_id: int, recap: Recap, now: datetime) -> RecapNews:
    """A weekend whole, as it is stored now, with the words that staff gave it."""
    season = await seasons.of_round(tx, recap.round_id)
    news = weekend_news(
        season,
        recap,
        await results.of_season(tx, season.id),
        await quotes.of_round(tx, season.id, recap.round_id),
        now,
        team=await team_name(tx, server_id, season),
        look=await team_look(tx, server_id),
    )
    kept_fields = await timing_files.of_round(tx, recap.round_id)
    if not all(kept.field.has_classes for kept in kept_fields):  # which other rounds' lists may tell
        kept_fields = await timing_files.of_season(tx, season.id)
    stories = class_stories(news.season, news.round, news.results, kept_fields)
    votes = await driver_votes.of_round(tx, recap.round_id)
    return replace(news, class_stories=tuple(stories), driver_votes=votes)


def weekend_news(
    season: Season,
    recap: Recap,
    season_results: Iterable[Result],
    season_quotes: Iterable[Quote],
    now: datetime,
    *,
    team: str,
    look: Look,
) -> RecapNews:
    """The recap's weekend, of what was read of its season: its own results, and quotes that are out."""
    round_ = get_round(season, recap.round_id)
    results_by_place = {(result.session_id, result.entry_id): result for result in season_results}
    round_quotes = [quote for quote in season_quotes if quote.round_id == round_.id]
    return RecapNews(
        team=team,
        season=replace(season, entries=entries_of_weekend(season, round_, results_by_place)),
        round=round_,
        results=results_by_place,
        quotes=tuple(quote for quote in round_quotes if quote.is_out(now)),
        recap=recap,
        now=now,
        look=look,
    )


async def is_spoiler(tx: Transaction, announcement: Announcement) -> bool:
    """Whether somebody who hasn't seen the race yet would rather not read it.

    A quote about nothing in particular tells no result.
    """
    if announcement.bundle_id:  # which is always of a round
        return True
    if announcement.kind is AnnouncementKind.QUOTE:
        quote = await quotes.get(tx, announcement.quote_id or 0)
        return quote.round_id is not None
    return announcement.kind in _SPOILERS
