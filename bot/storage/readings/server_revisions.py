"""A number for each server that is another one whenever what commands or its page show of it is written.

The database's own triggers see to that: no write can forget it, be it another process's, an older Pitboard's
beside this one, or somebody's by hand. It is drawn at random, not counted: a counter in a restored backup
would come to the same number once more for something else.
"""

from sqlalchemy import Connection, bindparam, select

from bot.domain.outbox.announcement import FEED_KINDS
from bot.domain.outbox.delivery import DeliveryAction
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
_ENTRY = (
    "SELECT server_id FROM seasons JOIN entries ON entries.season_id = seasons.id"
    " WHERE entries.id = {row}.entry_id"
)
_OWN_CHANNEL = (
    "SELECT server_id FROM announcements"
    " WHERE announcements.id = {row}.announcement_id AND announcements.server_id = {row}.guild_id"
)
_SERVER_OF = {
    "servers": "{row}.id",
    "team_pages": "{row}.server_id",
    "follows": "{row}.server_id",
    "reminded_people": "{row}.server_id",
    "seasons": "{row}.server_id",
    "entries": _SEASON,
    "past_crews": _ENTRY,
    "rounds": _SEASON,
    "sessions": _ROUND,
    "results": _SESSION,
    "timing_files": _SESSION,
    "quotes": _SEASON,
    "bundles": _ROUND,
    "recaps": _ROUND,
    "notices": _ROUND,
    "standings_files": _ROUND,
    "typed_points": _ROUND,
    "announcements": "{row}.server_id",
    "deliveries": _OWN_CHANNEL,
}
"""Whose revision a row's write raises, by table. What is deleted along with its season finds none: the
season's own deletion has raised it."""

_SERVER_TOLD = {"follows": "{row}.guild_id"}
"""Whose revision it raises, too: of the server whose channel hears another one's team."""

_FEED_KINDS = ", ".join(f"'{kind}'" for kind in FEED_KINDS)
_ROWS_THAT_COUNT = {
    # Reminders go to thousands of followers, and no reading has them.
    "announcements": f"{{row}}.kind IN ({_FEED_KINDS})",
    # What was told is known by its announcement; what is still hidden, by the delivery that will open it.
    "deliveries": f"{{row}}.action = '{DeliveryAction.OPEN}'",
}
"""Of which rows of a table a write counts, where not of all."""

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
        condition = _rows_that_count(table, rows)
        if (table, event) == ("servers", "UPDATE"):
            condition = "NEW.revision = OLD.revision"
        update = _update_of_revision("random()", table, rows)
        name = f"revision_{table}_{event.lower()}"
        when = f"AFTER {event} ON {table} WHEN {condition}"
        triggers.append(f"CREATE TRIGGER {name} {when} BEGIN {update}; END")
    return triggers


def _postgresql_trigger(table: str) -> list[str]:
    """A function and its trigger; what a trigger writes raises none."""
    update = _update_of_revision("(random() * 9007199254740992)::bigint", table, ("NEW", "OLD"))
    condition = _rows_that_count(table, ("NEW", "OLD"))  # of a row that isn't there, all is NULL
    body = f"BEGIN IF {condition} THEN {update}; END IF; RETURN NULL; END"
    every_write = f"AFTER INSERT OR UPDATE OR DELETE ON {table} FOR EACH ROW"
    by_itself, function = "WHEN (pg_trigger_depth() = 0)", f"revision_{table}()"
    return [
        f"CREATE OR REPLACE FUNCTION {function} RETURNS trigger LANGUAGE plpgsql AS $$ {body} $$",
        f"CREATE TRIGGER revision_{table} {every_write} {by_itself} EXECUTE FUNCTION {function}",
    ]


def _rows_that_count(table: str, rows: tuple[str, ...]) -> str:
    condition = _ROWS_THAT_COUNT.get(table, "TRUE")
    return " OR ".join(condition.format(row=row) for row in rows)


def _update_of_revision(number: str, table: str, rows: tuple[str, ...]) -> str:
    """For the servers that a row is of, as it is now and as it was."""
    servers_of_row = [_SERVER_OF[table]]
    if table in _SERVER_TOLD:
        servers_of_row.append(_SERVER_TOLD[table])
    of_row = [f"id = ({server.format(row=row)})" for server in servers_of_row for row in rows]
    return f"UPDATE servers SET revision = {number} WHERE {' OR '.join(of_row)}"  # noqa: S608 - our own names
