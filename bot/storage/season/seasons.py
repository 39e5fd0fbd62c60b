"""Seasons read whole, with their entries, rounds and sessions."""

from collections import defaultdict
from typing import Any

from sqlalchemy import BindParameter, Select, bindparam, select, true

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_merge import IdsInUse
from bot.domain.season.session import EventState, Session
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow
from bot.storage.season.points_rules import read_points
from bot.storage.tables import (
    entries,
    quotes,
    results,
    rounds,
    seasons,
    sessions,
    standings_files,
    timing_files,
    typed_points,
)

_OF_SEASON: BindParameter[int] = bindparam("season_id")
_ENTRIES = select(entries).where(entries.c.season_id == _OF_SEASON).order_by(entries.c.place, entries.c.id)
_ROUNDS = select(rounds).where(rounds.c.season_id == _OF_SEASON).order_by(rounds.c.first_day, rounds.c.id)
_SESSIONS = (
    select(sessions)
    .join(rounds)
    .where(rounds.c.season_id == _OF_SEASON)
    .order_by(sessions.c.place, sessions.c.id)
)
"""Made once: a season is read whole again and again, and making them takes as long as the answers."""


async def list_in_force(tx: Transaction, server_id: int) -> list[Season]:
    """The seasons that the server follows now, whole, the first saved first."""
    query = select(seasons).where(seasons.c.server_id == server_id, seasons.c.current == true())
    return [await _whole(tx, row) for row in list(await tx.execute(query.order_by(seasons.c.id)))]


async def find(tx: Transaction, server_id: int, named: Season) -> Season | None:
    """The server's season of the same series, year and team, whole."""
    is_same = (
        seasons.c.series == named.series,
        seasons.c.year == named.year,
        seasons.c.team == named.team,
    )
    return await _find(tx, select(seasons).where(seasons.c.server_id == server_id, *is_same))


async def get(tx: Transaction, season_id: int) -> Season:
    """The season with that id, whole."""
    row = (await tx.execute(select(seasons).where(seasons.c.id == season_id))).one()
    return await _whole(tx, row)


async def of_round(tx: Transaction, round_id: int) -> Season:
    """The season that a round belongs to, whole."""
    query = select(rounds.c.season_id).where(rounds.c.id == round_id)
    return await get(tx, (await tx.execute(query)).scalar_one())


async def find_server(tx: Transaction, season_id: int) -> int | None:
    """The server whose season it is; None where there is no such season."""
    query = select(seasons.c.server_id).where(seasons.c.id == season_id)
    server_id: int | None = (await tx.execute(query)).scalar()
    return server_id


async def find_server_of_round(tx: Transaction, round_id: int) -> int | None:
    """The server whose season a round is of; None where there is no such round."""
    query = select(seasons.c.server_id).join(rounds).where(rounds.c.id == round_id)
    server_id: int | None = (await tx.execute(query)).scalar()
    return server_id


async def find_in_server(tx: Transaction, server_id: int, season_id: int) -> Season | None:
    """The season with that id, whole; None when it is none of the server's, or gone."""
    query = select(seasons).where(seasons.c.server_id == server_id, seasons.c.id == season_id)
    return await _find(tx, query)


async def find_of_session(tx: Transaction, server_id: int, session_id: int) -> Season | None:
    """The season that a session belongs to, whole; None when it is none of the server's, or gone."""
    query = select(seasons).select_from(seasons.join(rounds).join(sessions))
    return await _find(tx, query.where(seasons.c.server_id == server_id, sessions.c.id == session_id))


async def find_of_round(tx: Transaction, server_id: int, round_id: int) -> Season | None:
    """The season that a round belongs to, whole; None when it is none of the server's, or gone."""
    query = select(seasons).join(rounds)
    return await _find(tx, query.where(seasons.c.server_id == server_id, rounds.c.id == round_id))


