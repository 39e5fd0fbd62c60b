"""The season in Discord's own list of a server's events: what is to stand there, and what it shows.

Nothing in an event tells how anything came out.
"""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.base.server import EventsChoice
from bot.domain.planned.reminders import CIVIL_HOUR
from bot.domain.season.calendar_events import Revisions
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.languages.current import SpokenLanguage

AHEAD = timedelta(days=14)
"""How long before its start an event is made: Discord lists at most 100, and fans see what is near."""

_SHORTEST = timedelta(hours=1)
"""A round with no more than one known moment lasts that long: Discord wants an end after the start."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """A round, or a session, as an event; `begins` and `ends` are in UTC.

    `uid` is by what calendars know it, and `cover` the digest of the team's own picture. It is worded in
    the server's `language`.
    """

    uid: str
    season_title: str
    round: Round
    session: Session | None
    begins: datetime
    ends: datetime
    cover: str | None = None
    language: SpokenLanguage = SpokenLanguage.ENGLISH

    @property
    def fingerprint(self) -> str:
        """Another one whenever it shows something else; 64 characters."""
        shown = [self.season_title, self.round.name, self.round.venue, self.round.country, self.cover]
        shown += [self.begins.isoformat(), self.ends.isoformat()]
        if self.session is None:
            shown.append(self.round.timezone)
            for session in self.round.held:
                shown += [session.name, str(session.start)]
        else:
            shown += [self.session.name, self.session.watch]
        if self.language is not SpokenLanguage.ENGLISH:  # without it, those of before there were others stay
            shown.append(self.language)
        return hashlib.sha256(repr(shown).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class EventPlan:
    """What of a season is to be an event, by its uid, and the uids of what is cancelled."""

    wanted: Mapping[str, ServerEvent] = field(default_factory=dict)
    cancelled: frozenset[str] = frozenset()


def plan_events(
    season: Season,
    choice: EventsChoice,
    revisions: Revisions,
    cover: str | None,
    language: SpokenLanguage = SpokenLanguage.ENGLISH,
) -> EventPlan:
    """Every event of the season, past and to come; what has no date or time yet is none.

    `cover` is the digest of the picture that each shows, `language` what they are worded in.
    """
    wanted: dict[str, ServerEvent] = {}
    cancelled: set[str] = set()
    for round_, session in _subjects(season, choice):
        uid = _uid(revisions, round_, session)
        if _is_cancelled(round_, session):
            cancelled.add(uid)
            continue
        times = _times(round_, session)
        if times is not None:
            wanted[uid] = ServerEvent(uid, season.title, round_, session, *times, cover, language)
    return EventPlan(wanted, frozenset(cancelled))


def _uid(revisions: Revisions, round_: Round, session: Session | None) -> str:
    if session is None:
        return revisions.rounds[round_.id].uid
    return revisions.sessions[session.id].uid


def _subjects(season: Season, choice: EventsChoice) -> Iterator[tuple[Round, Session | None]]:
    for round_ in season.rounds:
        if choice is EventsChoice.ROUNDS:
            yield round_, None
        elif choice is EventsChoice.SESSIONS:
            for session in round_.sessions:
                yield round_, session


def _is_cancelled(round_: Round, session: Session | None) -> bool:
    is_session_cancelled = session is not None and session.state is EventState.CANCELLED
    return is_session_cancelled or round_.state is EventState.CANCELLED


def _times(round_: Round, session: Session | None) -> tuple[datetime, datetime] | None:
    """When it begins and ends; None while that isn't known."""
    if session is None:
        if not round_.is_on:
            return None
        begins = _beginning(round_)
        return begins, max(round_.ends, begins + _SHORTEST)
    ends = round_.end_of(session)
    if session not in round_.held or session.start is None or ends is None:
        return None
    return session.start, ends


def _beginning(round_: Round) -> datetime:
    """With its first session, or at the civil hour of its first day where none of that day has a time."""
    starts = [session.start for session in round_.held if session.start is not None]
    on_first_day = [start for start in starts if start < round_.local(round_.first_day + timedelta(days=1))]
    if on_first_day:
        return min(on_first_day)
    return round_.local(round_.first_day, CIVIL_HOUR)
