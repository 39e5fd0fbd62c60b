"""At a session's start, the newest reminder posted of it is edited once, to say that it has started.

The edit is planned when a reminder has been posted, in the transaction that notes that; which reminder is the
newest is seen when the edit goes out.
"""

from collections.abc import Iterable
from datetime import datetime

from bot.correlation import correlated
from bot.domain.base.server import Follow
from bot.domain.outbox.announcement import Announcement, AnnouncementKind
from bot.domain.outbox.delivery import Delivery, DeliveryAction
from bot.domain.planned.posted_reminders import PostedReminder
from bot.domain.planned.reminders import ReminderTime
from bot.domain.planned.session_starts import is_worth_telling, reconcile_starts, start_times
from bot.domain.season.season import Season
from bot.services.season.season_lookup import get_session
from bot.storage.database import Transaction
from bot.storage.desk import servers
from bot.storage.outbox import session_starts as starts
from bot.storage.season import seasons


async def plan_starts(tx: Transaction, posted: Iterable[Delivery], now: datetime) -> None:
    """Have the starts told of sessions that channels were just reminded of; each season is read once."""
    seasons_by_session: dict[int, Season] = {}
    for delivery in posted:
        session_id = delivery.announcement.session_id
        is_reminder = delivery.announcement.kind is AnnouncementKind.REMINDER
        if not is_reminder or delivery.action is not DeliveryAction.POST or session_id is None:
            continue
        if session_id not in seasons_by_session:
            seasons_by_session[session_id] = await seasons.of_session(tx, session_id)
        with correlated(delivery.correlation_id):
            await _plan_start(tx, delivery, seasons_by_session[session_id], session_id, now)


async def _plan_start(
    tx: Transaction, posted: Delivery, season: Season, session_id: int, now: datetime
) -> None:
    follow = await servers.find_follow(tx, posted.follow_id or 0)
    if follow is None:  # it has ended meanwhile
        return
    due = start_times(season, [session_id]).get(session_id)
    told = await starts.list_ended(tx, follow.id)
    if due is None or not is_worth_telling(session_id, due, told, now):
        return
    await starts.remove(tx, follow.id, [session_id])  # it may be of another channel, or of an older time
    await _add(tx, follow, season, session_id, due, posted.channel_id, now)


async def replan_starts(
    tx: Transaction,
    follow: Follow,
    in_force: Iterable[Season],
    posted: Iterable[PostedReminder],
    now: datetime,
) -> None:
    """Move, drop and add such edits after a season has changed; `posted` are a follow's reminders."""
    channel_ids: dict[int, int] = {}
    for reminder in posted:
        if reminder.subject.session_id:
            channel_ids[reminder.subject.session_id] = reminder.channel_id
    waiting = await starts.waiting_times(tx, follow.id)
    wanted: dict[int, ReminderTime] = {}
    seasons_by_session: dict[int, Season] = {}
    for season in in_force:
        times = start_times(season, channel_ids.keys() | waiting.keys())
        wanted |= times
        seasons_by_session |= dict.fromkeys(times, season)
    changes = reconcile_starts(wanted, waiting, await starts.list_ended(tx, follow.id), now)
    await starts.remove(tx, follow.id, changes.drop)
    for session_id, due in changes.move.items():
        await starts.reschedule(tx, follow.id, session_id, due)
    for session_id, due in changes.add.items():
        season = seasons_by_session[session_id]
        await _add(tx, follow, season, session_id, due, channel_ids[session_id], now)


async def _add(
    tx: Transaction,
    follow: Follow,
    season: Season,
    session_id: int,
    due: ReminderTime,
    channel_id: int,
    now: datetime,
) -> None:
    round_, _ = get_session(season, session_id)
    announcement = Announcement(
        follow.server_id,
        AnnouncementKind.REMINDER,
        round_id=round_.id,
        session_id=session_id,
        due_at=due.at,
        expires_at=due.expires,
    )
    await starts.add(tx, follow, announcement, channel_id, now)
