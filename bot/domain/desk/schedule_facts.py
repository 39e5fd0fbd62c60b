"""What the trail keeps of a round or session, as JSON has it, and the round that it was."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from bot.domain.desk.change import Facts
from bot.domain.season.round import Round
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_names import in_time_order, replace_session, session_of

_NOTES = ("order", "reason", "announced")
"""Facts that say how to put a change back or why it was made, and nothing of what is stored."""


def facts_of(round_: Round, key: str | None) -> Facts:
    """What a change of the round, or of one of its sessions, may change, as JSON has it."""
    days = {"first_day": round_.first_day.isoformat(), "last_day": round_.last_day.isoformat()}
    order = {"order": _session_keys(round_)}
    if key is None:
        return _place(round_) | days | {"starts": _starts(round_)} | order
    return _session_facts(session_of(round_, key)) | days | order


def _session_facts(session: Session) -> dict[str, Any]:
    duration = None
    if session.duration is not None:
        duration = int(session.duration.total_seconds())
    return {
        "start": _text(session.start),
        "duration": duration,
        "watch": session.watch,
        "replay": session.replay,
        "state": session.state.value,
    }


def _session_keys(round_: Round) -> list[str]:
    return [session.key for session in round_.sessions]


def _place(round_: Round) -> dict[str, Any]:
    return {
        "name": round_.name,
        "venue": round_.venue,
        "country": round_.country,
        "timezone": round_.timezone,
        "state": round_.state.value,
    }


def _starts(round_: Round) -> dict[str, str | None]:
    starts: dict[str, str | None] = {}
    for session in round_.sessions:
        starts[session.key] = _text(session.start)
    return starts


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
    stored = dict(facts)
    for note in _NOTES:
        stored.pop(note, None)
    return stored


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
    sessions: list[Session] = []
    for session in round_.sessions:
        start = session.start
        if session.key in starts:
            start = _instant(starts[session.key])
        sessions.append(replace(session, start=start))
    return replace(
        round_,
        name=facts["name"],
        venue=facts["venue"],
        country=facts["country"],
        timezone=facts["timezone"],
        state=EventState(facts["state"]),
        sessions=tuple(sessions),
    )


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
    return replace_session(round_, changed)


def _in_kept_order(round_: Round, order: Sequence[str]) -> Round:
    """As the sessions stood when these were the facts, as far as their times still allow it."""
    places: list[int] = []
    known: list[Session] = []
    for place, session in enumerate(round_.sessions):
        if session.key in order:
            places.append(place)
            known.append(session)
    known.sort(key=lambda session: order.index(session.key))
    sessions = list(round_.sessions)
    for place, session in zip(places, known, strict=True):
        sessions[place] = session
    return replace(round_, sessions=in_time_order(sessions))
