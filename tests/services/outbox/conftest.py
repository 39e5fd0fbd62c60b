"""What decides which delivery goes when leans on the database's order and locks: it is tested on both."""

import pytest

from tests.stores import KINDS


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """Each kind of database."""
    return str(request.param)
