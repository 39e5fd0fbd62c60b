"""Points that staff typed: what a driver of a class earned in a round."""

from datetime import datetime

from sqlalchemy import ColumnElement, select

from bot.domain.standings.standings import TypedPoints
from bot.storage.database import Transaction
from bot.storage.rows import AnyRow, upsert
from bot.storage.tables import rounds, typed_points


async def of_season(tx: Transaction, season_id: int) -> list[TypedPoints]:
    """All of a season's, whichever was typed first first."""
    query = select(typed_points).join(rounds).where(rounds.c.season_id == season_id)
    return [_typed(row) for row in await tx.execute(query.order_by(typed_points.c.id))]


async def find(tx: Transaction, round_id: int, class_name: str, driver: str) -> TypedPoints | None:
    """What was typed for a driver in a round."""
    query = select(typed_points).where(*_is_of(round_id, class_name, driver))
    row = (await tx.execute(query)).one_or_none()
    if row is None:
        return None
    return _typed(row)


async def save(tx: Transaction, typed: TypedPoints, by: int, now: datetime) -> None:
    """Keep what a driver earned in a round, in place of what was typed before; `by` is the user's id."""
    key = {"round_id": typed.round_id, "class_name": typed.class_name, "driver": typed.driver}
    await upsert(tx, typed_points, key, {"points": typed.points, "by": by, "at": now})


async def remove(tx: Transaction, round_id: int, class_name: str, driver: str) -> None:
    """Forget what was typed for a driver in a round."""
    await tx.execute(typed_points.delete().where(*_is_of(round_id, class_name, driver)))


def _is_of(round_id: int, class_name: str, driver: str) -> tuple[ColumnElement[bool], ...]:
    return (
        typed_points.c.round_id == round_id,
        typed_points.c.class_name == class_name,
        typed_points.c.driver == driver,
    )


def _typed(row: AnyRow) -> TypedPoints:
    return TypedPoints(row.class_name, row.driver, row.round_id, row.points)
