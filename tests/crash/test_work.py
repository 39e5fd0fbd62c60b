"""What the count knows a message by, which has to hold for whatever becomes of the message."""

from pathlib import Path

import pytest

from tests.crash.ledger import Delivery
from tests.crash.season import CLOCK_FROM
from tests.crash.work import Told, told

_GOLDEN = Path(__file__).parents[1] / "posts" / "golden"


@pytest.mark.parametrize("name", ["reminder_session", "reminder_session_started"])
def test_a_reminder_is_known_before_and_after_its_session_has_started(name: str) -> None:
    words = (_GOLDEN / f"{name}.md").read_text("utf-8").replace("Race 2", "Heat 7")
    assert told(words) == Told("Heat 7", 0)


def test_a_reminder_that_rests_between_two_tries_is_waited_for() -> None:
    later = "2023-07-09 00:00:00.000000"
    planned, tried = (Delivery(1, "post", "pending", 1, later, attempts, "Heat 7") for attempts in (0, 1))
    assert [planned.is_due(CLOCK_FROM), tried.is_due(CLOCK_FROM)] == [False, True]
