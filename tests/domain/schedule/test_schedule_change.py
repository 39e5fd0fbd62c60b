"""When a change of the schedule is over, and news to nobody any more."""

from datetime import datetime, timedelta

import pytest

from bot.domain.schedule.schedule_change import is_over_either_way, with_session
from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain.examples import READY, round_of, timed

SPA = round_of(timed(), "Spa-Francorchamps")
ENDS, DAY_OVER = utc("2023-07-02 09:35"), utc("2023-07-02 22:00")


@pytest.mark.parametrize(
    ("round_", "over"),
    [
        (SPA, ENDS),
        (with_session(SPA, "race2", state=EventState.CANCELLED), DAY_OVER),
        (round_of(READY, "Spa-Francorchamps"), DAY_OVER),
    ],
    ids=["at its end", "called off: with its day", "without a time: with the round's last day"],
)
def test_a_session_is_over(round_: Round, over: datetime) -> None:
    assert not is_over_either_way(None, round_, "race2", over - timedelta(seconds=1))
    assert is_over_either_way(None, round_, "race2", over)
