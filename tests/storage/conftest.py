"""Queries and tables are tested on both databases."""

from collections.abc import Iterator

import pytest

from tests.sqlite_at_once import ask_in_threads
from tests.stores import KINDS


@pytest.fixture(autouse=True, scope="package")
def driver_as_it_is() -> Iterator[None]:
    """How the database is asked is a part of what is tested here."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        ask_in_threads(monkeypatch)
        yield


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)
