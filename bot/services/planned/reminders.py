"""Keeps the stored reminders what the season and the follows ask for."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.domain.base.server import Audience, Follow
from bot.domain.planned.lead_plan import kept_lead_plan
from bot.domain.planned.posted_reminders import LATELY, PostedReminder, outdated_reminders
from bot.domain.planned.reminders import (
    ReminderSubject,
    ReminderTime,
    reconcile_reminders,
    wanted_reminders,
)
from bot.domain.season.season import Season
from bot.services.planned.own_reminders import replan_own_reminders
from bot.services.planned.server_events import replan_events
from bot.services.planned.session_starts import replan_starts
from bot.services.planned.staff_nudges import replan_nudges
from bot.services.planned.voice_statuses import replan_voice
from bot.services.planned.weekend_cards import plan_cards_of_channel, replan_cards
from bot.storage.database import Database, Transaction
from bot.storage.desk import servers
from bot.storage.following import replans
from bot.storage.outbox import reminders, spreads
from bot.storage.season import seasons

AT_ONCE = 6
"""Followers whose reminders are planned anew in one transaction: 20 to 40 ms of SQLite's only writer."""


async def replan(tx: Transaction, server_id: int, now: datetime, touched: Collection[int] = ()) -> None:
    """Add, move and drop what waits for its time after anything that it depends on has changed.

    Reminders posted lately that say what no longer holds are edited, and so is, at its start, what was
    reminded of. `touched` are the ids of sessions
    whose live link was changed. Of very many followers only the first are planned for here: the others are,
    part by part, from then on.
    """
    in_force = await seasons.list_in_force(tx, server_id)
    first = await spreads.next_follows(tx, server_id, 0, AT_ONCE)
    for follow in await servers.get_own_follows(tx, server_id, Audience.FOLLOWERS):
        await replan_channel(tx, follow, in_force, now, touched)
    await _replan_followers(tx, first, in_force, now, touched)
    if len(first) == AT_ONCE:
        await replans.begin(tx, server_id, first[-1].id, touched, now)
    await replan_own_reminders(tx, server_id, in_force, now, touched)
    await replan_nudges(tx, server_id, now)
    await replan_events(tx, server_id, now)
    await replan_cards(tx, server_id, in_force, now)
    await replan_voice(tx, server_id, now)


async def replan_more(database: Database, now: datetime) -> None:
    """Plan anew for the next followers of a team whose season has changed, in a transaction of its own.

    As of the change, however long ago: what came due since, while no process ran, is late and not lost.
    """
    async with database.write() as tx:
        left = await replans.take_one(tx)
        if left is None:
            return
        in_force = await seasons.list_in_force(tx, left.server_id)
        follows = await spreads.next_follows(tx, left.server_id, left.after_follow_id, AT_ONCE)
        await _replan_followers(tx, follows, in_force, left.changed_at or now, left.touched)
        if len(follows) == AT_ONCE:
            await replans.go_on(tx, left.server_id, follows[-1].id)
        else:
            await replans.end(tx, left.server_id)


async def _replan_followers(
    tx: Transaction,
    follows: Iterable[Follow],
    in_force: Sequence[Season],
    now: datetime,
    touched: Collection[int],
) -> None:
    """Reminders and weekend cards of channels elsewhere; the team's own are planned with the rest."""
    for follow in follows:
        await replan_channel(tx, follow, in_force, now, touched)
        await plan_cards_of_channel(tx, follow, in_force, now)


async def replan_channel(
    tx: Transaction, follow: Follow, in_force: Sequence[Season], now: datetime, touched: Collection[int] = ()
) -> None:
    """The same for the reminders of one channel, after what it wants has changed."""
    await _replan_follow(tx, follow, in_force, now)
    posted = await reminders.list_posted(tx, follow.id, now - LATELY)
    for season in in_force:
        await _edit_posted(tx, follow, season, posted, now, touched)
    await replan_starts(tx, follow, in_force, posted, now)


async def _replan_follow(tx: Transaction, follow: Follow, in_force: Iterable[Season], now: datetime) -> None:
    leads = kept_lead_plan(follow.reminders)
    plan: dict[ReminderSubject, ReminderTime] = {}
    for season in in_force:
        plan |= wanted_reminders(season, leads.usual, leads.of_kinds)
    waiting = await reminders.waiting_times(tx, follow.id)
    changes = reconcile_reminders(plan, waiting, await reminders.list_ended(tx, follow.id), now)
    for subject in changes.drop:
        await reminders.remove(tx, follow.id, subject)
    for subject, due in changes.move.items():
        await reminders.reschedule(tx, follow.id, subject, due)
    await reminders.add(tx, follow, changes.add, now)


async def _edit_posted(
    tx: Transaction,
    follow: Follow,
    season: Season,
    posted: Sequence[PostedReminder],
    now: datetime,
    touched: Collection[int],
) -> None:
    for reminder, time_now in outdated_reminders(season, posted, now, touched):
        await reminders.request_edit(tx, follow, reminder, time_now)
