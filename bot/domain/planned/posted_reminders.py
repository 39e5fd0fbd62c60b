"""Reminders that are posted already, and which of them say what no longer holds."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.planned.reminders import ReminderSubject, begun_at
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session


def what_opens(round_: Round) -> Session | None:
    """The session that a round's reminder may name: the first that is held, when its time is known."""
    if round_.opens is None:
        return None
    return round_.held[0]


LATELY = timedelta(days=1)
"""How long after its time a posted reminder is still kept true."""


@dataclass(frozen=True, slots=True)
class PostedReminder:
    """A reminder in a channel: `shows` is the time that it tells (UTC), None when it says that it is off."""

    announcement_id: int
    subject: ReminderSubject
    shows: datetime | None
    channel_id: int


def outdated_reminders(
    season: Season, posted: Iterable[PostedReminder], now: datetime, touched: Collection[int] = ()
) -> list[tuple[PostedReminder, datetime | None]]:
    """The posted reminders that say what no longer holds, each with the time that holds now.

    `touched` are the ids of sessions of which something else was changed that a reminder says. What
    is long over is left as it is, and so is what isn't of this season.
    """
    outdated: list[tuple[PostedReminder, datetime | None]] = []
    for reminder in posted:
        reminded_of = _reminded_of(season, reminder.subject)
        if reminded_of is None:
            continue
        round_, session = reminded_of
        time_now = _time_now(round_, session)
        named_session = session or what_opens(round_)
        is_touched = named_session is not None and named_session.id in touched
        is_outdated = is_touched or time_now != reminder.shows
        if is_outdated and (_is_recent(time_now, now) or _is_recent(reminder.shows, now)):
            outdated.append((reminder, time_now))
    return outdated


def _is_recent(at: datetime | None, now: datetime) -> bool:
    return at is not None and at > now - LATELY


def _reminded_of(season: Season, subject: ReminderSubject) -> tuple[Round, Session | None] | None:
    """The round, and the session if it is one, that a reminder is of; None where they are gone."""
    for round_ in season.rounds:
        if round_.id != subject.round_id:
            continue
        if not subject.session_id:
            return round_, None
        for session in round_.sessions:
            if session.id == subject.session_id:
                return round_, session
    return None


def _time_now(round_: Round, session: Session | None) -> datetime | None:
    """The time that holds now; None for what is off or has none."""
    if session is None:
        if round_.is_on:
            return begun_at(round_)
        return None
    if session in round_.held:
        return session.start
    return None
