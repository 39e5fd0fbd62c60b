"""Around every transaction: what the database can't do is told as that, noted, and logged once."""

import asyncio
import logging
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from sqlalchemy.exc import SQLAlchemyError

from bot.errors import DatabaseFault, DatabaseFaultError

LOG = logging.getLogger(__name__)

LONGEST_TRANSACTION_S = 6.0
"""Seconds after which a server is taken for silent: whoever typed is answered within ten."""
SPARED_S = 10.0
"""Seconds for which nobody waits for a server that was silent just now, but who looks whether it still is."""


class DatabaseGuard:
    """Knows whether reading and writing worked the last time. `fault_of` reads a driver's errors."""

    def __init__(
        self, fault_of: Callable[[BaseException], DatabaseFault | None], patience_s: float | None
    ) -> None:
        self._fault_of = fault_of
        self._patience_s = patience_s
        self._reading_fault: DatabaseFault | None = None
        self._writing_fault: DatabaseFault | None = None
        self._silent_until = 0.0

    @property
    def fault(self) -> DatabaseFault | None:
        """What was wrong the last time; what only keeps it from writing counts until something is written."""
        return self._writing_fault or self._reading_fault

    @asynccontextmanager
    async def watching(self, *, is_writing: bool, is_look: bool = False) -> AsyncIterator[None]:
        """Around one transaction. With `is_look` it is tried even where the database was silent just now.

        Raises:
            DatabaseFaultError: the database can't do it.
        """
        try:
            if not is_look:
                self._require_spoken()
            async with asyncio.timeout(self._patience_s):
                yield
        except DatabaseFaultError as error:
            self._note(error.fault, is_writing=is_writing)
            raise
        except (SQLAlchemyError, sqlite3.Error, OSError, TimeoutError) as error:
            fault = self._fault_of(error)
            if fault is None:
                raise
            if fault is DatabaseFault.SILENT:
                self._silent_until = asyncio.get_running_loop().time() + SPARED_S
            self._note(fault, getattr(error, "orig", error), is_writing=is_writing)
            raise DatabaseFaultError(fault) from error
        self._note_success(is_writing=is_writing)

    def _require_spoken(self) -> None:
        if asyncio.get_running_loop().time() < self._silent_until:
            raise DatabaseFaultError(DatabaseFault.SILENT)

    def _note(self, fault: DatabaseFault, error: BaseException | None = None, *, is_writing: bool) -> None:
        if self.fault is None:
            LOG.error("Nothing can be saved: %s%s", fault, _said(error))
        if is_writing:
            self._writing_fault = fault
        else:
            self._reading_fault = fault

    def _note_success(self, *, is_writing: bool) -> None:
        had_fault = self.fault is not None
        self._silent_until = 0.0
        self._reading_fault = None
        if is_writing:
            self._writing_fault = None
        if had_fault and self.fault is None:
            LOG.warning("The database works again")


def _said(error: BaseException | None) -> str:
    """The driver's first line behind a colon, where it said anything."""
    words = str(error or "").partition("\n")[0]
    if not words:
        return ""
    return f": {words}"
