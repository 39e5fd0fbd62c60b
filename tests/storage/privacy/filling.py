"""A row in every table for a server, whatever tables there are: made by what each column takes."""

import itertools
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    String,
    Table,
    TypeDecorator,
)

from bot.storage.database import Database
from bot.storage.tables import METADATA

WORDS: dict[tuple[str, str], str] = {
    ("announcements", "kind"): "result",
    ("deliveries", "action"): "post",
    ("deliveries", "state"): "pending",
    ("publications", "state"): "waiting",
    ("follow_endings", "reason"): "refused",
    ("follows", "audience"): "followers",
    ("guesses", "gain"): "gain",
    ("ping_roles", "kind"): "races",
    ("sent_pings", "kind"): "races",
    ("spreads", "purpose"): "everybody",
    ("servers", "events"): "off",
    ("server_events", "stage"): "waiting",
    ("team_pages", "reach"): "public",
    ("results", "status"): "classified",
    ("results", "life"): "final",
    ("result_steps", "status"): "classified",
    ("result_steps", "life"): "final",
    ("rounds", "state"): "scheduled",
    ("sessions", "state"): "scheduled",
    ("drafts", "kind"): "quote",
    ("timing_files", "kind"): "result",
    ("changes", "verb"): "stored",
    ("changes", "subject"): "quote",
}
"""Where only certain words may stand."""
OF_PROCESSES = "leases"
"""The table that is of no server, whatever servers there are."""
_PLAIN: dict[type[Any], Any] = {
    Boolean: False,
    BigInteger: 7,
    Integer: 7,
    Date: date(2023, 7, 2),
    DateTime: datetime(2023, 7, 2, 12, tzinfo=UTC),
    LargeBinary: b"a picture",
}


class Filler:
    """Fills all tables for one server after the other; `person` stands wherever a user's id may."""

    def __init__(self, database: Database, person: int) -> None:
        self._database = database
        self._person = person
        self._numbers = itertools.count(1)

    async def fill(self, server_id: int) -> dict[str, dict[str, Any]]:
        """Add a row to each table that refers to the server's others; the rows by their tables' names."""
        rows: dict[str, dict[str, Any]] = {}
        async with self._database.write() as tx:
            for table in METADATA.sorted_tables:
                if table.name == OF_PROCESSES:
                    continue
                row = self._row(table, rows, server_id)
                added = await tx.execute(table.insert().values(**row).returning(*table.primary_key.columns))
                rows[table.name] = row | dict(added.one()._mapping)
        return rows

    def _row(self, table: Table, rows: dict[str, dict[str, Any]], server_id: int) -> dict[str, Any]:
        if table.name == "meta":
            return {"key": f"preflight {server_id} {next(self._numbers)}", "value": "2023-07-02"}
        row = {}
        for column in table.columns:
            if column.name != "id" or table.name == "servers":
                row[column.name] = self._value(table, column, rows, server_id)
        return row

    def _value(
        self, table: Table, column: Column[Any], rows: dict[str, dict[str, Any]], server_id: int
    ) -> Any:
        name = (table.name, column.name)
        for key in column.foreign_keys:
            return rows[key.column.table.name][key.column.name]
        if column.name in ("server_id", "guild_id") or name == ("servers", "id"):
            return server_id
        if name == ("photos", "digest"):
            return f"{next(self._numbers):064x}"
        if name in WORDS:
            return WORDS[name]
        if isinstance(column.type, JSON):
            return self._facts(table, rows["photos"]["digest"])
        return self._plain(column.type)

    def _facts(self, table: Table, digest: str) -> dict[str, Any]:
        facts: dict[str, Any] = {"photo": {"digest": digest}}
        if table.name in ("changes", "drafts"):
            facts |= {"typed_by": self._person, "quote": {"author": self._person, "approver": self._person}}
        return facts

    def _plain(self, type_: Any) -> Any:
        if isinstance(type_, BigInteger):
            return self._person
        if isinstance(type_, String):
            return str(next(self._numbers))[: type_.length]
        return _plain(type_)


def _plain(type_: Any) -> Any:
    if isinstance(type_, TypeDecorator):
        taken = {
            "Seconds": timedelta(minutes=60),
            "UtcDateTime": _PLAIN[DateTime],
            "ExactNumber": Decimal("7.5"),
        }
        return taken[type(type_).__name__]
    for kind, value in _PLAIN.items():
        if isinstance(type_, kind):
            return value
    raise AssertionError(f"no value for {type_}")
