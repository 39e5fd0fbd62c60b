"""Queries and tables are tested on both databases."""

import pytest

from tests.stores import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)
