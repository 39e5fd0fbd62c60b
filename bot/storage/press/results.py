"""Results as they stand, and every step that led there."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.domain.results.result import Result, ResultStep, Status
from bot.domain.results.result_life import ResultLife
from bot.storage.database import Transaction
from bot.storage.press.photos import photo_columns, photo_of
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import result_steps, results, rounds, seasons, sessions

_FACTS = ("life", "status", "position", "overall", "grid", "note", "driver")


async def find(tx: Transaction, session_id: int, entry_id: int) -> Result | None:
    """What an entry did in a session."""
    query = select(results).where(results.c.session_id == session_id, results.c.entry_id == entry_id)
    row = (await tx.execute(query)).one_or_none()
    return _result(row) if row else None


async def get(tx: Transaction, result_id: int) -> Result:
    """The result with that id."""
    return _result((await tx.execute(select(results).where(results.c.id == result_id))).one())


async def find_in_server(tx: Transaction, server_id: int, result_id: int) -> Result | None:
    """The result with that id, if it is there and of that server."""
    held = results.join(sessions).join(rounds).join(seasons)
    query = select(results).select_from(held)
    its = (results.c.id == result_id, seasons.c.server_id == server_id)
    row = (await tx.execute(query.where(*its))).one_or_none()
    return _result(row) if row else None


async def of_season(tx: Transaction, season_id: int) -> list[Result]:
    """Every result of a season that stands: not the withdrawn ones."""
    held = results.join(sessions).join(rounds)
    standing = (rounds.c.season_id == season_id, results.c.life != ResultLife.WITHDRAWN)
    query = select(results).select_from(held).where(*standing)
    return [_result(row) for row in await tx.execute(query)]


async def save(tx: Transaction, result: Result, by: int, now: datetime) -> int:
    """Keep the result and the step (`by` is the user's id); the result's id."""
    facts = {name: value for name, value in asdict(result).items() if name in _FACTS}
    shown = photo_columns(result.photo)
    if result.id:
        await tx.execute(results.update().where(results.c.id == result.id).values(**facts, **shown, at=now))
    whose = {"session_id": result.session_id, "entry_id": result.entry_id}
    id_ = result.id or await insert(tx, results, **whose, **facts, **shown, at=now)
    await insert(tx, result_steps, result_id=id_, by=by, at=now, **facts)
    return id_


async def list_steps(tx: Transaction, result_id: int) -> list[ResultStep]:
    """How the result came to be, oldest first."""
    query = select(result_steps).where(result_steps.c.result_id == result_id).order_by(result_steps.c.id)
    return [ResultStep(Result(**_facts(row)), row.by) for row in await tx.execute(query)]


def _result(row: AnyRow) -> Result:
    whose = {"session_id": row.session_id, "entry_id": row.entry_id}
    return Result(**_facts(row), **whose, photo=photo_of(row), id=row.id)


def _facts(row: AnyRow) -> dict[str, Any]:
    told = {name: getattr(row, name) for name in (*_FACTS, "at")}
    return told | {"status": Status(row.status), "life": ResultLife(row.life)}
