"""Teams' news for whoever reads them outside Discord: what was posted, as it stands now."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from operator import attrgetter

from bot.clock import Clock
from bot.domain.base.look import Look
from bot.domain.base.server import Server
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.team_names import name_of_team
from bot.domain.outbox.announcement import Announcement, AnnouncementKind, AnnouncementSubject
from bot.domain.page.team_feed import FeedItem, FeedNews, TeamFeed
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.results.field import FieldKind, FieldView
from bot.domain.results.kept_field import newest_of
from bot.domain.results.result import Result
from bot.domain.season.season import Season
from bot.domain.season.season_choice import season_of_each_series
from bot.services.news.calendar_news import notice_news
from bot.services.news.press_news import weekend_news
from bot.services.news.standings_news import standings_news
from bot.services.results.fields import field_view
from bot.services.season.season_lookup import (
    get_entry,
    get_session,
    round_by_id,
    session_by_id,
)
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.outbox.told_subjects import ToldSubject, hidden_subjects, told_subjects
from bot.storage.press import bundles, quotes, recaps, results, timing_files
from bot.storage.season import schedule_notices as notices
from bot.storage.season import seasons


@dataclass(frozen=True, slots=True)
class _SeasonRows:
    """What stands of a season, read together: results, quotes and recaps by the ids that tell of them."""

    team: str
    look: Look
    season: Season
    results: Mapping[int, Result]
    quotes: Mapping[int, Quote]
    recaps: Mapping[int, Recap]
    bundled: bundles.BundledIds


_Told = tuple[AnnouncementSubject, ToldSubject]


class TeamFeeds:
    """Use cases about feeds."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def read(self, server_id: int) -> TeamFeed | None:
        """The news of the server's current season, or of each series that it follows; None where it has none.

        What is under spoiler marks in the server's news channel, under embargo, withdrawn or was saved
        without posting it, isn't in it.
        """
        async with self._database.read() as tx:
            now = self._clock.now()
            server = await servers.get(tx, server_id)
            current = season_of_each_series(await seasons.list_in_force(tx, server_id), now)
            follow = await servers.get_follow(tx, server_id)
            if server is None or not current or follow is None:
                return None
            all_rows = [await _season_rows(tx, server, season) for season in current]
            hidden = await hidden_subjects(tx, follow.id, now)
            all_told = await told_subjects(tx, server_id, follow.id)
            to_come = [told.published for told in all_told.values() if told.published > now]
            shown_told = _shown(all_told, hidden, now)
            items = await _all_items(tx, server_id, all_rows, shown_told, now)
            fields: list[FieldView] = []
            for season in current:
                fields += await _fields(tx, season, items)
        items.sort(key=lambda item: (item.published, item.key), reverse=True)
        holds_until = min([_next_minute(now), *hidden.values(), *to_come])
        team = name_of_team(server, current[0])
        shown = (tuple(current), tuple(items), now, holds_until, server.look, tuple(fields))
        return TeamFeed(server_id, team, *shown)


def _next_minute(now: datetime) -> datetime:
    """Days, sessions and embargoes begin and end with a whole minute."""
    return now.replace(second=0, microsecond=0) + timedelta(minutes=1)


async def _season_rows(tx: Transaction, server: Server, season: Season) -> _SeasonRows:
    return _SeasonRows(
        team=name_of_team(server, season),
        look=server.look,
        season=season,
        results={result.id: result for result in await results.of_season(tx, season.id)},
        quotes={quote.id: quote for quote in await quotes.of_season(tx, season.id)},
        recaps={recap.round_id: recap for recap in await recaps.of_season(tx, season.id)},
        bundled=await bundles.of_season(tx, season.id),
    )


def _shown(
    all_told: Mapping[AnnouncementSubject, ToldSubject], hidden: Container[AnnouncementSubject], now: datetime
) -> dict[AnnouncementSubject, ToldSubject]:
    """What was told and may be read now."""
    return {
        subject: told for subject, told in all_told.items() if told.published <= now and subject not in hidden
    }


async def _all_items(
    tx: Transaction,
    server_id: int,
    all_rows: Sequence[_SeasonRows],
    shown_told: Mapping[AnnouncementSubject, ToldSubject],
    now: datetime,
) -> list[FeedItem]:
    """What stands of all of it, and of each season's standings the newest."""
    items: list[FeedItem] = []
    standings: dict[int, _Told] = {}
    for subject, told in shown_told.items():
        for rows in all_rows:
            if subject.kind is AnnouncementKind.STANDINGS:
                _keep_newest(standings, rows.season, (subject, told))
            else:
                items += await _items(tx, rows, subject, told, now)
    for newest in standings.values():
        items += await _standings_items(tx, server_id, *newest, now)
    return items


