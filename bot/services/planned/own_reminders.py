"""Keeps the waiting direct messages what people have asked for, and the season says."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from bot.domain.fans.own_reminders import OwnReminder, find_event
from bot.domain.planned.posted_reminders import LATELY, outdated_reminders
from bot.domain.planned.reminders import ReminderChanges, ReminderTime, reconcile_reminders
from bot.domain.season.season import Season
from bot.storage.database import Transaction
from bot.storage.fans import own_reminders
from bot.storage.outbox import private_reminders, reminders


async def replan_own_reminders(
    tx: Transaction,
    server_id: int,
    in_force: Sequence[Season],
    now: datetime,
    touched: Collection[int] = (),
) -> None:
    """Add, move and drop what waits, and edit what was sent lately where it says what no longer holds.

    `touched` are the ids of sessions whose live link was changed.
    """
    open_reminders = await own_reminders.list_open(tx, server_id)
    waiting = await private_reminders.waiting_times(tx, server_id)
    if not open_reminders and not waiting:
        return
    ended = await private_reminders.list_ended(tx, server_id)
    plan = _plan(in_force, open_reminders)
    await _change(tx, server_id, open_reminders, reconcile_reminders(plan, waiting, ended, now), now)
    for season in in_force:
        await _edit_sent(tx, server_id, season, now, touched)


async def replan_reminders_of(
    tx: Transaction, server_id: int, person_id: int, in_force: Sequence[Season], now: datetime
) -> None:
    """Add, move and drop what waits for somebody who has changed what they ask for; nobody else's is read."""
    open_reminders = await own_reminders.list_open(tx, server_id, person_id)
    own_ids = [reminder.id for reminder in open_reminders]
    waiting = await private_reminders.waiting_times(tx, server_id, own_ids)
    ended = await private_reminders.list_ended(tx, server_id, own_ids)
    plan = _plan(in_force, open_reminders)
    await _change(tx, server_id, open_reminders, reconcile_reminders(plan, waiting, ended, now), now)


async def _change(
    tx: Transaction,
    server_id: int,
    open_reminders: Iterable[OwnReminder],
    changes: ReminderChanges[int],
    now: datetime,
) -> None:
    reminders_by_id = {reminder.id: reminder for reminder in open_reminders}
    await private_reminders.remove(tx, server_id, changes.drop)
    for reminder_id, due in changes.move.items():
        await private_reminders.reschedule(tx, server_id, reminder_id, due)
    for reminder_id, due in changes.add.items():
        await private_reminders.add(tx, reminders_by_id[reminder_id], due, now)


def _plan(in_force: Sequence[Season], reminders: Iterable[OwnReminder]) -> dict[int, ReminderTime]:
    """When each message is due; one of a session makes that of its round at the same moment needless."""
    plan: dict[int, ReminderTime] = {}
    sessions_first = sorted(reminders, key=lambda reminder: reminder.subject.session_id is None)
    begins_told: set[tuple[int, datetime, datetime | None]] = set()
    for reminder in sessions_first:
        event = find_event(in_force, reminder.subject)
        if event is None:
            continue
        due = event.time_to_remind(reminder.lead)
        if due is None:
            continue
        told = (reminder.person_id, due.at, event.begins)
        if event.session is not None or told not in begins_told:
            plan[reminder.id] = due
        begins_told.add(told)
    return plan


async def _edit_sent(
    tx: Transaction, server_id: int, season: Season, now: datetime, touched: Collection[int]
) -> None:
    sent_reminders = await private_reminders.list_sent(tx, server_id, now - LATELY)
    for reminder, time_now in outdated_reminders(season, sent_reminders, now, touched):
        place = private_reminders.direct_place(server_id, reminder.channel_id)
        await reminders.request_edit(tx, place, reminder, time_now)


async def close_direct_messages(tx: Transaction, server_id: int, own_reminder_id: int, now: datetime) -> None:
    """Discord refused a message: whoever asked for it gets no other before they ask anew."""
    reminder_ids = await own_reminders.close_person(tx, own_reminder_id, now)
    await private_reminders.remove(tx, server_id, reminder_ids)
    await private_reminders.remove_edits(tx, reminder_ids)