async def of_session(tx: Transaction, session_id: int) -> Season:
    """The season that a session belongs to, whole."""
    query = select(rounds.c.season_id).join(sessions).where(sessions.c.id == session_id)
    return await get(tx, (await tx.execute(query)).scalar_one())


async def find_ids_in_use(tx: Transaction, season_id: int) -> IdsInUse:
    """Ids of the entries, rounds and sessions that results, lists, points or quotes are stored for."""
    driven = results.join(sessions).join(rounds)
    result_ids = select(results.c.entry_id, sessions.c.round_id, results.c.session_id).select_from(driven)
    result_rows = (await tx.execute(result_ids.where(rounds.c.season_id == season_id))).all()
    quote_ids = select(quotes.c.round_id, quotes.c.session_id).where(quotes.c.season_id == season_id)
    quote_rows = (await tx.execute(quote_ids)).all()
    listed = timing_files.join(sessions).join(rounds)
    list_ids = select(sessions.c.round_id, timing_files.c.session_id).select_from(listed)
    list_rows = (await tx.execute(list_ids.where(rounds.c.season_id == season_id))).all()
    round_ids = {row.round_id for row in (*result_rows, *quote_rows, *list_rows) if row.round_id}
    session_ids = {row.session_id for row in (*result_rows, *quote_rows, *list_rows) if row.session_id}
    for table in (typed_points, standings_files):
        of_rounds = select(table.c.round_id).join(rounds).where(rounds.c.season_id == season_id)
        round_ids.update((await tx.execute(of_rounds)).scalars())
    return IdsInUse(
        entries=frozenset(row.entry_id for row in result_rows),
        rounds=frozenset(round_ids),
        sessions=frozenset(session_ids),
    )


async def _find(tx: Transaction, query: Select[Any]) -> Season | None:
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return await _whole(tx, row)


async def _whole(tx: Transaction, row: AnyRow) -> Season:
    return Season(
        series=row.series,
        year=row.year,
        team=row.team,
        session_keys=tuple(row.session_keys),
        entries=await _entries(tx, row.id),
        rounds=await _rounds(tx, row.id),
        photos=row.photos,
        points=read_points(row.points),
        id=row.id,
    )


async def _entries(tx: Transaction, season_id: int) -> tuple[Entry, ...]:
    rows = await tx.execute(_ENTRIES, {"season_id": season_id})
    return tuple(_entry(row) for row in rows)


def _entry(row: AnyRow) -> Entry:
    return Entry(row.car, row.class_name, tuple(row.drivers), row.number, row.id)


async def _rounds(tx: Transaction, season_id: int) -> tuple[Round, ...]:
    sessions_by_round = await _sessions_by_round(tx, season_id)
    weekends = []
    for number, row in enumerate(await tx.execute(_ROUNDS, {"season_id": season_id}), start=1):
        weekends.append(_round(row, tuple(sessions_by_round[row.id]), number))
    return tuple(weekends)


def _round(row: AnyRow, round_sessions: tuple[Session, ...], number: int) -> Round:
    return Round(
        name=row.name,
        venue=row.venue,
        country=row.country,
        timezone=row.timezone,
        first_day=row.first_day,
        last_day=row.last_day,
        sessions=round_sessions,
        number=number,
        id=row.id,
        state=EventState(row.state),
        near=row.near,
    )


async def _sessions_by_round(tx: Transaction, season_id: int) -> dict[int, list[Session]]:
    by_round: dict[int, list[Session]] = defaultdict(list)
    for row in await tx.execute(_SESSIONS, {"season_id": season_id}):
        by_round[row.round_id].append(_session(row))
    return by_round


def _session(row: AnyRow) -> Session:
    return Session(
        key=row.key,
        name=row.name,
        start=row.start,
        duration=row.duration,
        watch=row.watch,
        replay=row.replay,
        points_factor=row.points,
        id=row.id,
        state=EventState(row.state),
    )
