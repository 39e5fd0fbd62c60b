"""What staff may do to a session or round: what is so already is refused, what they may not mean is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.domain.schedule.round_changes import (
    MOST_ROUNDS,
    add_round,
    cancel_round,
    postpone_round,
)
from bot.domain.schedule.schedule_change import ScheduleChange
from bot.domain.schedule.session_changes import cancel_session, move_session, restore_session, take_time_off
from bot.domain.season.round import Round
from bot.domain.season.session import EventState
from bot.errors import UserError
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, timed

TIMED = timed()
SPA = round_of(TIMED, "Spa-Francorchamps")
RACE_1 = session_of(SPA, "race1")
FRIDAY = utc("2023-06-30 12:00")
TODAY = date(2023, 6, 30)
JULY = (date(2023, 7, 20), date(2023, 7, 22))

OFF = replace(SPA, state=EventState.CANCELLED)
POSTPONED = replace(SPA, state=EventState.POSTPONED)
ON_ITS_DAYS = (SPA.first_day, SPA.last_day)
NO_TIME = replace(RACE_1, start=None)


@pytest.mark.parametrize(
    ("change", "refusal"),
    [
        (lambda: take_time_off(TIMED, SPA, NO_TIME, EventState.SCHEDULED), "already without a time"),
        (
            lambda: take_time_off(
                TIMED, SPA, replace(NO_TIME, state=EventState.POSTPONED), EventState.POSTPONED
            ),
            "already postponed",
        ),
        (
            lambda: cancel_session(TIMED, SPA, replace(RACE_1, state=EventState.CANCELLED)),
            "already cancelled",
        ),
        (lambda: restore_session(TIMED, SPA, RACE_1), "Race 1 at Spa-Francorchamps is on."),
        (lambda: restore_session(TIMED, OFF, RACE_1), "Its round is off: use `/round restore`"),
        (lambda: cancel_round(TIMED, OFF), "Spa-Francorchamps is already cancelled"),
        (
            lambda: postpone_round(TIMED, POSTPONED, None, TODAY, has_results=False),
            "already postponed. Add the new dates",
        ),
        (
            lambda: postpone_round(TIMED, SPA, ON_ITS_DAYS, date(2023, 6, 1), has_results=False),
            "already on these dates",
        ),
        (
            lambda: postpone_round(TIMED, SPA, JULY, date(2023, 7, 21), has_results=False),
            "Choose dates still to come",
        ),
        (
            lambda: add_round(replace(READY, rounds=(SPA,) * MOST_ROUNDS), SPA),
            f"it already has {MOST_ROUNDS} rounds",
        ),
    ],
)
def test_what_is_so_already_is_refused_in_words(change: Callable[[], ScheduleChange], refusal: str) -> None:
    with pytest.raises(UserError, match=r".+") as refused:
        change()
    assert refusal in str(refused.value)


def _warnings(key: str, later: timedelta, round_: Round = SPA) -> list[str]:
    session = session_of(round_, key)
    assert session.start
    change = move_session(TIMED, round_, session, session.start + later, FRIDAY - timedelta(days=2))
    return [str(warning) for warning in change.warnings]


@pytest.mark.parametrize(
    ("key", "later", "warning"),
    [
        ("race1", timedelta(hours=20), "Race 1 would be after Race 2 (10:25 on 2 July)."),
        ("race2", timedelta(hours=-20), "Race 2 would be before Race 1 (18:05 on 1 July)."),
        ("q1", timedelta(minutes=35), "Qualifying 2 is at 09:40 on 30 June: the two would overlap."),
    ],
)
def test_a_session_that_passes_or_meets_another_is_told(key: str, later: timedelta, warning: str) -> None:
    assert warning in _warnings(key, later)
