"""A change of the schedule: a round as it is stored and as it is to be, kept as facts for the trail."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.desk.change import Facts
from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import in_time_order

_NOTES = ("order", "reason", "announced")
"""Facts that say how to put a change back or why it was made, and nothing of what is stored."""


@dataclass(frozen=True, slots=True)
class ScheduleChange:
    """What somebody wants to change: `before` is None for a new round, `key` the one session it is about.

    `warnings` are plain sentences about what may not be meant; `reason` is for the followers.
    """

    season: Season
    before: Round | None
    after: Round
    key: str | None = None
    reason: str | None = None
    warnings: tuple[str, ...] = ()

    @property
    def was(self) -> Facts | None:
        """The facts that it changes, as they are stored."""
        return facts_of(self.before, self.key) if self.before else None

    @property
    def will_be(self) -> Facts:
        """The same facts as they are to be."""
        return facts_of(self.after, self.key)

    @property
    def season_after(self) -> Season:
        """The season as it is to be, its rounds numbered anew."""
        others = (r for r in self.season.rounds if self.before is None or r.id != self.before.id)
        return replace(self.season, rounds=number_rounds((*others, self.after)))

    @property
    def changes(self) -> bool:
        """Whether anything would be another than it is."""
        return self.was is None or stored_part(self.was) != stored_part(self.will_be)

    def is_news(self, now: datetime) -> bool:
        """Whether followers hear of it: when or where something takes place, if that isn't all over."""
        old, new = self.before, self.after
        if is_over(old, new, self.key, now):
            return False
        if old is None or self.key is None:
            return True
        was, now_is = session_of(old, self.key), session_of(new, self.key)
        return (was.start, was.state) != (now_is.start, now_is.state)


def session_of(round_: Round, key: str) -> Session:
    """The round's session of that key.

    Raises:
        KeyError: it has none.
    """
    return {session.key: session for session in round_.sessions}[key]


def with_session(round_: Round, key: str, **facts: Any) -> Round:
    """The round with other facts of one session, its sessions in order of time."""
    sessions = [replace(s, **facts) if s.key == key else s for s in round_.sessions]
    return replace(round_, sessions=in_time_order(sessions))


def is_over(was: Round | None, now_is: Round, key: str | None, now: datetime) -> bool:
    """Whether the session, or the round, would be over by its old and by its new time."""
    return all(_end(round_, key) <= now for round_ in (was, now_is) if round_)


def _end(round_: Round, key: str | None) -> datetime:
    """Without a time it may be driven on the round's last day; what is called off is missed all its day."""
    session = session_of(round_, key) if key else None
    if session is None or session.start is None or session.end is None:
        return round_.local(round_.last_day + timedelta(days=1))
    day_over = round_.local(session.start.astimezone(round_.zone).date() + timedelta(days=1))
    return session.end if session.is_on else max(session.end, day_over)


def facts_of(round_: Round, key: str | None) -> Facts:
    """What a change of the round, or of one of its sessions, may change, as JSON has it."""
    days = {"first_day": round_.first_day.isoformat(), "last_day": round_.last_day.isoformat()}
    order = {"order": [session.key for session in round_.sessions]}
    if key is None:
        return _place(round_) | days | {"starts": _starts(round_)} | order
    session = session_of(round_, key)
    return {
        "start": _text(session.start),
        "duration": session.duration and int(session.duration.total_seconds()),
        "watch": session.watch,
        "replay": session.replay,
        "state": session.state.value,
        **days,
        **order,
    }


def _place(round_: Round) -> dict[str, Any]:
    names = ("name", "venue", "country", "timezone")
    return {name: getattr(round_, name) for name in names} | {"state": round_.state.value}


def _starts(round_: Round) -> dict[str, str | None]:
    return {session.key: _text(session.start) for session in round_.sessions}


def _text(at: datetime | None) -> str | None:
    return at.isoformat() if at else None


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def stored_part(facts: Facts | None) -> Facts | None:
    """The facts without what only accompanies them."""
    return {name: value for name, value in facts.items() if name not in _NOTES} if facts else None


def round_with_facts(round_: Round, key: str | None, facts: Facts) -> Round:
    """The round with these facts; what they don't tell of stays.

    Raises:
        KeyError: it has no session of that key.
    """
    first, last = (date.fromisoformat(facts[name]) for name in ("first_day", "last_day"))
    on_days = replace(round_, first_day=first, last_day=last)
    state = EventState(facts["state"])
    if key is None:
        names = ("name", "venue", "country", "timezone")
        starts: Mapping[str, str | None] = facts["starts"]
        sessions = tuple(
            replace(s, start=_instant(starts[s.key])) if s.key in starts else s for s in round_.sessions
        )
        place = {name: facts[name] for name in names}
        return _ordered(replace(on_days, **place, state=state, sessions=sessions), facts)
    seconds = facts["duration"]
    own = {
        "start": _instant(facts["start"]),
        "duration": timedelta(seconds=seconds) if seconds else None,
        "watch": facts["watch"],
        "replay": facts["replay"],
        "state": state,
    }
    session_of(round_, key)
    sessions = tuple(replace(s, **own) if s.key == key else s for s in round_.sessions)
    return _ordered(replace(on_days, sessions=sessions), facts)


def _ordered(round_: Round, facts: Facts) -> Round:
    """As the sessions stood when these were the facts, as far as their times still allow it."""
    order: list[str] = facts["order"]
    known = [s for s in round_.sessions if s.key in order]
    places = iter(sorted(known, key=lambda s: order.index(s.key)))
    stood = [next(places) if s.key in order else s for s in round_.sessions]
    return replace(round_, sessions=in_time_order(stood))
