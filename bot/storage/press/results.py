"""Results as they stand, and every step that led there."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, select

from bot.domain.outbox.announcement import Announcement
from bot.domain.results.result import Result, ResultStep, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.entry import Entry
from bot.storage.database import Transaction
from bot.storage.press.photos import photo_columns, photo_of
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import bundles, result_steps, results, rounds, seasons, sessions

_BY_ID = select(results).where(results.c.id == bindparam("result_id"))
_OF_SESSION = select(results).where(results.c.session_id == bindparam("session_id"))
_OF_ENTRY = _OF_SESSION.where(results.c.entry_id == bindparam("entry_id"))
_STANDING_OF_SEASON = (
    select(results)
    .select_from(results.join(sessions).join(rounds))
    .where(rounds.c.season_id == bindparam("season_id"), results.c.life != ResultLife.WITHDRAWN)
)
_STEPS = (
    select(result_steps).where(result_steps.c.result_id == bindparam("result_id")).order_by(result_steps.c.id)
)
"""Made once: they are asked for with each result, and making them takes as long as the answers."""


async def find(tx: Transaction, session_id: int, entry_id: int) -> Result | None:
    """What an entry did in a session."""
    row = (await tx.execute(_OF_ENTRY, {"session_id": session_id, "entry_id": entry_id})).one_or_none()
    if row is None:
        return None
    return _result(row)


async def get(tx: Transaction, result_id: int) -> Result:
    """The result with that id."""
    return _result((await tx.execute(_BY_ID, {"result_id": result_id})).one())


async def find_in_server(tx: Transaction, server_id: int, result_id: int) -> Result | None:
    """The result with that id, if it is there and of that server."""
    source = results.join(sessions).join(rounds).join(seasons)
    query = select(results).select_from(source)
    query = query.where(results.c.id == result_id, seasons.c.server_id == server_id)
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return _result(row)


async def of_season(tx: Transaction, season_id: int) -> list[Result]:
    """Every result of a season that stands: not the withdrawn ones."""
    return [_result(row) for row in await tx.execute(_STANDING_OF_SEASON, {"season_id": season_id})]


async def find_last_start(tx: Transaction, round_id: int) -> datetime | None:
    """The start (UTC) of the last session of the round that has a result; None without any."""
    source = results.join(sessions)
    standing = (sessions.c.round_id == round_id, results.c.life != ResultLife.WITHDRAWN)
    query = select(sessions.c.start).select_from(source).where(*standing, sessions.c.start.is_not(None))
    start: datetime | None = (await tx.execute(query.order_by(sessions.c.start.desc()).limit(1))).scalar()
    return start


async def find_round(tx: Transaction, announcement: Announcement) -> int | None:
    """The round whose result, or results together, that announcement tells."""
    if announcement.bundle_id:
        query = select(bundles.c.round_id).where(bundles.c.id == announcement.bundle_id)
    else:
        driven = select(sessions.c.round_id).select_from(results.join(sessions))
        query = driven.where(results.c.id == announcement.result_id)
    round_id: int | None = (await tx.execute(query)).scalar_one_or_none()
    return round_id


async def save(tx: Transaction, result: Result, by: int, now: datetime) -> int:
    """Keep the result and the step (`by` is the user's id); the result's id."""
    facts = _fact_columns(result)
    shown_photo = photo_columns(result.photo)
    if result.id:
        result_id = result.id
        stored = results.update().where(results.c.id == result_id)
        await tx.execute(stored.values(**facts, **shown_photo, at=now))
    else:
        place = {"session_id": result.session_id, "entry_id": result.entry_id}
        car = _entry_columns(result)
        result_id = await insert(tx, results, **place, **car, **facts, **shown_photo, at=now)
    await insert(tx, result_steps, result_id=result_id, by=by, at=now, **facts)
    return result_id


async def list_steps(tx: Transaction, result_id: int) -> list[ResultStep]:
    """How the result came to be, oldest first."""
    rows = await tx.execute(_STEPS, {"result_id": result_id})
    return [ResultStep(_step_result(row), row.by) for row in rows]


async def of_session(tx: Transaction, session_id: int) -> list[Result]:
    """Every result of a session, the withdrawn ones too."""
    return [_result(row) for row in await tx.execute(_OF_SESSION, {"session_id": session_id})]


async def of_bundle(tx: Transaction, bundle_id: int) -> list[Result]:
    """Every result that is told in a bundle, the withdrawn ones too, in the order they were first saved."""
    query = select(results).where(results.c.bundle_id == bundle_id).order_by(results.c.id)
    return [_result(row) for row in await tx.execute(query)]


def _entry_columns(result: Result) -> dict[str, Any]:
    """The car with its crew; kept with a new result and never changed by what is typed later."""
    if result.entry is None:
        raise ValueError("a new result needs the car that it is of")
    return {
        "number": result.entry.number,
        "car": result.entry.car,
        "class_name": result.entry.class_name,
        "drivers": list(result.entry.drivers),
    }


def _fact_columns(result: Result) -> dict[str, Any]:
    """What a result and each step of it keep alike."""
    return {
        "life": result.life,
        "status": result.status,
        "position": result.position,
        "overall": result.overall,
        "grid": result.grid,
        "note": result.note,
        "driver": result.driver,
    }


def _step_result(row: AnyRow) -> Result:
    """The facts of a row of either table, without whose they are."""
    return Result(
        life=ResultLife(row.life),
        status=Status(row.status),
        position=row.position,
        overall=row.overall,
        grid=row.grid,
        note=row.note,
        driver=row.driver,
        at=row.at,
    )


def _result(row: AnyRow) -> Result:
    return replace(
        _step_result(row),
        session_id=row.session_id,
        entry_id=row.entry_id,
        entry=Entry(row.car, row.class_name, tuple(row.drivers), row.number, row.entry_id),
        photo=photo_of(row),
        id=row.id,
    )
