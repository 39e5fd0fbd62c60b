"""What an error of a database's driver means: told by its code, never by its words."""

import sqlite3

import pytest
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from bot.errors import DatabaseFault
from bot.storage.database_faults import postgresql_fault, sqlite_fault


class DriverError(Exception):
    """As a driver raises it, with PostgreSQL's code."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__("words that nobody reads")
        self.sqlstate = sqlstate


def of_driver(sqlstate: str | None, *, is_lost: bool = False) -> DBAPIError:
    return OperationalError("SELECT 1", {}, DriverError(sqlstate), connection_invalidated=is_lost)


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (of_driver("53100"), DatabaseFault.FULL),
        (of_driver("25006"), DatabaseFault.READ_ONLY),
        (of_driver("57P01"), DatabaseFault.SILENT),
        (of_driver("08006"), DatabaseFault.SILENT),
        (of_driver("23505"), None),
        (of_driver(None), None),
        (of_driver("23505", is_lost=True), DatabaseFault.SILENT),
        (PoolTimeoutError("none is free"), DatabaseFault.SILENT),
        (ConnectionRefusedError(), DatabaseFault.SILENT),
        (TimeoutError(), DatabaseFault.SILENT),
        (ArgumentError("ours"), None),
        (ValueError("ours"), None),
    ],
)
def test_postgresqls_errors_by_their_code(error: Exception, fault: DatabaseFault | None) -> None:
    assert postgresql_fault(error) is fault


def test_an_error_without_a_code_of_sqlites_is_none_of_the_database() -> None:
    assert sqlite_fault(sqlite3.ProgrammingError("a mistake of ours")) is None
    assert sqlite_fault(ValueError("ours")) is None
