"""News of the calendar: changes of the schedule, reminders, and questions about a session's end."""

from datetime import datetime

from bot.clock import Clock
from bot.domain.base.look import Look
from bot.domain.base.server import Switch
from bot.domain.desk.schedule_facts import round_with_facts
from bot.domain.news.nudge_news import NudgeNews
from bot.domain.news.reminder_news import ReminderNews
from bot.domain.news.schedule_news import ScheduleNews
from bot.domain.outbox.announcement import Announcement
from bot.domain.planned.reminders import LATE_AFTER
from bot.domain.planned.session_starts import has_started
from bot.domain.planned.staff_nudges import entries_without_result
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.services.news.team_name import team_look, team_name
from bot.services.season.season_lookup import follows_several, get_round, get_session, session_by_id
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.press import results
from bot.storage.season import schedule_notices as notices
from bot.storage.season import seasons

REAL_SECONDS_A_DELIVERY_MAY_TAKE = 10.0


async def schedule_news(tx: Transaction, announcement: Announcement) -> ScheduleNews:
    """A change of a round or session: what it was at the notice, and what it is now."""
    notice = await notices.get(tx, announcement.notice_id or 0)
    season = await seasons.of_round(tx, notice.round_id)
    team = await team_name(tx, announcement.server_id, season)
    return notice_news(season, notice, team=team, look=await team_look(tx, announcement.server_id))


def notice_news(season: Season, notice: notices.Notice, *, team: str, look: Look) -> ScheduleNews:
    """The change that a notice of the season is about."""
    round_ = get_round(season, notice.round_id)
    session = session_by_id(round_, notice.session_id)
    before = _round_before(notice, round_, session)
    return ScheduleNews(team, season, round_, session, before, notice.reason, look=look)


def _round_before(notice: notices.Notice, round_: Round, session: Session | None) -> Round | None:
    """The round as it was at the notice; None when it was new."""
    if not notice.before:
        return None
    key = session.key if session else None
    return round_with_facts(round_, key, notice.before)


async def reminder_news(tx: Transaction, announcement: Announcement, clock: Clock) -> ReminderNews:
    """What a reminder reminds of; late when its time is well past."""
    season = await seasons.of_round(tx, announcement.round_id or 0)
    round_ = get_round(season, announcement.round_id)
    session = session_by_id(round_, announcement.session_id)
    team = await team_name(tx, announcement.server_id, season)
    started = session is not None and has_started(round_, session, clock.now())
    missed_time, look = _missed_time(announcement, clock), await team_look(tx, announcement.server_id)
    server = await servers.get(tx, announcement.server_id)
    has_guesses = server is not None and server.guess is Switch.ON
    guess_open = has_guesses and session is not None and session.kind.is_race and session in round_.held
    return ReminderNews(team, season, round_, session, missed_time, started, look=look, guess_open=guess_open)


def _missed_time(announcement: Announcement, clock: Clock) -> datetime | None:
    """When a late reminder was meant for.

    On a fast clock the moment that a delivery takes is long, and not what people call late.
    """
    well_past = max(LATE_AFTER, clock.passes_in(REAL_SECONDS_A_DELIVERY_MAY_TAKE))
    if announcement.due_at and clock.now() - announcement.due_at > well_past:
        return announcement.due_at
    return None


async def asked_nudge_news(tx: Transaction, announcement: Announcement) -> NudgeNews:
    """What staff are asked by a question that is to go out."""
    session_id = announcement.session_id or 0
    season = await seasons.of_session(tx, session_id)
    return await nudge_news(tx, announcement.server_id, season, session_id)


async def nudge_news(tx: Transaction, server_id: int, season: Season, session_id: int) -> NudgeNews:
    """A session that should be over, and of which cars its results are missing."""
    round_, session = get_session(season, session_id)
    stored = {(result.session_id, result.entry_id) for result in await results.of_season(tx, season.id)}
    team = await team_name(tx, server_id, season)
    missing = entries_without_result(season, session, stored)
    names_series = await follows_several(tx, server_id)
    return NudgeNews(team, season, round_, session, missing, names_series=names_series)
