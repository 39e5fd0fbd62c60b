"""The short form: one weekend in a few servers on PostgreSQL, with every kind of trouble."""

import pytest

from tests.soak.campaign import Length, soak

pytestmark = pytest.mark.slow


async def test_a_weekend_of_trouble_loses_doubles_and_pings_nothing() -> None:
    length = Length(servers=4, weekends=1, works=3, speed=400)
    outcome, written = await soak(length, 7, lambda _: None, "postgresql")
    assert outcome.audit.messages
    assert any(kind.startswith("database") for kind in outcome.faults)
    assert not outcome.is_broken, f"{outcome}\n{outcome.violations}\n{written}"
