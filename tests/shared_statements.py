"""Statements are put into a database's words once for all tests of a process, not once a test.

SQLAlchemy keeps them by engine and dialect, and each test opens its own: a tenth of the suite went into it.
"""

from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

_STATEMENTS: LRUCache[Any, Any] = LRUCache(5000)


def share_statements(patch: pytest.MonkeyPatch) -> None:
    """Let every engine that is made from now on use the same cache, in which dialects of a kind are one."""
    make = Engine.__init__

    def make_sharing(engine: Engine, *arguments: Any, **options: Any) -> None:
        make(engine, *arguments, **options)
        engine._compiled_cache = _STATEMENTS

    patch.setattr(Engine, "__init__", make_sharing)
    for dialect in (SQLiteDialect_aiosqlite, PGDialect_asyncpg):
        patch.setattr(dialect, "__hash__", lambda self: hash(type(self)))
        patch.setattr(dialect, "__eq__", lambda self, other: type(self) is type(other))
