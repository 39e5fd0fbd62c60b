"""What is stored, read beside the bot: whose each row is, and whether all belongs together."""

import hashlib
import sqlite3
from collections.abc import Collection, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Table

from bot.domain.desk.draft import KEPT_FOR
from bot.domain.outbox.announcement import AnnouncementKind
from bot.storage.tables import METADATA
from tests.crash.ledger import stored

_OWNERLESS = frozenset({"leases", "meta", "photos"})
"""Tables whose rows are nobody's: what the bot remembers of itself and its processes; pictures by digest."""
_KEPT_FOR_ONE_PERSON = frozenset({"drafts", "photos", "setup_drafts"})
"""What a refusal may leave behind: what was typed waits there to be sent again."""

_SOMEBODYS_OWN = frozenset({"followed_teams", "guesses", "reminded_people", "own_reminders"})
"""What anybody may choose for themselves, whoever they are; so are the messages that come of it."""

_NOBODYS = "revision"
"""A server's count of what was written about it, somebody's own choices too: those are told apart by row."""


def _select(table: Table) -> str:
    columns = [column for column in table.columns if column.name != _NOBODYS]
    return str(table.select().with_only_columns(*columns))


_SELECTS = {table.name: _select(table) for table in METADATA.sorted_tables}


@dataclass(frozen=True)
class Look:
    """The rows of each server by table, as one digest each; `pings` are the roles that anybody chose."""

    rows: Mapping[tuple[int, str], str]
    pings: frozenset[str]

    def of_others(self, server_id: int) -> dict[tuple[int, str], str]:
        """All but one server's."""
        return {key: digest for key, digest in self.rows.items() if key[0] != server_id}

    @property
    def for_good(self) -> dict[tuple[int, str], str]:
        """All but what waits for one person."""
        return {key: digest for key, digest in self.rows.items() if key[1] not in _KEPT_FOR_ONE_PERSON}


def look(file: Path, now: datetime) -> Look:
    """Read all; a row belongs to the server that it names, or that a row it refers to belongs to.

    A draft that is too old isn't there any more: whoever stores the next one sweeps it away.
    """
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)) as db:
        db.row_factory = sqlite3.Row
        rows = {table.name: _rows(db, table) for table in METADATA.sorted_tables}
    too_old = stored(now - KEPT_FOR)
    private_ids = {row["id"] for row in rows["announcements"] if row["kind"] == AnnouncementKind.PRIVATE}
    owners: dict[tuple[str, object], int] = {}
    digests: dict[tuple[int, str], str] = {}
    for table in METADATA.sorted_tables:
        if table.name in _OWNERLESS:
            continue
        for row in rows[table.name]:
            if table.name == "drafts" and row["made_at"] < too_old:
                continue
            owner = _owner(table, row, owners)
            owners[table.name, row[0]] = owner
            if _is_somebodys_own(table, row, private_ids):
                continue
            before = digests.get((owner, table.name), "")
            digests[owner, table.name] = hashlib.md5(
                f"{before}{tuple(row)}".encode(errors="surrogatepass"), usedforsecurity=False
            ).hexdigest()
    pings = {f"<@&{row['ping_role_id']}>" for row in rows["follows"] if row["ping_role_id"]}
    pings |= {f"<@&{row['role_id']}>" for row in rows["ping_roles"] if row["role_id"]}
    return Look(digests, frozenset(pings))


def copy_rows(source: Path, target: Path) -> None:
    """Give one database the rows of another of the same shape, in one transaction."""
    with closing(sqlite3.connect(target, timeout=30, isolation_level=None)) as db:
        db.execute("ATTACH ? AS source", (str(source),))
        db.execute("BEGIN IMMEDIATE")
        for table in METADATA.sorted_tables:
            db.execute(f"DELETE FROM main.{table.name}")  # noqa: S608 - the name is ours
            db.execute(f"INSERT INTO main.{table.name} SELECT * FROM source.{table.name}")  # noqa: S608 - too
        db.execute("COMMIT")


def _rows(db: sqlite3.Connection, table: Table) -> list[sqlite3.Row]:
    return db.execute(_SELECTS[table.name]).fetchall()


def broken_references(file: Path) -> list[tuple[object, ...]]:
    """Rows that refer to what isn't there: something was stored by half."""
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)) as db:
        return db.execute("PRAGMA foreign_key_check").fetchall()


def _is_somebodys_own(table: Table, row: sqlite3.Row, private_ids: Collection[int]) -> bool:
    if table.name == "announcements":
        return row["id"] in private_ids
    if table.name == "deliveries":
        return row["announcement_id"] in private_ids
    return table.name in _SOMEBODYS_OWN


def _owner(table: Table, row: sqlite3.Row, owners: Mapping[tuple[str, object], int]) -> int:
    if table.name == "servers":
        return int(row["id"])
    if "server_id" in row.keys():  # noqa: SIM118 - a row is asked for its columns, not for its values
        return int(row["server_id"])
    for key in table.foreign_keys:
        parent = (key.column.table.name, row[key.parent.name])
        if parent in owners:
            return owners[parent]
    raise AssertionError(f"nobody's row in {table.name}: {tuple(row)}")
