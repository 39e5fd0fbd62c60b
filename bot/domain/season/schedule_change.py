"""A change of the schedule: a round as it is stored and as it is to be, kept as facts for the trail."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.desk.change import Facts
from bot.domain.season.round import Round
from bot.domain.season.round_search import number_rounds
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import in_time_order

_PLACE = ("name", "venue", "country", "timezone")
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
        rounds = list(self.season.rounds)
        if self.before:
            rounds = [round_ for round_ in rounds if round_.id != self.before.id]
        return replace(self.season, rounds=number_rounds([*rounds, self.after]))

    @property
    def changes(self) -> bool:
        """Whether anything would be another than it is."""
        return self.was is None or stored_part(self.was) != stored_part(self.will_be)

    def is_news(self, now: datetime) -> bool:
        """Whether followers hear of it: when or where something takes place, if that isn't all over."""
        old, new = self.before, self.after
        if is_over_either_way(old, new, self.key, now):
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
    for session in round_.sessions:
        if session.key == key:
            return session
    raise KeyError(key)


def with_session(round_: Round, key: str, **facts: Any) -> Round:
    """The round with other facts of one session, its sessions in order of time."""
    changed = replace(session_of(round_, key), **facts)
    return replace(round_, sessions=in_time_order(_with_in_its_place(round_, changed)))


def _with_in_its_place(round_: Round, changed: Session) -> list[Session]:
    sessions = list(round_.sessions)
    sessions[sessions.index(session_of(round_, changed.key))] = changed
    return sessions


def is_over_either_way(was: Round | None, now_is: Round, key: str | None, now: datetime) -> bool:
    """Whether the session, or the round, would be over by its old and by its new time."""
    return all(_end(round_, key) <= now for round_ in (was, now_is) if round_)


def _end(round_: Round, key: str | None) -> datetime:
    """Without a time it may be driven on the round's last day; what is called off is missed all its day."""
    round_over = round_.local(round_.last_day + timedelta(days=1))
    if key is None:
        return round_over
    session = session_of(round_, key)
    if session.start is None or session.end is None:
        return round_over
    if session.is_on:
        return session.end
    day_over = round_.local(session.start.astimezone(round_.zone).date() + timedelta(days=1))
    return max(session.end, day_over)


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
    return {name: getattr(round_, name) for name in _PLACE} | {"state": round_.state.value}


def _starts(round_: Round) -> dict[str, str | None]:
    return {session.key: _text(session.start) for session in round_.sessions}


def _text(at: datetime | None) -> str | None:
    if at is None:
        return None
    return at.isoformat()


def _instant(text: str | None) -> datetime | None:
    if text is None:
        return None
    return datetime.fromisoformat(text)


def stored_part(facts: Facts | None) -> Facts | None:
    """The facts without what only accompanies them."""
    if facts is None:
        return None
    return {name: value for name, value in facts.items() if name not in _NOTES}


def round_with_facts(round_: Round, key: str | None, facts: Facts) -> Round:
    """The round with these facts; what they don't tell of stays.

    Raises:
        KeyError: it has no session of that key.
    """
    on_days = replace(
        round_,
        first_day=date.fromisoformat(facts["first_day"]),
        last_day=date.fromisoformat(facts["last_day"]),
    )
    if key is None:
        changed = _with_round_facts(on_days, facts)
    else:
        changed = _with_session_facts(on_days, session_of(round_, key), facts)
    return _in_kept_order(changed, facts["order"])


def _with_round_facts(round_: Round, facts: Facts) -> Round:
    starts: Mapping[str, str | None] = facts["starts"]
    sessions = []
    for session in round_.sessions:
        start = session.start
        if session.key in starts:
            start = _instant(starts[session.key])
        sessions.append(replace(session, start=start))
    place = {name: facts[name] for name in _PLACE}
    return replace(round_, **place, state=EventState(facts["state"]), sessions=tuple(sessions))


def _with_session_facts(round_: Round, session: Session, facts: Facts) -> Round:
    duration = None
    if facts["duration"]:
        duration = timedelta(seconds=facts["duration"])
    changed = replace(
        session,
        start=_instant(facts["start"]),
        duration=duration,
        watch=facts["watch"],
        replay=facts["replay"],
        state=EventState(facts["state"]),
    )
    return replace(round_, sessions=tuple(_with_in_its_place(round_, changed)))


def _in_kept_order(round_: Round, order: Sequence[str]) -> Round:
    """As the sessions stood when these were the facts, as far as their times still allow it."""
    known = [session for session in round_.sessions if session.key in order]
    in_order = iter(sorted(known, key=lambda session: order.index(session.key)))
    sessions = list(round_.sessions)
    for place, session in enumerate(round_.sessions):
        if session.key in order:
            sessions[place] = next(in_order)
    return replace(round_, sessions=in_time_order(sessions))
