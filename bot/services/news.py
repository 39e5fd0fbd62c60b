"""Gathers the facts of an announcement, as they are stored at the moment of telling."""

from datetime import datetime

from bot.clock import Clock
from bot.domain.news.news import News
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.quote_news import QuoteNews
from bot.domain.news.recap_news import RecapNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.result_news import ResultNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.news.trail_news import TrailNews
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.planned.reminders import LATE_AFTER
from bot.domain.planned.staff_nudges import missing
from bot.domain.press.quote import Quote
from bot.domain.press.recap import Recap
from bot.domain.season.round import Round
from bot.domain.season.schedule_change import round_with_facts
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.storage.database import Transaction
from bot.storage.desk import changes, servers
from bot.storage.press import quotes, recaps, results
from bot.storage.season import schedule_notices as notices
from bot.storage.season import seasons

REAL_SECONDS_A_DELIVERY_MAY_TAKE = 10.0


async def gather(tx: Transaction, told: Announcement, clock: Clock) -> News:
    """The news that an announcement stands for."""
    match told.kind:
        case AnnouncementKind.RESULT:
            return await result_news(tx, told)
        case AnnouncementKind.QUOTE:
            return await quote_news(tx, told)
        case AnnouncementKind.RECAP:
            recap = await recaps.find(tx, told.round_id or 0) or Recap(told.round_id or 0)
            return await recap_news(tx, told.server_id, recap, clock.now())
        case AnnouncementKind.TRAIL:
            return TrailNews(await changes.get(tx, told.change_id or 0))
        case _:
            return await _of_the_calendar(tx, told, clock)


async def _of_the_calendar(tx: Transaction, told: Announcement, clock: Clock) -> News:
    match told.kind:
        case AnnouncementKind.SCHEDULE:
            return await schedule_news(tx, told)
        case AnnouncementKind.NUDGE:
            season = await seasons.of_session(tx, told.session_id or 0)
            return await nudge_news(tx, told.server_id, season, told.session_id or 0)
        case _:
            return await reminder_news(tx, told, clock)


async def result_news(tx: Transaction, told: Announcement) -> ResultNews:
    """A result with its session, round and entry."""
    result = await results.get(tx, told.result_id or 0)
    season = await seasons.of_session(tx, result.session_id)
    round_, session = _where(season, result.session_id)
    entry = next(e for e in season.entries if e.id == result.entry_id)
    return ResultNews(await team_name(tx, told.server_id, season), season, round_, session, entry, result)


async def quote_news(tx: Transaction, told: Announcement) -> QuoteNews:
    """A quote with what it is about."""
    return await draft_news(tx, told.server_id, await quotes.get(tx, told.quote_id or 0))


async def draft_news(tx: Transaction, server_id: int, quote: Quote) -> QuoteNews:
    """A quote that may not be stored yet, with what it is about."""
    season = await seasons.get(tx, quote.season_id)
    round_ = next((r for r in season.rounds if r.id == quote.round_id), None)
    about = round_.sessions if round_ else ()
    session = next((s for s in about if s.id == quote.session_id), None)
    return QuoteNews(await team_name(tx, server_id, season), season, quote, round_, session)


async def recap_news(tx: Transaction, server_id: int, recap: Recap, now: datetime) -> RecapNews:
    """A weekend whole, as it is stored now, with the words that staff gave it."""
    season = await seasons.of_round(tx, recap.round_id)
    said = await quotes.of_round(tx, season.id, recap.round_id)
    return RecapNews(
        team=await team_name(tx, server_id, season),
        season=season,
        round=next(r for r in season.rounds if r.id == recap.round_id),
        results={(r.session_id, r.entry_id): r for r in await results.of_season(tx, season.id)},
        quotes=tuple(quote for quote in said if quote.is_out(now)),
        recap=recap,
        now=now,
    )


async def schedule_news(tx: Transaction, told: Announcement) -> ScheduleNews:
    """A change of a round or session: what it was at the notice, and what it is now."""
    notice = await notices.get(tx, told.notice_id or 0)
    season = await seasons.of_round(tx, notice.round_id)
    round_ = next(r for r in season.rounds if r.id == notice.round_id)
    session = next((s for s in round_.sessions if s.id == notice.session_id), None)
    was = round_with_facts(round_, session.key if session else None, notice.before) if notice.before else None
    team = await team_name(tx, told.server_id, season)
    return ScheduleNews(team, season, round_, session, was, notice.reason)


async def reminder_news(tx: Transaction, told: Announcement, clock: Clock) -> News:
    """What a reminder reminds of; late when its time is well past.

    On a fast clock the moment that a delivery takes is long, and not what people call late.
    """
    well_past = max(LATE_AFTER, clock.passes_in(REAL_SECONDS_A_DELIVERY_MAY_TAKE))
    season = await seasons.of_round(tx, told.round_id or 0)
    round_ = next(r for r in season.rounds if r.id == told.round_id)
    session = next((s for s in round_.sessions if s.id == told.session_id), None)
    late = told.due_at if told.due_at and clock.now() - told.due_at > well_past else None
    return ReminderNews(await team_name(tx, told.server_id, season), season, round_, session, late)


async def nudge_news(tx: Transaction, server_id: int, season: Season, session_id: int) -> NudgeNews:
    """A session that should be over, and of which cars its results are missing."""
    round_, session = _where(season, session_id)
    stored = {(one.session_id, one.entry_id) for one in await results.of_season(tx, season.id)}
    team = await team_name(tx, server_id, season)
    return NudgeNews(team, season, round_, session, missing(season, session, stored))


async def is_spoiler(tx: Transaction, told: Announcement) -> bool:
    """Whether somebody who hasn't seen the race yet would rather not read it.

    A quote about nothing in particular tells none.
    """
    if told.kind is AnnouncementKind.QUOTE:
        return (await quotes.get(tx, told.quote_id or 0)).round_id is not None
    return told.kind in (AnnouncementKind.RESULT, AnnouncementKind.RECAP)


async def team_name(tx: Transaction, server_id: int, season: Season) -> str:
    """What the server calls the team, or else the season's own name for it."""
    server = await servers.get(tx, server_id)
    return (server and server.team) or season.team


def _where(season: Season, session_id: int) -> tuple[Round, Session]:
    return next((r, s) for r in season.rounds for s in r.sessions if s.id == session_id)
