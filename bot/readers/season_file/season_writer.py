"""A season as the TOML file that `read_season` reads back to the same season."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from textwrap import indent

import tomli_w

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.readers.typed.durations import duration_text
from bot.readers.typed.venue_clock import venue_time

_HEAD = "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n"


def write_season(season: Season) -> str:
    """The season file of `season`, without its ids; only what differs from the usual is written.

    For every season that `read_season` gives, reading this again gives an equal one. That a
    stored id, or an order that no file can say, would be lost is the caller's to know.
    """
    parts = [
        _HEAD,
        _part("[season]", _season(season)),
        *(_part("[[entries]]", _entry(entry)) for entry in season.entries),
        *(_round(round_, season.session_keys) for round_ in season.rounds),
    ]
    return "\n".join(parts)


def _part(header: str, values: dict[str, object]) -> str:
    given = {key: value for key, value in values.items() if value is not None}
    return f"{header}\n{tomli_w.dumps(given)}"


def _season(season: Season) -> dict[str, object]:
    return {
        "series": season.series,
        "year": season.year,
        "team": season.team,
        "sessions": list(season.session_keys),
        "photos": season.photos,
    }


def _entry(entry: Entry) -> dict[str, object]:
    return {
        "number": entry.number,
        "car": entry.car,
        "class": entry.class_name,
        "drivers": list(entry.drivers),
    }


def _round(round_: Round, keys: tuple[str, ...]) -> str:
    own = [session.key for session in round_.sessions]
    plain = all(_is_plain(session, round_) for session in round_.sessions)
    values: dict[str, object] = {
        "name": round_.name,
        "venue": round_.venue,
        "near": round_.near,
        "country": round_.country,
        "timezone": round_.timezone,
        "first_day": round_.first_day,
        "last_day": round_.last_day,
        "state": _state(round_),
        "sessions": own if plain and own != list(keys) else None,
    }
    tables = [] if plain else _session_tables(round_, keys)
    parts = (indent(_part("[[rounds.sessions]]", table), "  ") for table in tables)
    return "\n".join([_part("[[rounds]]", values), *parts])


def _is_plain(session: Session, round_: Round) -> bool:
    return _session(session, round_) == {"key": session.key}


def _session_tables(round_: Round, keys: tuple[str, ...]) -> Iterator[dict[str, object]]:
    held = {session.key for session in round_.sessions}
    yield from ({"key": key, "held": False} for key in keys if key not in held)
    for session in round_.sessions:
        if session.key in keys and not _is_plain(session, round_):
            yield _session(session, round_)
    for session in _added_in_file_order(round_.sessions, keys):
        yield _session(session, round_)


def _added_in_file_order(sessions: Sequence[Session], keys: Sequence[str]) -> list[Session]:
    """The sessions that are not the season's, so ordered that `in_time_order` gives `sessions` again.

    Those without a time never moved, so they are where they were written; the timed ones fill
    the places between them.
    """
    added = [session for session in sessions if session.key not in keys]
    usual = len(sessions) - len(added)
    places = {s.key: place for place, s in enumerate(sessions) if not s.start}
    free = (place for place in range(usual, len(sessions)) if sessions[place].start)
    places |= {s.key: place for s, place in zip((s for s in added if s.start), free, strict=False)}
    return sorted(added, key=lambda session: places.get(session.key, len(sessions)))


def _session(session: Session, round_: Round) -> dict[str, object]:
    start, duration = session.start, session.duration
    values = {
        "key": session.key,
        "name": session.name if session.name != usual_name(session.key) else None,
        "start": _there(start, round_) if start else None,
        "duration": duration_text(duration) if duration else None,
        "watch": session.watch,
        "replay": session.replay,
        "state": _state(session),
    }
    return {key: value for key, value in values.items() if value is not None}


def _there(start: datetime, round_: Round) -> datetime:
    """Local at the venue; with its offset in an hour that the clocks there show twice."""
    there = start.astimezone(round_.zone)
    local = there.replace(tzinfo=None)
    if not venue_time(local, round_.zone).comes_twice:
        return local
    return local.replace(tzinfo=timezone(there.utcoffset() or timedelta()))


def _state(event: Round | Session) -> str | None:
    return None if event.state is EventState.SCHEDULED else event.state.value
