"""Reminders: before what, when each is due, and what turns the stored ones into those."""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from itertools import chain
from types import MappingProxyType
from typing import Generic, TypeVar

from bot.domain.planned.lead_plan import LeadsOfKinds, session_leads
from bot.domain.planned.lead_times import Lead
from bot.domain.season.round import Round
from bot.domain.season.season import Season

CIVIL_HOUR = time(9, 0)
"""When a reminder that counts in days goes out, on the venue's clock."""

LATE_AFTER = timedelta(minutes=5)
"""How far past its time a reminder is marked late."""


@dataclass(frozen=True, slots=True)
class ReminderSubject:
    """What is reminded of, and how early: a session, or a round when `session_id` is None."""

    round_id: int
    session_id: int | None
    lead: str


@dataclass(frozen=True, slots=True)
class ReminderTime:
    """When a reminder goes out, and from when on it would be pointless (both UTC)."""

    at: datetime
    expires: datetime


def wanted_reminders(
    season: Season, leads: Sequence[Lead], of_kinds: LeadsOfKinds = MappingProxyType({})
) -> dict[ReminderSubject, ReminderTime]:
    """Every reminder that a season asks for at these leads, whether past or to come.

    Sessions of some kinds may have others (`of_kinds`). What is cancelled, postponed or without a date is
    not reminded of.
    """
    plan: dict[ReminderSubject, ReminderTime] = {}
    every_lead = dict.fromkeys((*leads, *chain.from_iterable(of_kinds.values())))
    for lead in every_lead:
        for round_ in season.rounds:
            if not round_.is_on:
                continue
            if lead.is_of_rounds:
                plan[ReminderSubject(round_.id, None, str(lead))] = _before_round(round_, lead)
            else:
                plan.update(_before_sessions(round_, lead, leads, of_kinds))
    return plan


def _before_round(round_: Round, lead: Lead) -> ReminderTime:
    """09:00 at the venue that many days before; pointless once the round's first session, or day, is over."""
    return ReminderTime(round_.local(round_.first_day - lead.span, CIVIL_HOUR), begun_at(round_))


def begun_at(round_: Round) -> datetime:
    """When nobody needs to be told any more that the round begins."""
    day_over = round_.local(round_.first_day + timedelta(days=1))
    return min(round_.opens or day_over, day_over)


def _before_sessions(
    round_: Round, lead: Lead, leads: Sequence[Lead], of_kinds: LeadsOfKinds
) -> dict[ReminderSubject, ReminderTime]:
    times: dict[ReminderSubject, ReminderTime] = {}
    for session in round_.held:
        if session.start and lead in session_leads(session.key, leads, of_kinds):
            subject = ReminderSubject(round_.id, session.id, str(lead))
            times[subject] = ReminderTime(session.start - lead.span, session.start)
    return times


Subject = TypeVar("Subject", bound=Hashable)
"""What a reminder is known by: in a channel what it reminds of, in direct messages who asked for it."""


@dataclass(frozen=True, slots=True)
class ReminderChanges(Generic[Subject]):
    """What turns the stored reminders into the wanted ones."""

    add: dict[Subject, ReminderTime]
    move: dict[Subject, ReminderTime]
    drop: frozenset[Subject]


def reconcile_reminders(
    plan: Mapping[Subject, ReminderTime],
    pending: Mapping[Subject, ReminderTime],
    ended: Iterable[tuple[Subject, datetime]],
    now: datetime,
) -> ReminderChanges[Subject]:
    """Compare the wanted reminders with those that wait (`pending`) and those sent or skipped (`ended`).

    A waiting reminder follows its session, even into the past: then it is late, not lost. A new
    one is added only for the future, so that setting up on a Friday doesn't post last week's. A
    session moved after its reminder went out is reminded of again.
    """
    ended_times = set(ended)
    additions: dict[Subject, ReminderTime] = {}
    for subject, due in plan.items():
        if subject in pending or due.at <= now:
            continue
        if (subject, due.at) not in ended_times:
            additions[subject] = due
    moves: dict[Subject, ReminderTime] = {}
    for subject, waiting_due in pending.items():
        if subject in plan and plan[subject] != waiting_due:
            moves[subject] = plan[subject]
    return ReminderChanges(additions, moves, drop=frozenset(pending.keys() - plan.keys()))