async def _items(
    tx: Transaction, rows: _SeasonRows, subject: AnnouncementSubject, told: ToldSubject, now: datetime
) -> list[FeedItem]:
    """What a subject comes to in the feed: nothing where it doesn't stand, a bundle's things one by one."""
    match subject.kind:
        case AnnouncementKind.RESULT:
            return list(_result_items(rows, _members(rows.bundled.results, subject), told))
        case AnnouncementKind.QUOTE:
            return list(_quote_items(rows, _members(rows.bundled.quotes, subject), told, now))
        case AnnouncementKind.RECAP:
            return list(_recap_items(rows, subject.id, told, now))
        case _:
            return await _schedule_items(tx, rows, told, now)


def _members(bundled: Mapping[int, Sequence[int]], subject: AnnouncementSubject) -> Sequence[int]:
    if subject.field == "bundle_id":
        return bundled.get(subject.id, ())
    return (subject.id,)


def _result_items(rows: _SeasonRows, result_ids: Sequence[int], told: ToldSubject) -> Iterator[FeedItem]:
    for result_id in result_ids:
        result = rows.results.get(result_id)
        if result is None:
            continue
        round_, session = get_session(rows.season, result.session_id)
        entry = result.entry or get_entry(rows.season, result.entry_id)
        news = ResultNews(rows.team, rows.season, round_, session, entry, result)
        yield _item(f"result-{result_id}", news, told)


def _quote_items(
    rows: _SeasonRows, quote_ids: Sequence[int], told: ToldSubject, now: datetime
) -> Iterator[FeedItem]:
    for quote_id in quote_ids:
        quote = rows.quotes.get(quote_id)
        if quote is None or not quote.is_out(now):
            continue
        news = QuoteNews(rows.team, rows.season, quote)
        round_ = round_by_id(rows.season, quote.round_id)
        if round_:
            session = session_by_id(round_, quote.session_id)
            news = QuoteNews(rows.team, rows.season, quote, round_, session)
        yield _item(f"quote-{quote_id}", news, told)


def _recap_items(rows: _SeasonRows, round_id: int, told: ToldSubject, now: datetime) -> Iterator[FeedItem]:
    recap = rows.recaps.get(round_id)
    if recap is None:
        return
    all_results, all_quotes = rows.results.values(), rows.quotes.values()
    news = weekend_news(rows.season, recap, all_results, all_quotes, now, team=rows.team, look=rows.look)
    yield _item(f"recap-{round_id}", news, told)


async def _schedule_items(
    tx: Transaction, rows: _SeasonRows, told: ToldSubject, now: datetime
) -> list[FeedItem]:
    """Of several changes of a session or round the last one, as news of its own."""
    notice = await notices.get(tx, told.announcement.notice_id or 0)
    if round_by_id(rows.season, notice.round_id) is None:
        return []
    news = notice_news(rows.season, notice, team=rows.team, look=rows.look)
    if news.reason_it_is_no_news(now):
        return []
    return [FeedItem(f"change-{told.announcement.id}", news, told.updated, told.updated)]


def _keep_newest(standings: dict[int, _Told], season: Season, other: _Told) -> None:
    """Of the season's standings those after the later round: a championship has one table at a time."""
    round_ = round_by_id(season, other[0].id)
    if round_ is None:
        return
    newest = standings.get(season.id)
    newest_round = round_by_id(season, newest[0].id) if newest else None
    if newest_round is None or newest_round.number <= round_.number:
        standings[season.id] = other


async def _standings_items(
    tx: Transaction,
    server_id: int,
    subject: AnnouncementSubject,
    told: ToldSubject,
    now: datetime,
) -> list[FeedItem]:
    """The standings, where they aren't withdrawn."""
    announcement = Announcement(server_id, AnnouncementKind.STANDINGS, round_id=subject.id)
    news = await standings_news(tx, announcement, now)
    if not news.view.tables:
        return []
    return [_item(f"standings-{subject.id}", news, told)]


async def _fields(tx: Transaction, season: Season, items: Sequence[FeedItem]) -> tuple[FieldView, ...]:
    """Those of the season's last weekend, of sessions whose result is told."""
    results_told = [item.news for item in items if isinstance(item.news, ResultNews)]
    shown = {news.session.id: news.round for news in results_told if news.season.id == season.id}
    if not shown:
        return ()
    last_round = max(shown.values(), key=attrgetter("number"))
    kept_fields = await timing_files.of_round(tx, last_round.id)
    told_sessions = [session for session in last_round.sessions if session.id in shown]
    views: list[FieldView] = []
    for session in told_sessions:
        if newest_of(kept_fields, session.id, FieldKind.RESULT) is not None:
            view = await field_view(tx, season, last_round, session, kept_fields)
            views.append(view)
    return tuple(views)


def _item(key: str, news: FeedNews, told: ToldSubject) -> FeedItem:
    return FeedItem(key, news, told.published, told.updated)
