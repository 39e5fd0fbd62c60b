"""What every query shares: rows of any columns, adding one, and adding or updating one by its key."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Row, Select, Table
from sqlalchemy.dialects import postgresql, sqlite

from bot.storage.database import Transaction

AnyRow = Row[*tuple[Any, ...]]
AnySelect = Select[*tuple[Any, ...]]


async def insert(tx: Transaction, table: Table, **values: Any) -> int:
    """Add a row and give its id."""
    result = await tx.execute(table.insert().values(**values).returning(table.c.id))
    return int(result.scalar_one())


async def upsert(tx: Transaction, table: Table, key: Mapping[str, Any], values: Mapping[str, Any]) -> None:
    """Add the row with this key, or give the one that is there these values."""
    dialect = postgresql if tx.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table).values(**key, **values)
    await tx.execute(statement.on_conflict_do_update(index_elements=list(key), set_=dict(values)))
