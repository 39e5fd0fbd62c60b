"""A row's values as JSON has them, and back: a backup is read without this code too."""

import base64
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, Column, Date, DateTime, LargeBinary, Table

Value = Any
"""What a column of SQLAlchemy's gives and takes."""


def to_json(table: Table, row: Iterable[Value]) -> list[Value]:
    """The row's values in the order of the table's columns."""
    return [_to_json(column, value) for column, value in zip(table.columns, row, strict=True)]


def to_readable(table: Table, row: Iterable[Value]) -> dict[str, Value]:
    """The row's values by their column's name; Discord's ids as texts, which no program rounds."""
    values = {}
    for column, value in zip(table.columns, to_json(table, row), strict=True):
        if isinstance(column.type, BigInteger) and value is not None:
            values[column.name] = str(value)
        else:
            values[column.name] = value
    return values


def from_json(columns: Iterable[Column[Any]], row: Iterable[Value], *, aware: bool) -> dict[str, Value]:
    """The values by their column's name. `aware`: whether the database keeps instants with their zone."""
    values = {}
    for column, value in zip(columns, row, strict=True):
        values[column.name] = _from_json(column, value, aware=aware)
    return values


def _to_json(column: Column[Any], value: Value) -> Value:
    if value is None or isinstance(column.type, JSON):
        return value
    match value:
        case bytes():
            return base64.b64encode(value).decode("ascii")
        case datetime():
            return _in_utc(value).isoformat()
        case date():
            return value.isoformat()
        case _:
            return value


def _in_utc(instant: datetime) -> datetime:
    """SQLite has no zones: what it keeps is UTC."""
    if instant.tzinfo is None:
        return instant.replace(tzinfo=UTC)
    return instant.astimezone(UTC)


def _from_json(column: Column[Any], value: Value, *, aware: bool) -> Value:
    if value is None:
        return None
    for kind, read in _READERS.items():
        if isinstance(column.type, kind):
            read_value = read(value)
            if isinstance(read_value, datetime) and not aware:
                return read_value.replace(tzinfo=None)
            return read_value
    return value


_READERS: dict[type[Any], Callable[[Any], Value]] = {
    LargeBinary: base64.b64decode,
    DateTime: datetime.fromisoformat,
    Date: date.fromisoformat,
    BigInteger: int,
}
