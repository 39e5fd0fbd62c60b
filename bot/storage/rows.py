"""What every query shares: rows of any columns, and adding or updating them."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any

from sqlalchemy import Row, Select, Table, bindparam

from bot.storage.database import Transaction

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]


async def insert(tx: Transaction, table: Table, **values: Any) -> int:
    """Add a row and give its id."""
    result = await tx.execute(table.insert().values(**values).returning(table.c.id))
    return int(result.scalar_one())


async def save_all(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Add the rows whose `id` is 0, give the others their values; the ids, in the rows' order.

    In two statements however many rows there are: others wait for their turn meanwhile.
    """
    old_rows, new_rows = [], []
    for row in rows:
        values = dict(row)
        if row["id"]:
            old_rows.append(values | {"old_id": row["id"]})
        else:
            del values["id"]
            new_rows.append(values)
    if old_rows:
        await tx.execute(table.update().where(table.c.id == bindparam("old_id")), old_rows)
    new_ids = iter(await _add_all(tx, table, new_rows))
    return [row["id"] or next(new_ids) for row in rows]


async def _add_all(tx: Transaction, table: Table, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    if not rows:
        return []
    insertion = table.insert().returning(table.c.id, sort_by_parameter_order=True)
    return list((await tx.execute(insertion, list(rows))).scalars())


async def insert_missing(
    tx: Transaction, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]
) -> None:
    """Add the row with this key, unless it is there."""
    insertion = _insertion(tx, table).values(**key, **values)
    await tx.execute(insertion.on_conflict_do_nothing(index_elements=list(key)))


async def upsert(tx: Transaction, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Add the row with this key, or give the one that is there these values."""
    insertion = _insertion(tx, table).values(**key, **values)
    await tx.execute(insertion.on_conflict_do_update(index_elements=list(key), set_=dict(values)))


def _insertion(tx: Transaction, table: Table) -> Any:
    """Each kind of database has an insert of its own that knows what to do about a row that is there.

    Only that of the kind in use is loaded: its engine has done so.
    """
    return import_module(f"sqlalchemy.dialects.{tx.dialect.name}").insert(table)
