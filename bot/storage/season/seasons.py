"""Seasons with their entries, rounds and sessions: read whole, written piece by piece."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Table, false, select, true

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.season_merge import KeptIds
from bot.domain.season.session import EventState, Session
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert, save_all
from bot.storage.season.calendar_revisions import count_changes
from bot.storage.tables import entries, quotes, results, rounds, seasons, sessions


async def get_current(tx: Transaction, server_id: int) -> Season | None:
    """The season that the server follows now, whole."""
    query = select(seasons).where(seasons.c.server_id == server_id, seasons.c.current == true())
    row = (await tx.execute(query)).one_or_none()
    return await _whole(tx, row) if row else None


async def find(tx: Transaction, server_id: int, series: str, year: int) -> Season | None:
    """The server's season of that series and year, whole."""
    named = (seasons.c.server_id == server_id, seasons.c.series == series, seasons.c.year == year)
    row = (await tx.execute(select(seasons).where(*named))).one_or_none()
    return await _whole(tx, row) if row else None


async def get(tx: Transaction, season_id: int) -> Season:
    """The season with that id, whole."""
    return await _whole(tx, (await tx.execute(select(seasons).where(seasons.c.id == season_id))).one())


async def of_round(tx: Transaction, round_id: int) -> Season:
    """The season that a round belongs to, whole."""
    query = select(rounds.c.season_id).where(rounds.c.id == round_id)
    return await get(tx, (await tx.execute(query)).scalar_one())


async def find_in_server(tx: Transaction, server_id: int, season_id: int) -> Season | None:
    """The season with that id, whole; None when it is none of the server's, or gone."""
    query = select(seasons).where(seasons.c.server_id == server_id, seasons.c.id == season_id)
    row = (await tx.execute(query)).one_or_none()
    return await _whole(tx, row) if row else None


async def of_session(tx: Transaction, session_id: int) -> Season:
    """The season that a session belongs to, whole."""
    query = select(rounds.c.season_id).join(sessions).where(sessions.c.id == session_id)
    return await get(tx, (await tx.execute(query)).scalar_one())


async def save_header(tx: Transaction, server_id: int, season: Season) -> int:
    """Keep the season's own facts and make it the server's current one; its id."""
    await tx.execute(seasons.update().where(seasons.c.server_id == server_id).values(current=false()))
    values = {
        "series": season.series,
        "year": season.year,
        "team": season.team,
        "photos": season.photos,
        "session_keys": list(season.session_keys),
        "current": True,
    }
    if not season.id:
        return await insert(tx, seasons, server_id=server_id, **values)
    await tx.execute(seasons.update().where(seasons.c.id == season.id).values(**values))
    return season.id


async def make_current(tx: Transaction, server_id: int, season_id: int | None) -> None:
    """Let the server follow that season of its own, or none."""
    its = seasons.update().where(seasons.c.server_id == server_id)
    await tx.execute(its.values(current=false()))
    await tx.execute(its.where(seasons.c.id == season_id).values(current=true()))


async def remove_whole(tx: Transaction, season_id: int) -> None:
    """Take a season out with all that belongs to it."""
    await tx.execute(seasons.delete().where(seasons.c.id == season_id))


async def save_entries(tx: Transaction, season_id: int, cars: Sequence[Entry]) -> None:
    """Keep the season's entries, in their order."""
    rows = [
        {
            "id": entry.id,
            "season_id": season_id,
            "place": place,
            "number": entry.number,
            "car": entry.car,
            "class_name": entry.class_name,
            "drivers": list(entry.drivers),
        }
        for place, entry in enumerate(cars)
    ]
    await save_all(tx, entries, rows)


