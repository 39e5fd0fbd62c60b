"""Where the database is, as people and hosting services write it, in the one form that Pitboard uses."""

import re
from urllib.parse import parse_qsl, urlencode

SQLITE = "sqlite+aiosqlite"
POSTGRESQL = "postgresql+asyncpg"
_DRIVERS = {
    "sqlite": SQLITE,
    "postgres": POSTGRESQL,  # what most hosting services give out
    "postgresql": POSTGRESQL,
    "postgresql+psycopg": POSTGRESQL,
    "postgresql+psycopg2": POSTGRESQL,
}
UNPREPARED = ("prepared_statement_cache_size", "0")
"""SQLAlchemy's own parameter: behind a pool of connections no statement is kept for the next transaction."""
_NOT_ASYNCPGS = frozenset(("channel_binding", "connect_timeout", "pgbouncer", "gssencmode"))
"""Parameters that hosting services add for libpq's clients; asyncpg refuses them and needs none of them."""
_TO_ESCAPE = "/?#@[]\\ \t\"'<>^`{|}"
_HIGHEST_PORT = 65535

HOW_IT_BEGINS = "must begin with sqlite+aiosqlite:/// (a file) or postgresql+asyncpg:// (a server)"


def read_database_address(written: str) -> str:
    """The address as SQLAlchemy takes it: `postgres://…?sslmode=require` becomes `postgresql+asyncpg://…?ssl=require`.

    Raises:
        ValueError: it can't be one; the message names the place and never shows what stands there.
    """
    scheme, separator, rest = written.strip().partition("://")
    driver = _DRIVERS.get(scheme.lower(), scheme.lower())
    if not separator or driver not in (SQLITE, POSTGRESQL):
        raise ValueError(HOW_IT_BEGINS)
    if driver == SQLITE:
        return _file(rest)
    return _server(rest, len(scheme) + len(separator))


def without_prepared_statements(address: str) -> str:
    """The address, as `read_database_address` gives it, of a server behind a pool; a file's stays as is."""
    parameter = "=".join(UNPREPARED)
    if not address.startswith(POSTGRESQL) or parameter in address:
        return address
    separator = "&" if "?" in address else "?"
    return f"{address}{separator}{parameter}"


def _file(rest: str) -> str:
    if rest and not rest.startswith("/"):
        raise ValueError(f"{HOW_IT_BEGINS}: a file has three slashes, or four from the root")
    return f"{SQLITE}://{rest}"


def _server(rest: str, offset: int) -> str:
    """`user:password@host:5432/name?sslmode=require`; `offset` characters of the address stand before it."""
    person, at, place = rest.rpartition("@")
    _require_escaped(person, offset)
    address, _, parameters = place.partition("?")
    _require_port(address, offset + len(person) + len(at))
    if not address and not parameters:
        raise ValueError("names no server: postgresql+asyncpg://user:password@host/name")
    return f"{POSTGRESQL}://{person}{at}{address}{_asyncpgs(parameters)}"


def _require_escaped(person: str, offset: int) -> None:
    """In a user or password a special character is written as % and its code: it would end the part."""
    for place, character in enumerate(person, start=offset + 1):
        is_broken_escape = character == "%" and not re.match(r"%[0-9A-Fa-f]{2}", person[place - offset - 1 :])
        if character in _TO_ESCAPE or is_broken_escape or not character.isprintable():
            raise ValueError(
                f"has a {_name_of(character)} at character {place} of it, in the user or password: "
                f"write it as %{ord(character):02X}"
            )


def _name_of(character: str) -> str:
    if character.isspace() or not character.isprintable():
        return "blank"
    return character


def _require_port(address: str, offset: int) -> None:
    host, colon, port = address.partition("/")[0].rpartition(":")
    if not colon or port.endswith("]"):  # [::1]
        return
    if not re.fullmatch(r"[0-9]{1,5}", port) or not 0 < int(port) <= _HIGHEST_PORT:
        place = offset + len(host) + len(colon) + 1
        raise ValueError(
            f"has no port at character {place} of it: a port is a number from 1 to {_HIGHEST_PORT}"
        )


def _asyncpgs(parameters: str) -> str:
    """The parameters by asyncpg's names; nothing of those that are only libpq's."""
    kept = []
    for name, value in parse_qsl(parameters, keep_blank_values=True):
        if name == "sslmode":
            kept.append(("ssl", value))
        elif name == "pgbouncer" and value == "true":
            kept.append(UNPREPARED)
        elif name not in _NOT_ASYNCPGS:
            kept.append((name, value))
    if not kept:
        return ""
    return f"?{urlencode(kept)}"
