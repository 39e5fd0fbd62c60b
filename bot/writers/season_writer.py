"""A season as the TOML file that `read_season` reads back to the same season."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from decimal import Decimal
from textwrap import indent

import tomli_w

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.domain.standings.points_rules import FULL_POINTS, PointsRules
from bot.domain.standings.ready_rules import READY_RULES
from bot.readers.typed.times.durations import duration_text
from bot.readers.typed.times.venue_clock import venue_time

Values = dict[str, object]
"""The keys of one table; None is not written."""

_HEAD = "# A season as Pitboard reads it: /season import. Starts are local times at the venue.\n"


def write_season(season: Season) -> str:
    """The season file of `season`, without its ids; only what differs from the usual is written.

    For every season that `read_season` gives, reading this again gives an equal one. That a
    stored id, or an order that no file can say, would be lost is the caller's to know.
    """
    return "\n".join(_parts(season))


def _parts(season: Season) -> Iterator[str]:
    yield _HEAD
    yield _table_text("[season]", _season_values(season))
    if season.points:
        yield _table_text("[points]", _points_values(season.points))
    for entry in season.entries:
        yield _table_text("[[entries]]", _entry_values(entry))
    for round_ in season.rounds:
        yield from _round_texts(round_, season.session_keys)


def _table_text(header: str, values: Values) -> str:
    return f"{header}\n{tomli_w.dumps(_given(values))}"


def _given(values: Values) -> Values:
    return {key: value for key, value in values.items() if value is not None}


def _season_values(season: Season) -> Values:
    return {
        "series": season.series,
        "year": season.year,
        "team": season.team,
        "sessions": list(season.session_keys),
        "photos": season.photos,
    }


def _points_values(rules: PointsRules) -> Values:
    """What differs from the ready rule, or where there is none, from no points at all."""
    base = READY_RULES[rules.rule] if rules.rule else PointsRules()
    facts: Values = {
        "by": rules.by.value,
        "pole": _number(rules.pole),
        "fastest_lap": _number(rules.fastest_lap),
        "drop": rules.drop,
        "guests": list(rules.guests),
        "ties": rules.ties.value,
        "team_cars": rules.team_cars,
    }
    values: Values = {"rule": rules.rule}
    for name, fact in facts.items():
        if getattr(rules, name) != getattr(base, name):
            values[name] = fact
    for place in rules.places:
        if place not in base.places:
            values[place.key] = [_number(points) for points in place.points]
    return values


def _number(number: Decimal) -> int | float:
    """As TOML writes it: `25`, `0.5`."""
    return int(number) if number == int(number) else float(number)


def _entry_values(entry: Entry) -> Values:
    return {
        "number": entry.number,
        "car": entry.car,
        "class": entry.class_name,
        "drivers": list(entry.drivers),
    }


def _round_texts(round_: Round, season_keys: Sequence[str]) -> Iterator[str]:
    """The round's table, and where its sessions have details, or differ by more than their list, theirs."""
    values = _round_values(round_)
    own_keys = [session.key for session in round_.sessions]
    is_plain = all(_is_plain(session, round_) for session in round_.sessions)
    if is_plain and own_keys != list(season_keys):
        values["sessions"] = own_keys
    yield _table_text("[[rounds]]", values)
    if not is_plain:
        for session_values in _session_tables(round_, season_keys):
            yield indent(_table_text("[[rounds.sessions]]", session_values), "  ")


def _round_values(round_: Round) -> Values:
    return {
        "name": round_.name,
        "venue": round_.venue,
        "near": round_.near,
        "country": round_.country,
        "timezone": round_.timezone,
        "first_day": round_.first_day,
        "last_day": round_.last_day,
        "state": _state(round_),
    }


def _is_plain(session: Session, round_: Round) -> bool:
    """Whether its key says all of it."""
    return _session_values(session, round_) == {"key": session.key}


def _session_tables(round_: Round, season_keys: Sequence[str]) -> Iterator[Values]:
    held_keys = {session.key for session in round_.sessions}
    for key in season_keys:
        if key not in held_keys:
            yield {"key": key, "held": False}
    for session in round_.sessions:
        if session.key in season_keys and not _is_plain(session, round_):
            yield _session_values(session, round_)
    for session in _added_in_file_order(round_.sessions, season_keys):
        yield _session_values(session, round_)


def _added_in_file_order(sessions: Sequence[Session], season_keys: Sequence[str]) -> list[Session]:
    """The sessions that are not the season's, so ordered that `in_time_order` gives `sessions` again.

    Those without a time never moved, so they are where they were written; the timed ones fill
    the places between them.
    """
    added = [session for session in sessions if session.key not in season_keys]
    timed = [session for session in added if session.start]
    places: dict[str, int] = {}
    timed_places: list[int] = []
    for place, session in enumerate(sessions):
        if session.start is None:
            places[session.key] = place
        elif place >= len(sessions) - len(added):
            timed_places.append(place)
    for session, place in zip(timed, timed_places, strict=False):
        places[session.key] = place
    return sorted(added, key=lambda session: places.get(session.key, len(sessions)))


def _session_values(session: Session, round_: Round) -> Values:
    values: Values = {"key": session.key}
    if session.name != usual_name(session.key):
        values["name"] = session.name
    if session.start:
        values["start"] = _venue_time(session.start, round_)
    if session.duration:
        values["duration"] = duration_text(session.duration)
    values |= {"watch": session.watch, "replay": session.replay, "state": _state(session)}
    if session.points_factor != FULL_POINTS:
        values["points"] = _number(session.points_factor)
    return _given(values)


def _venue_time(start: datetime, round_: Round) -> datetime:
    """Local at the venue; with its offset in an hour that the clocks there show twice."""
    there = start.astimezone(round_.zone)
    local = there.replace(tzinfo=None)
    if not venue_time(local, round_.zone).comes_twice:
        return local
    return local.replace(tzinfo=timezone(there.utcoffset() or timedelta()))


def _state(event: Round | Session) -> str | None:
    if event.state is EventState.SCHEDULED:
        return None
    return event.state.value
