"""A number for each server that is another one whenever what commands show of it is written.

The database's own triggers see to that: no write can forget it, be it another process's, an older Pitboard's
beside this one, or somebody's by hand. It is drawn at random, not counted: a counter in a restored backup
would come to the same number once more for something else.
"""

from sqlalchemy import Connection, bindparam, select

from bot.storage.tables import servers

_SEASON = "SELECT server_id FROM seasons WHERE id = {row}.season_id"
_ROUND = (
    "SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id"
    " WHERE rounds.id = {row}.round_id"
)
_SESSION = (
    "SELECT server_id FROM seasons JOIN rounds ON rounds.season_id = seasons.id"
    " JOIN sessions ON sessions.round_id = rounds.id WHERE sessions.id = {row}.session_id"
)
_SERVER_OF = {
    "servers": "{row}.id",
    "follows": "{row}.server_id",
    "reminded_people": "{row}.server_id",
    "seasons": "{row}.server_id",
    "entries": _SEASON,
    "rounds": _SEASON,
    "sessions": _ROUND,
    "results": _SESSION,
    "timing_files": _SESSION,
}
"""Whose revision a row's write raises, by table. What is deleted along with its season finds none: the
season's own deletion has raised it."""

WATCHED_TABLES = frozenset(_SERVER_OF)
"""What is kept by a revision is read from these tables alone."""

_SQLITE_EVENTS = {"INSERT": ("NEW",), "UPDATE": ("NEW", "OLD"), "DELETE": ("OLD",)}

REVISION = select(servers.c.revision).where(servers.c.id == bindparam("server_id"))
"""The server's revision; no row where it isn't set up."""


def make_triggers(connection: Connection) -> None:
    """Have revisions raised from now on."""
    for table in _SERVER_OF:
        statements = _sqlite_triggers(table)
        if connection.dialect.name == "postgresql":
            statements = _postgresql_trigger(table)
        for statement in statements:
            connection.exec_driver_sql(statement)


def remove_triggers(connection: Connection) -> None:
    """Let tables be changed: SQLite renames none that a trigger speaks of."""
    for table in _SERVER_OF:
        for event in _SQLITE_EVENTS:
            name = f"revision_{table}_{event.lower()}"
            if connection.dialect.name == "postgresql":
                name = f"revision_{table} ON {table}"
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")


def _sqlite_triggers(table: str) -> list[str]:
    """A trigger for each kind of write; the change of a revision itself raises none."""
    triggers: list[str] = []
    for event, rows in _SQLITE_EVENTS.items():
        condition = ""
        if (table, event) == ("servers", "UPDATE"):
            condition = "WHEN NEW.revision = OLD.revision"
        update = _update_of_revision("random()", table, rows)
        name = f"revision_{table}_{event.lower()}"
        triggers.append(f"CREATE TRIGGER {name} AFTER {event} ON {table} {condition} BEGIN {update}; END")
    return triggers


def _postgresql_trigger(table: str) -> list[str]:
    """A function and its trigger; what a trigger writes raises none."""
    update = _update_of_revision("(random() * 9007199254740992)::bigint", table, ("NEW", "OLD"))
    body = f"BEGIN {update}; RETURN NULL; END"
    every_write = f"AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW"
    condition, function = "WHEN (pg_trigger_depth() = 0)", f"revision_{table}()"
    return [
        f"CREATE OR REPLACE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER revision_{table} {every_write} {condition} EXECUTE FUNCTION {function}",
    ]


def _update_of_revision(number: str, table: str, rows: tuple[str, ...]) -> str:
    """For the servers that a row is of, as it is now and as it was."""
    of_row = [f"id = ({_SERVER_OF[table].format(row=row)})" for row in rows]
    return f"UPDATE servers SET revision = {number} WHERE {' OR '.join(of_row)}"  # noqa: S608 - our own names
