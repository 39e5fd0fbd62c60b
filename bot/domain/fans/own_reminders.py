"""Reminders that somebody asked for by themselves: one direct message before a session or a round."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.domain.base.look import Look
from bot.domain.planned.lead_times import Lead
from bot.domain.planned.posted_reminders import what_opens
from bot.domain.planned.reminders import CIVIL_HOUR, ReminderTime, begun_at
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

OWN_LEADS = (Lead(15, "m"), Lead(1, "h"), Lead(1, "d"))
"""How early one can be, the latest first.

A day is 24 hours here, for it is before a moment and not before a weekend.
"""


@dataclass(frozen=True, slots=True)
class RemindedOf:
    """What somebody is reminded of: a session, or a round where `session_id` is None."""

    round_id: int
    session_id: int | None = None


@dataclass(frozen=True, slots=True)
class OwnReminder:
    """What somebody asked for. `channel_id` is that of their direct messages, `id` 0 until it is stored."""

    server_id: int
    person_id: int
    channel_id: int
    subject: RemindedOf
    lead: Lead
    id: int = 0


@dataclass(frozen=True, slots=True)
class RemindableEvent:
    """A session, or a round, of a season that somebody can be reminded of."""

    season: Season
    round: Round
    session: Session | None = None

    @property
    def subject(self) -> RemindedOf:
        """By its ids."""
        if self.session is None:
            return RemindedOf(self.round.id)
        return RemindedOf(self.round.id, self.session.id)

    @property
    def begins(self) -> datetime | None:
        """When it begins (UTC); None for what is off or has no time.

        A round without times begins at a civil hour of its first day.
        """
        if self.session is not None:
            if not (self.round.is_on and self.session.is_on):
                return None
            return self.session.start
        if not self.round.is_on:
            return None
        first_session = what_opens(self.round)
        if first_session is not None:
            return first_session.start
        return self.round.local(self.round.first_day, CIVIL_HOUR)

    def time_to_remind(self, lead: Lead) -> ReminderTime | None:
        """When a message at that lead goes out; None for what is off or has no time."""
        begins = self.begins
        if begins is None:
            return None
        expires = begins
        if self.session is None:
            expires = begun_at(self.round)
        return ReminderTime(begins - lead.span, expires)

    def leads_ahead(self, now: datetime) -> list[Lead]:
        """The leads at which a message would still go out in time."""
        leads: list[Lead] = []
        for lead in OWN_LEADS:
            due = self.time_to_remind(lead)
            if due is not None and due.at > now:
                leads.append(lead)
        return leads

    def is_ahead(self, now: datetime) -> bool:
        """Whether somebody can still be reminded of it, however late."""
        last_chance = self.time_to_remind(OWN_LEADS[0])
        return last_chance is not None and last_chance.at > now


@dataclass(frozen=True, slots=True)
class OwnReminderView:
    """What somebody looks at: a session or a round, and whether they are reminded of it.

    `lead` is None while they aren't, `lead_before` what it was before what they just did. `others` are what
    else they could be reminded of. `was_refused` when Discord didn't take the last message to them.
    """

    server_id: int
    event: RemindableEvent
    others: tuple[RemindableEvent, ...]
    now: datetime
    look: Look
    lead: Lead | None = None
    lead_before: Lead | None = None
    was_refused: bool = False


@dataclass(frozen=True, slots=True)
class OwnReminderLine:
    """One line of somebody's list: what they are reminded of, and how early."""

    event: RemindableEvent
    lead: Lead


@dataclass(frozen=True, slots=True)
class OwnReminderList:
    """All that somebody is still reminded of in a server, the next one first.

    `at_hand` is the round that they could be reminded of next.
    """

    lines: tuple[OwnReminderLine, ...]
    at_hand: RemindableEvent | None = None
    was_refused: bool = False


def find_event(seasons: Iterable[Season], subject: RemindedOf) -> RemindableEvent | None:
    """The session or round of these ids, if one of the seasons has it."""
    for season in seasons:
        for round_ in season.rounds:
            if round_.id == subject.round_id:
                return _find_event_of_round(season, round_, subject.session_id)
    return None


def _find_event_of_round(season: Season, round_: Round, session_id: int | None) -> RemindableEvent | None:
    if session_id is None:
        return RemindableEvent(season, round_)
    for session in round_.sessions:
        if session.id == session_id:
            return RemindableEvent(season, round_, session)
    return None


def events_ahead(season: Season, now: datetime) -> Iterator[RemindableEvent]:
    """What somebody can still be reminded of: each round, behind it its sessions."""
    for round_ in season.rounds:
        whole_round = RemindableEvent(season, round_)
        if whole_round.is_ahead(now):
            yield whole_round
        for session in round_.held:
            event = RemindableEvent(season, round_, session)
            if event.is_ahead(now):
                yield event
