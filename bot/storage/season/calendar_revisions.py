"""What calendars know rounds and sessions by, and how often what they show of them has changed."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, or_, select

from bot.domain.season.calendar_events import Revision, Revisions
from bot.storage.database import Transaction
from bot.storage.rows import AnySelect
from bot.storage.tables import rounds, sessions

SHOWN = {
    rounds: ("name", "venue", "country", "timezone", "first_day", "last_day", "state"),
    sessions: ("name", "start", "duration", "watch", "state"),
}
"""The columns that a calendar's entry shows."""


async def count_changes(
    tx: Transaction, table: Table, rows: Iterable[Mapping[str, Any]], now: datetime
) -> None:
    """Count a change of each stored row that shows something else than these, which are kept after it."""
    shown_columns = SHOWN[table]
    stored_values = [_new_values(row, shown_columns) for row in rows if row["id"]]
    if not stored_values:
        return
    differences = [table.c[name].is_distinct_from(bindparam(f"new_{name}")) for name in shown_columns]
    changed = table.update().where(table.c.id == bindparam("old_id"), or_(*differences))
    await tx.execute(changed.values(sequence=table.c.sequence + 1, changed_at=now), stored_values)


def _new_values(row: Mapping[str, Any], columns: Iterable[str]) -> dict[str, Any]:
    """What a stored row is compared with, under the parameters' names."""
    parameters = {"old_id": row["id"]}
    for name in columns:
        parameters[f"new_{name}"] = row[name]
    return parameters


async def revisions(tx: Transaction, season_id: int) -> Revisions:
    """Those of a season's rounds and sessions."""
    of_season = rounds.c.season_id == season_id
    return Revisions(
        rounds=await _by_id(tx, _columns(rounds).where(of_season)),
        sessions=await _by_id(tx, _columns(sessions).join(rounds).where(of_season)),
    )


def _columns(table: Table) -> AnySelect:
    return select(table.c.id, table.c.uid, table.c.sequence, table.c.changed_at)


async def _by_id(tx: Transaction, query: AnySelect) -> dict[int, Revision]:
    rows = await tx.execute(query)
    return {row.id: Revision(row.uid, row.sequence, row.changed_at) for row in rows}
