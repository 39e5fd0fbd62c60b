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
    return round_.held[0] if round_.opens else None


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
    found = []
    for one in posted:
        round_ = next((r for r in season.rounds if r.id == one.subject.round_id), None)
        session = _its_session(round_, one.subject)
        if round_ is None or (one.subject.session_id and session is None):
            continue
        holds = _holds(round_, session) if session else (begun_at(round_) if round_.is_on else None)
        spoken_of = session or what_opens(round_)
        says_else = holds != one.shows or bool(spoken_of and spoken_of.id in touched)
        times = [at for at in (holds, one.shows) if at]
        if says_else and any(at > now - LATELY for at in times):
            found.append((one, holds))
    return found


def _its_session(round_: Round | None, subject: ReminderSubject) -> Session | None:
    return next((s for s in round_.sessions if s.id == subject.session_id), None) if round_ else None


def _holds(round_: Round, session: Session) -> datetime | None:
    return session.start if session in round_.held else None
