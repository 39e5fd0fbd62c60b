"""Claims and endings lean on the database's order and locks: they are tested on both."""

import pytest

from tests.stores import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)
