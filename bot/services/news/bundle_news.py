"""News of bundles: several results, or several quotes of a driver, that are told in one post."""

from dataclasses import replace

from bot.domain.news.bundle_news import QuotesNews, ResultsNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.outbox.announcement import Announcement
from bot.domain.results.crew_of_the_day import entries_of_weekend
from bot.services.news.press_news import quote_draft_news, result_news
from bot.services.news.team_name import shown_team
from bot.services.season.season_lookup import get_round
from bot.storage.database import Transaction
from bot.storage.press import bundles, quotes, results
from bot.storage.season import seasons


async def results_of_bundle(tx: Transaction, announcement: Announcement) -> ResultsNews | ResultNews:
    """The results that stand in a bundle; a single one is told as if it had a post of its own."""
    bundle_id = announcement.bundle_id or 0
    bundled = await results.of_bundle(tx, bundle_id)
    standing = [result for result in bundled if result.stands] or bundled
    if len(standing) == 1:
        return await result_news(tx, replace(announcement, bundle_id=None, result_id=standing[0].id))
    season = await seasons.of_round(tx, await bundles.find_round(tx, bundle_id))
    round_ = get_round(season, await bundles.find_round(tx, bundle_id))
    results_by_place = {(result.session_id, result.entry_id): result for result in standing}
    entries = entries_of_weekend(season, round_, results_by_place)
    team = await shown_team(tx, announcement.server_id, season)
    season = replace(season, entries=entries)
    news = ResultsNews(team.name, season, round_, results_by_place, look=team.look)
    return replace(news, wants_picture=team.has_pictures)


async def quotes_of_bundle(tx: Transaction, announcement: Announcement) -> QuotesNews | QuoteNews:
    """The quotes that stand in a bundle; a single one is told as if it had a post of its own."""
    bundled = await quotes.of_bundle(tx, announcement.bundle_id or 0)
    standing = [quote for quote in bundled if not quote.withdrawn] or bundled
    all_news = [await quote_draft_news(tx, announcement.server_id, quote) for quote in standing]
    if len(all_news) == 1:
        return all_news[0]
    return QuotesNews(tuple(all_news))
