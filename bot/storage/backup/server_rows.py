"""Which rows are one server's: those that name it, all that can't be without those, and their pictures."""

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import Column, ColumnElement, Table, select

PHOTOS = "photos"
"""Several servers may show one picture: rows refer to it, and it refers to none."""

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
"""What a picture is known by, in columns, previews and the trail alike: `"digest": "9f86d081…"`."""

Conditions = dict[Table, ColumnElement[bool]]


def conditions_of(tables: Iterable[Table], server_id: int) -> Conditions:
    """What is true of this server's rows, for each table that holds rows of servers; pictures aside.

    `tables` come in the order in which they refer to each other.
    """
    conditions: Conditions = {}
    for table in tables:
        condition = _condition(table, conditions, server_id)
        if condition is not None:
            conditions[table] = condition
    return conditions


def _condition(
    table: Table, conditions: Mapping[Table, ColumnElement[bool]], server_id: int
) -> ColumnElement[bool] | None:
    if table.name == "servers":
        return table.c.id == server_id
    if "server_id" in table.c:
        return table.c.server_id == server_id
    for column in table.columns:
        owner = _owner(column)
        if owner is not None and owner in conditions:
            return column.in_(select(owner.c.id).where(conditions[owner]))
    return None


def _owner(column: Column[object]) -> Table | None:
    """The table of the row without which one with this column can't be."""
    for key in column.foreign_keys:
        if not column.nullable:
            return key.column.table
    return None


def digests_in(row_text: str) -> list[str]:
    """The pictures that a row names, wherever in it."""
    return _DIGEST.findall(row_text)
