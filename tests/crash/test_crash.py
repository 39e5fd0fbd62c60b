"""The short form: every state that a delivery can be killed in, once or more.

`python -m tests.crash` is the whole form.
"""

import asyncio
import os

import pytest

from tests.crash.audit import Audit
from tests.crash.campaign import Outage, lane
from tests.crash.steps import Step
from tests.crash.tally import HITS, Tally
from tests.crash.work import Kind

SEED = 7
LANES = (
    (
        (Step.MADE, Kind.RESULT, Outage.SHORT),
        (Step.SEARCHING, Kind.RESULT, Outage.LONG),
        (Step.CLAIMED, Kind.CORRECTION, Outage.LONG),
        (Step.RESENDING, Kind.CORRECTION, Outage.SHORT),
        (Step.MADE, Kind.CORRECTION, Outage.LONG),
        (Step.COMMITTED, Kind.CORRECTION, Outage.SHORT),
    ),
    (
        (Step.CLAIMED, Kind.REMINDER, Outage.LONG),
        (Step.MADE, Kind.REMINDER, Outage.LONG),
        (Step.ANSWERED, Kind.QUOTE, Outage.BLIND),
        (Step.STARTING, Kind.QUOTE, Outage.BLIND),
        (Step.MARKING, Kind.RESULT, Outage.SHORT),
        (Step.RANDOM, Kind.CORRECTION, Outage.SHORT),
    ),
)


@pytest.mark.skipif(
    not os.environ.get("CRASH"),
    reason="asked for by CRASH=1: which states the kills land in hangs on the machine's speed",
)
async def test_nothing_is_lost_doubled_or_out_of_order_whenever_the_process_is_killed() -> None:
    tally = Tally()
    lanes = (lane(planned, SEED + number, tally) for number, planned in enumerate(LANES))
    found = sum(await asyncio.gather(*lanes), Audit())
    assert found.messages
    assert not found.broken, f"{found}\n{tally}"
    assert set(HITS) <= set(tally.hits), f"a state was never hit\n{tally}"
