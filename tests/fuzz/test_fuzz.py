"""The short form: one example of a fixed seed."""

import pytest

from tests.fuzz.campaign import Campaign

pytestmark = pytest.mark.slow


def test_whatever_anybody_sends_is_answered_pings_nobody_and_stores_nothing_it_may_not() -> None:
    found = Campaign(lambda _: None, stops=False).run(cases=30, number=1)
    assert len(found.acts) == 4
    assert not found.broken, "\n\n".join(found.broken.values())
