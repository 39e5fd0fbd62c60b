"""What people ask to be reminded of in direct messages: chosen, changed, stopped and listed by themselves."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.domain.fans.own_reminders import (
    OwnReminderLine,
    OwnReminderList,
    OwnReminderView,
    RemindableEvent,
    RemindedOf,
    events_ahead,
    find_event,
)
from bot.domain.planned.lead_times import Lead
from bot.domain.season.season import Season
from bot.errors import UserError
from bot.languages.catalogue import phrase
from bot.languages.current import current_language
from bot.services.news.team_name import team_look
from bot.services.outbox.outbox import Outbox
from bot.services.planned.own_reminders import replan_reminders_of
from bot.storage.database import Database, Transaction
from bot.storage.fans import own_reminders
from bot.storage.season import seasons


class OwnReminders:
    """Use cases about reminders of one's own. Whether somebody is in the server is checked before."""

    def __init__(self, database: Database, clock: Clock, outbox: Outbox) -> None:
        self._database = database
        self._clock = clock
        self._outbox = outbox

    async def server_of(self, subject: RemindedOf) -> int:
        """The server of the team whose round it is.

        Raises:
            UserError: it is gone.
        """
        async with self._database.read() as tx:
            server_id = await seasons.find_server_of_round(tx, subject.round_id)
        if server_id is None:
            raise _gone()
        return server_id

    async def look(self, server_id: int, person_id: int, subject: RemindedOf) -> OwnReminderView:
        """The session or round, and what they have chosen for it; who reads it knows of a refusal.

        Raises:
            UserError: it is gone, or in a season that is out of force.
        """
        async with self._database.write() as tx:
            return await self._view(tx, server_id, person_id, subject)

    async def known_channel(self, person_id: int) -> int | None:
        """The channel of somebody's direct messages, once it was opened."""
        async with self._database.read() as tx:
            return await own_reminders.find_channel(tx, person_id)

    async def choose(
        self, server_id: int, person_id: int, subject: RemindedOf, lead: Lead, channel_id: int
    ) -> OwnReminderView:
        """Remind somebody from now on, in the language that is spoken here.

        What they asked for before is tried again, too.

        Raises:
            UserError: it is gone, or it is too late for that.
        """
        async with self._database.write() as tx:
            view = await self._view(tx, server_id, person_id, subject)
            if lead not in view.event.leads_ahead(view.now):
                raise _too_late(view.event, view.now)
            reminded_person_id = await own_reminders.open_person(
                tx, server_id, person_id, channel_id, current_language()
            )
            await own_reminders.save(tx, reminded_person_id, subject, str(lead))
            in_force = await seasons.list_in_force(tx, server_id)
            await replan_reminders_of(tx, server_id, person_id, in_force, view.now)
        self._outbox.changed()
        return replace(view, lead=lead, lead_before=view.lead, was_refused=False)

    async def stop(self, server_id: int, person_id: int, subject: RemindedOf) -> OwnReminderView:
        """Remind somebody of it no more.

        Raises:
            UserError: it is gone.
        """
        async with self._database.write() as tx:
            view = await self._view(tx, server_id, person_id, subject)
            for reminder in await own_reminders.list_of_person(tx, server_id, person_id):
                if reminder.subject == subject:
                    await own_reminders.remove(tx, reminder.id)
            in_force = await seasons.list_in_force(tx, server_id)
            # The round's own message was needless only while this one was to come at the same time.
            await replan_reminders_of(tx, server_id, person_id, in_force, view.now)
        self._outbox.changed()
        return replace(view, lead=None, lead_before=view.lead)

    async def list_mine(self, server_id: int, person_id: int) -> OwnReminderList:
        """What somebody is still reminded of; who reads it knows of a refusal."""
        now = self._clock.now()
        async with self._database.write() as tx:
            in_force = await seasons.list_in_force(tx, server_id)
            was_refused = await _take_refusal(tx, server_id, person_id)
            reminders = await own_reminders.list_of_person(tx, server_id, person_id)
        lines: list[OwnReminderLine] = []
        for reminder in reminders:
            event = find_event(in_force, reminder.subject)
            if event is not None and reminder.lead in event.leads_ahead(now):
                lines.append(OwnReminderLine(event, reminder.lead))
        lines.sort(key=lambda line: line.event.begins or now)
        return OwnReminderList(tuple(lines), _next_round(in_force, now), was_refused)

    async def take_untold_refusal(self, server_id: int, person_id: int) -> bool:
        """Whether Discord refused a message to somebody who doesn't know yet; they are told now."""
        reading = partial(own_reminders.list_untold, server_id=server_id)
        untold = await self._database.server_readings.get(server_id, "untold refusals", reading)
        if person_id not in untold:
            return False
        async with self._database.write() as tx:
            await own_reminders.mark_told(tx, untold[person_id])
        return True

    async def _view(
        self, tx: Transaction, server_id: int, person_id: int, subject: RemindedOf
    ) -> OwnReminderView:
        event = find_event(await seasons.list_in_force(tx, server_id), subject)
        if event is None:
            raise _gone()
        lead: Lead | None = None
        for reminder in await own_reminders.list_of_person(tx, server_id, person_id):
            if reminder.subject == subject:
                lead = reminder.lead
        now = self._clock.now()
        return OwnReminderView(
            server_id,
            event,
            _others(event.season, event, now),
            now,
            await team_look(tx, server_id),
            lead,
            was_refused=await _take_refusal(tx, server_id, person_id),
        )


async def _take_refusal(tx: Transaction, server_id: int, person_id: int) -> bool:
    """Whether their direct messages are closed to the bot; they read it now."""
    person = await own_reminders.find_person(tx, server_id, person_id)
    if person is None or person.closed_at is None:
        return False
    await own_reminders.mark_told(tx, person.id)
    return True


def _others(season: Season, event: RemindableEvent, now: datetime) -> tuple[RemindableEvent, ...]:
    """First what else there is in the same round, then the other rounds."""
    same_round: list[RemindableEvent] = []
    other_rounds: list[RemindableEvent] = []
    for other in events_ahead(season, now):
        if other.subject == event.subject:
            continue
        if other.round.id == event.round.id:
            same_round.append(other)
        elif other.session is None:
            other_rounds.append(other)
    return (*same_round, *other_rounds)


def _next_round(in_force: Iterable[Season], now: datetime) -> RemindableEvent | None:
    """The round of what comes next in any season, of which somebody can still be reminded."""
    nearest: RemindableEvent | None = None
    for season in in_force:
        event = next(events_ahead(season, now), None)
        if event is not None and (nearest is None or event.round.begins < nearest.round.begins):
            nearest = RemindableEvent(season, event.round)
    return nearest


def _gone() -> UserError:
    return UserError(
        phrase(
            "Look it up again with `/next` or `/calendar`: the calendar has changed, and this isn't in it."
        )
    )


def _too_late(event: RemindableEvent, now: datetime) -> UserError:
    if event.is_ahead(now):
        return UserError(phrase("Choose a shorter time: it is too late for that one."))
    return UserError(
        phrase("Choose another session or round with `/calendar`: it is too late to remind you of this one.")
    )
