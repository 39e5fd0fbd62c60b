"""A checked season file as the domain's season."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.domain.season.session_names import in_time_order
from bot.readers.season_file.points_tables import build_points
from bot.readers.season_file.schema import EntryTable, RoundTable, SeasonFile, SessionTable
from bot.readers.season_file.session_rules import held_keys


def build_season(file: SeasonFile) -> Season:
    """The season with its rounds in order of date, numbered from 1; starts in UTC. Ids are 0."""
    head = file.season
    tables_by_date = sorted(file.rounds, key=lambda table: table.first_day)
    return Season(
        series=head.series,
        year=head.year,
        team=head.team,
        session_keys=tuple(head.sessions),
        entries=tuple(map(_entry, file.entries)),
        rounds=tuple(_round(table, number, head.sessions) for number, table in enumerate(tables_by_date, 1)),
        photos=head.photos,
        points=build_points(file.points) if file.points else None,
    )


def _entry(table: EntryTable) -> Entry:
    return Entry(table.car, table.class_name, tuple(table.drivers), table.number)


def _round(table: RoundTable, number: int, season_keys: Sequence[str]) -> Round:
    bare = Round(
        name=table.name,
        venue=table.venue,
        country=table.country,
        timezone=table.timezone,
        first_day=table.first_day,
        last_day=table.last_day,
        number=number,
        state=table.state,
        near=table.near,
    )
    return replace(bare, sessions=_sessions(table, bare, season_keys))


def _sessions(table: RoundTable, bare: Round, season_keys: Sequence[str]) -> tuple[Session, ...]:
    """The round's list of keys where it has one; else the season's, as the round's own tables change it."""
    own_tables: dict[str, SessionTable] = {}
    listed_keys: list[str] = []
    for item in table.sessions or ():
        if isinstance(item, str):
            listed_keys.append(item)
        else:
            own_tables[item.key] = item
    keys = listed_keys or held_keys(season_keys, [(key, own.held) for key, own in own_tables.items()])
    return in_time_order([_session(own_tables.get(key) or SessionTable(key=key), bare) for key in keys])


def _session(table: SessionTable, bare: Round) -> Session:
    return Session(
        key=table.key,
        name=table.name or usual_name(table.key),
        start=_start(table.start, bare) if table.start else None,
        duration=table.duration,
        watch=table.watch,
        replay=table.replay,
        # Without a time it is to be confirmed, whatever it is called.
        state=EventState.SCHEDULED if table.state is EventState.TBC else table.state,
        points_factor=table.points,
    )


def _start(start: datetime, bare: Round) -> datetime:
    """In UTC; with an offset it says by itself when it is."""
    if start.tzinfo:
        return start.astimezone(UTC)
    return bare.local(start.date(), start.time())