async def save_rounds(tx: Transaction, season_id: int, weekends: Sequence[Round], now: datetime) -> None:
    """Keep the season's rounds with their sessions, these in their order.

    What calendars show of them is counted as changed, at `now` (UTC), where it really does.
    """
    fields = ("id", "name", "venue", "near", "country", "timezone", "first_day", "last_day", "state")
    rows = [
        {name: getattr(round_, name) for name in fields} | {"season_id": season_id} for round_ in weekends
    ]
    await count_changes(tx, rounds, rows, now)
    ids = await save_all(tx, rounds, rows)
    held = [row for pair in zip(ids, weekends, strict=True) for row in _held(*pair)]
    await count_changes(tx, sessions, held, now)
    await save_all(tx, sessions, held)


def _held(round_id: int, round_: Round) -> list[dict[str, object]]:
    fields = ("id", "key", "name", "start", "duration", "watch", "replay", "state")
    return [
        {name: getattr(session, name) for name in fields} | {"round_id": round_id, "place": place}
        for place, session in enumerate(round_.sessions)
    ]


async def remove(tx: Transaction, gone: Iterable[Entry | Round | Session]) -> None:
    """Take entries, rounds or sessions out, with all that belongs to them."""
    tables: dict[type, Table] = {Entry: entries, Round: rounds, Session: sessions}
    for thing in gone:
        table = tables[type(thing)]
        await tx.execute(table.delete().where(table.c.id == thing.id))


async def find_kept_ids(tx: Transaction, season_id: int) -> KeptIds:
    """Ids of the entries, rounds and sessions that results or quotes are stored for."""
    driven = results.join(sessions).join(rounds)
    result_ids = select(results.c.entry_id, sessions.c.round_id, results.c.session_id).select_from(driven)
    result_rows = (await tx.execute(result_ids.where(rounds.c.season_id == season_id))).all()
    quote_ids = select(quotes.c.round_id, quotes.c.session_id).where(quotes.c.season_id == season_id)
    quote_rows = (await tx.execute(quote_ids)).all()
    return KeptIds(
        entries=frozenset(row.entry_id for row in result_rows),
        rounds=frozenset(row.round_id for row in (*result_rows, *quote_rows) if row.round_id),
        sessions=frozenset(row.session_id for row in (*result_rows, *quote_rows) if row.session_id),
    )


async def _whole(tx: Transaction, row: AnyRow) -> Season:
    cars = await tx.execute(
        select(entries).where(entries.c.season_id == row.id).order_by(entries.c.place, entries.c.id)
    )
    return Season(
        series=row.series,
        year=row.year,
        team=row.team,
        session_keys=tuple(row.session_keys),
        entries=tuple(Entry(e.car, e.class_name, tuple(e.drivers), e.number, e.id) for e in cars),
        rounds=await _rounds(tx, row.id),
        photos=row.photos,
        id=row.id,
    )


async def _rounds(tx: Transaction, season_id: int) -> tuple[Round, ...]:
    held = await _sessions(tx, season_id)
    query = select(rounds).where(rounds.c.season_id == season_id).order_by(rounds.c.first_day, rounds.c.id)
    return tuple(
        _round(row, tuple(held[row.id]), number)
        for number, row in enumerate(await tx.execute(query), start=1)
    )


def _round(row: AnyRow, held: tuple[Session, ...], number: int) -> Round:
    return Round(
        name=row.name,
        venue=row.venue,
        country=row.country,
        timezone=row.timezone,
        first_day=row.first_day,
        last_day=row.last_day,
        sessions=held,
        number=number,
        id=row.id,
        state=EventState(row.state),
        near=row.near,
    )


async def _sessions(tx: Transaction, season_id: int) -> dict[int, list[Session]]:
    query = select(sessions).join(rounds).where(rounds.c.season_id == season_id)
    held: dict[int, list[Session]] = defaultdict(list)
    for row in await tx.execute(query.order_by(sessions.c.place, sessions.c.id)):
        held[row.round_id].append(_session(row))
    return held


def _session(row: AnyRow) -> Session:
    return Session(
        key=row.key,
        name=row.name,
        start=row.start,
        duration=row.duration,
        watch=row.watch,
        replay=row.replay,
        id=row.id,
        state=EventState(row.state),
    )
