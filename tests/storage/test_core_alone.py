"""SQLAlchemy's package for asyncio without its ORM."""

import subprocess
import sys

CODE = """
import sys
from bot.storage.core_alone import load_core_alone
load_core_alone()
from sqlalchemy.ext.asyncio import create_async_engine
assert "sqlalchemy.orm" not in sys.modules
try:
    from sqlalchemy.ext.asyncio import AsyncSession
except ImportError as error:
    assert "AsyncSession" in str(error)
else:
    raise AssertionError(AsyncSession)
from sqlalchemy.ext.asyncio.session import AsyncSession
assert hasattr(AsyncSession, "begin_nested")
load_core_alone()
"""


def test_the_orm_is_left_out_until_somebody_asks_for_it_itself() -> None:
    """In an interpreter of its own, because the tests themselves load everything."""
    ended = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)  # noqa: S603 - our own words
    assert ended.returncode == 0, ended.stderr
