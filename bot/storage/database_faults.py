"""What the drivers' errors mean: the disk, the file, the server; anything else is a fault of the query."""

import sqlite3

from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from bot.errors import DatabaseFault

_SQLITE_FAULTS = {
    sqlite3.SQLITE_BUSY: DatabaseFault.LOCKED,
    sqlite3.SQLITE_LOCKED: DatabaseFault.LOCKED,
    sqlite3.SQLITE_READONLY: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_PERM: DatabaseFault.READ_ONLY,
    sqlite3.SQLITE_FULL: DatabaseFault.FULL,
    sqlite3.SQLITE_IOERR: DatabaseFault.UNREADABLE,
    sqlite3.SQLITE_CANTOPEN: DatabaseFault.UNREADABLE,
    sqlite3.SQLITE_CORRUPT: DatabaseFault.DAMAGED,
    sqlite3.SQLITE_NOTADB: DatabaseFault.DAMAGED,
}
"""By the primary code, which is an extended one's last byte: https://www.sqlite.org/rescode.html"""
_PRIMARY = 0xFF

_POSTGRESQL_FAULTS = {
    "25006": DatabaseFault.READ_ONLY,  # a standby, or default_transaction_read_only
    "53100": DatabaseFault.FULL,
    "55P03": DatabaseFault.LOCKED,  # lock_timeout
    "58030": DatabaseFault.UNREADABLE,
    "XX001": DatabaseFault.DAMAGED,
    "XX002": DatabaseFault.DAMAGED,
}
_SILENT_CLASSES = ("08", "53", "57")
"""The connection, too few resources, an operator's intervention: https://www.postgresql.org/docs/current/errcodes-appendix.html"""


def sqlite_fault(error: BaseException) -> DatabaseFault | None:
    """What an error of SQLite's means; None where the database itself is well."""
    driver_error = getattr(error, "orig", None) or error
    code = getattr(driver_error, "sqlite_errorcode", None)
    if code is None:
        return None
    return _SQLITE_FAULTS.get(code & _PRIMARY)


def postgresql_fault(error: BaseException) -> DatabaseFault | None:
    """What an error at a server means; None where the query is at fault.

    Raw errors of the network and timeouts are those of connecting and of waiting for an answer.
    """
    if isinstance(error, OSError | TimeoutError):
        return DatabaseFault.SILENT
    if not isinstance(error, SQLAlchemyError):
        return None
    if isinstance(error, DBAPIError) and not error.connection_invalidated:
        return _by_sqlstate(str(getattr(error.orig, "sqlstate", None) or ""))
    if isinstance(error, DBAPIError) or type(error).__name__ == "TimeoutError":  # the pool's
        return DatabaseFault.SILENT
    return None


def _by_sqlstate(state: str) -> DatabaseFault | None:
    if state in _POSTGRESQL_FAULTS:
        return _POSTGRESQL_FAULTS[state]
    if state[:2] in _SILENT_CLASSES:
        return DatabaseFault.SILENT
    return None
