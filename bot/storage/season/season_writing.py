"""Seasons written piece by piece: their own facts, entries, rounds with sessions, and what goes."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import Table, false, true

from bot.domain.season.entry import Entry
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import Session
from bot.storage.database import Transaction
from bot.storage.rows import insert, save_all
from bot.storage.season.calendar_revisions import count_changes
from bot.storage.season.past_crews import keep_changed
from bot.storage.season.points_rules import points_facts
from bot.storage.tables import entries, rounds, seasons, sessions


async def save_header(tx: Transaction, server_id: int, season: Season) -> int:
    """Keep the season's own facts and put it in force; its id."""
    values = {
        "series": season.series,
        "year": season.year,
        "team": season.team,
        "photos": season.photos,
        "session_keys": list(season.session_keys),
        "points": points_facts(season.points),
        "current": True,
    }
    if not season.id:
        return await insert(tx, seasons, server_id=server_id, **values)
    await tx.execute(seasons.update().where(seasons.c.id == season.id).values(**values))
    return season.id


async def put_in_force(tx: Transaction, server_id: int, season_ids: Collection[int]) -> None:
    """Let the server follow these seasons of its own, and no others."""
    of_server = seasons.update().where(seasons.c.server_id == server_id)
    await tx.execute(of_server.values(current=false()))
    await tx.execute(of_server.where(seasons.c.id.in_(season_ids)).values(current=true()))


async def remove_whole(tx: Transaction, season_id: int) -> None:
    """Take a season out with all that belongs to it."""
    await tx.execute(seasons.delete().where(seasons.c.id == season_id))


async def save_entries(tx: Transaction, season_id: int, cars: Sequence[Entry], now: datetime) -> None:
    """Keep the season's entries, in their order; what they were until `now` (UTC) isn't forgotten."""
    await keep_changed(tx, season_id, cars, now)
    rows = []
    for place, entry in enumerate(cars):
        row = {
            "id": entry.id,
            "season_id": season_id,
            "place": place,
            "number": entry.number,
            "car": entry.car,
            "class_name": entry.class_name,
            "drivers": list(entry.drivers),
        }
        rows.append(row)
    await save_all(tx, entries, rows)


async def save_rounds(tx: Transaction, season_id: int, weekends: Sequence[Round], now: datetime) -> None:
    """Keep the season's rounds with their sessions, these in their order.

    What calendars show of them is counted as changed, at `now` (UTC), where it really does.
    """
    round_rows = [_round_row(season_id, round_) for round_ in weekends]
    await count_changes(tx, rounds, round_rows, now)
    round_ids = await save_all(tx, rounds, round_rows)
    session_rows = []
    for round_id, round_ in zip(round_ids, weekends, strict=True):
        for place, session in enumerate(round_.sessions):
            session_rows.append(_session_row(round_id, place, session))
    await count_changes(tx, sessions, session_rows, now)
    await save_all(tx, sessions, session_rows)


def _round_row(season_id: int, round_: Round) -> dict[str, object]:
    return {
        "id": round_.id,
        "season_id": season_id,
        "name": round_.name,
        "venue": round_.venue,
        "near": round_.near,
        "country": round_.country,
        "timezone": round_.timezone,
        "first_day": round_.first_day,
        "last_day": round_.last_day,
        "state": round_.state,
    }


def _session_row(round_id: int, place: int, session: Session) -> dict[str, object]:
    return {
        "id": session.id,
        "round_id": round_id,
        "place": place,
        "key": session.key,
        "name": session.name,
        "start": session.start,
        "duration": session.duration,
        "watch": session.watch,
        "replay": session.replay,
        "points": session.points_factor,
        "state": session.state,
    }


async def remove(tx: Transaction, gone: Iterable[Entry | Round | Session]) -> None:
    """Take entries, rounds or sessions out, with all that belongs to them."""
    tables: dict[type, Table] = {Entry: entries, Round: rounds, Session: sessions}
    for thing in gone:
        table = tables[type(thing)]
        await tx.execute(table.delete().where(table.c.id == thing.id))
