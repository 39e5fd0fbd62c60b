"""New ids for rows that come into a database where theirs are taken; Discord's own ids stay.

A table's ids all move by one number, so that what came first still comes first, or not at all. In a database
without rows every id stays, and with it what the buttons under older posts say.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column, Table

from bot.domain.desk.change import ChangeSubject
from bot.domain.desk.draft import DraftKind

Shifts = Mapping[str, int]
"""By how much each table's ids move, by the table's name."""

_TABLES_OF_SUBJECTS = {
    ChangeSubject.SEASON: "seasons",
    ChangeSubject.RECAP: "rounds",
    ChangeSubject.RESULT: "results",
    ChangeSubject.DELIVERY: "deliveries",
    ChangeSubject.ROUND: "rounds",
    ChangeSubject.SESSION: "sessions",
    ChangeSubject.QUOTE: "quotes",
    ChangeSubject.POINTS: "rounds",
    ChangeSubject.STANDINGS: "rounds",
}
"""Of the others, settings and the bot's face, the subject is the server."""

_TABLES_OF_FACTS = {
    "season_id": "seasons",
    "round_id": "rounds",
    "session_id": "sessions",
    "in_force": "seasons",
}
"""What facts in JSON name by an id, whatever they are of."""
_ROUND_BY_ID = {"round": "rounds"}
"""Elsewhere `round` is a round's number."""
_TABLES_OF_DRAFTS = {
    DraftKind.RECAP: _ROUND_BY_ID,
    DraftKind.RELEASE: _ROUND_BY_ID | {"changes": "changes"},
    DraftKind.TIMING: {"changes": "changes", "file_id": "timing_files"},
}


def with_shifted_ids(table: Table, row: Mapping[str, Any], shifts: Shifts) -> dict[str, Any]:
    """The row as it is to be stored: its own id, those that it refers to, and those in its facts."""
    shifted_row = {}
    for column in table.columns:
        shifted_row[column.name] = _shifted(row[column.name], _table_of(table, column), shifts)
    if table.name == "changes":
        return _shifted_change(shifted_row, shifts)
    if table.name == "drafts":
        names = _TABLES_OF_FACTS | _TABLES_OF_DRAFTS.get(DraftKind(row["kind"]), {})
        shifted_row["body"] = _with_facts_shifted(row["body"], names, shifts)
    return shifted_row


def _table_of(table: Table, column: Column[Any]) -> str | None:
    """The table whose ids the column holds; None where it holds something else."""
    if column.primary_key and column.name == "id":
        return table.name
    for key in column.foreign_keys:
        if key.column.name == "id":
            return key.column.table.name
    return None


def _shifted_change(row: dict[str, Any], shifts: Shifts) -> dict[str, Any]:
    subject = ChangeSubject(row["subject"])
    names = dict(_TABLES_OF_FACTS)
    if subject is ChangeSubject.RECAP:
        names |= _ROUND_BY_ID
    return row | {
        "subject_id": _shifted(row["subject_id"], _TABLES_OF_SUBJECTS.get(subject), shifts),
        "before": _with_facts_shifted(row["before"], names, shifts),
        "after": _with_facts_shifted(row["after"], names, shifts),
    }


def _with_facts_shifted(facts: Any, names: Mapping[str, str], shifts: Shifts) -> Any:
    """The facts, and those within, with the ids that are named like that."""
    if not isinstance(facts, dict):
        return facts
    shifted_facts = {}
    for name, fact in facts.items():
        if isinstance(fact, dict):
            shifted_facts[name] = _with_facts_shifted(fact, names, shifts)
        else:
            shifted_facts[name] = _shifted(fact, names.get(name), shifts)
    return shifted_facts


def _shifted(value: Any, table_name: str | None, shifts: Shifts) -> Any:
    if isinstance(value, list) and table_name:
        return [_shifted(item, table_name, shifts) for item in value]
    if isinstance(value, int) and table_name:
        return value + shifts.get(table_name, 0)
    return value
