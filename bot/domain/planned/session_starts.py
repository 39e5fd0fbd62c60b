"""At a session's start, its newest reminder says so: when that edit is due, and what moves it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.domain.planned.reminders import ReminderTime
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session

StartsTold = Collection[tuple[int, datetime]]
"""The starts that are done with, told or skipped: the session's id and when it was to start (UTC)."""


def has_started(round_: Round, session: Session, now: datetime) -> bool:
    """Whether it takes place and its time has come; what is over has started too."""
    return session in round_.held and session.start is not None and session.start <= now


def is_being_driven(round_: Round, session: Session, now: datetime) -> bool:
    """Whether it has started and isn't over yet, as far as its length is known."""
    end = round_.end_of(session)
    return has_started(round_, session, now) and end is not None and now < end


def start_times(season: Season, reminded_ids: Collection[int]) -> dict[int, ReminderTime]:
    """When to tell the start of each session of these that takes place, by its id, whether past or to come.

    After its end nobody needs to be told that it has started.
    """
    times: dict[int, ReminderTime] = {}
    for round_ in season.rounds:
        for session in round_.held:
            end = round_.end_of(session)
            if session.id in reminded_ids and session.start and end:
                times[session.id] = ReminderTime(session.start, end)
    return times


def is_worth_telling(session_id: int, due: ReminderTime, told: StartsTold, now: datetime) -> bool:
    """Whether a start is still to be told, once its reminder has been posted; each is told once."""
    return due.expires > now and (session_id, due.at) not in told


@dataclass(frozen=True, slots=True)
class StartChanges:
    """What turns the waiting edits into the wanted ones, by session's id."""

    add: dict[int, ReminderTime]
    move: dict[int, ReminderTime]
    drop: frozenset[int]


def reconcile_starts(
    wanted: Mapping[int, ReminderTime],
    waiting: Mapping[int, ReminderTime],
    told: StartsTold,
    now: datetime,
) -> StartChanges:
    """Compare the starts to tell with those that wait, after the season has changed.

    A session that was moved to a start in the past needs no edit of its own: the one that corrects its
    time is made at once, and says that it has started.
    """
    additions: dict[int, ReminderTime] = {}
    moves: dict[int, ReminderTime] = {}
    dropped_ids = set(waiting.keys() - wanted.keys())
    for session_id, due in wanted.items():
        is_ahead = due.at > now and (session_id, due.at) not in told
        waiting_due = waiting.get(session_id)
        if waiting_due is None:
            if is_ahead:
                additions[session_id] = due
        elif is_ahead or due.at == waiting_due.at:
            if due != waiting_due:
                moves[session_id] = due
        else:
            dropped_ids.add(session_id)
    return StartChanges(additions, moves, frozenset(dropped_ids))
