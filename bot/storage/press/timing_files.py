"""Timing files that were saved: each one's field, by session."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from bot.domain.results.field import Field, FieldCar, FieldKind, FieldStatus
from bot.domain.results.kept_field import KeptField
from bot.domain.results.result_life import ResultLife
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, insert
from bot.storage.tables import rounds, sessions, timing_files


async def of_season(tx: Transaction, season_id: int) -> list[KeptField]:
    """All files of a season's sessions, whichever was saved first first."""
    return await _of(tx, rounds.c.season_id == season_id)


async def of_round(tx: Transaction, round_id: int) -> list[KeptField]:
    """All files of a round's sessions, whichever was saved first first."""
    return await _of(tx, sessions.c.round_id == round_id)


async def of_session(tx: Transaction, session_id: int) -> list[KeptField]:
    """All files of a session, whichever was saved first first."""
    return await _of(tx, timing_files.c.session_id == session_id)


async def _of(tx: Transaction, condition: ColumnElement[bool]) -> list[KeptField]:
    source = timing_files.join(sessions).join(rounds)
    query = select(timing_files).select_from(source).where(condition)
    return [_kept(row) for row in await tx.execute(query.order_by(timing_files.c.id))]


async def add(tx: Transaction, kept: KeptField, now: datetime) -> int:
    """Keep a file as the session's newest; its id. The same file of that session is kept once."""
    same = (timing_files.c.session_id == kept.session_id, timing_files.c.digest == kept.digest)
    await tx.execute(timing_files.delete().where(*same))
    return await insert(
        tx,
        timing_files,
        session_id=kept.session_id,
        digest=kept.digest,
        name=kept.name,
        kind=kept.field.kind,
        life=kept.field.life,
        cars=[_facts(car) for car in kept.field.cars],
        by=kept.by,
        at=now,
    )


async def remove(tx: Transaction, file_id: int, saved_by: datetime) -> None:
    """Forget a file, as if it hadn't been handed in.

    It was saved by then: SQLite gives the id of one that is gone to a later one, which may be another team's.
    """
    that_file = (timing_files.c.id == file_id, timing_files.c.at <= saved_by)
    await tx.execute(timing_files.delete().where(*that_file))


def _facts(car: FieldCar) -> dict[str, Any]:
    """What is known of a car, without what isn't."""
    return {name: fact for name, fact in asdict(car).items() if fact not in (None, ())}


def _car(facts: Mapping[str, Any]) -> FieldCar:
    drivers, status = tuple(facts.get("drivers", ())), FieldStatus(facts["status"])
    return FieldCar(**{**facts, "drivers": drivers, "status": status})


def _kept(row: AnyRow) -> KeptField:
    life = ResultLife(row.life) if row.life else None
    field = Field(tuple(map(_car, row.cars)), FieldKind(row.kind), life=life)
    return KeptField(row.session_id, row.digest, row.name, field, row.by, row.at, row.id)
