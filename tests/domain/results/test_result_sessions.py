"""The sessions that a result may be of: the likeliest first, and none that was cancelled."""

import pytest

from bot.domain.results.result_sessions import likely_sessions, require_not_cancelled
from bot.domain.season.session import EventState
from bot.errors import UserError
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, timed, with_ids, with_round, with_session

SEASON = with_ids(timed())
SPA = round_of(SEASON, "Spa-Francorchamps")
MISANO = round_of(with_ids(READY), "Misano")


def keys(keys_with_result: set[str], at: str) -> list[str]:
    ids = {session.id for session in SPA.sessions if session.key in keys_with_result}
    return [session.key for session in likely_sessions(SPA, ids, utc(at))]


def test_what_has_just_run_comes_first_and_what_is_ahead_last() -> None:
    assert keys(set(), "2023-06-30 12:00") == ["q2", "q1", "fp2", "fp1", "race1", "race2"]


def test_what_has_a_result_comes_after_what_has_none_but_before_what_is_ahead() -> None:
    assert keys({"fp1", "fp2", "q1"}, "2023-06-30 12:00") == ["q2", "q1", "fp2", "fp1", "race1", "race2"]
    assert keys({"q2"}, "2023-06-30 12:00") == ["q1", "fp2", "fp1", "q2", "race1", "race2"]


def test_without_times_the_first_without_a_result_comes_first() -> None:
    with_result = {session.id for session in MISANO.sessions[:2]}
    likely = [session.key for session in likely_sessions(MISANO, with_result, utc("2023-07-15 12:00"))]
    assert likely == ["q1", "q2", "race1", "race2", "fp2", "fp1"]


def test_what_is_off_is_suggested_last_for_a_result() -> None:
    off = round_of(with_session(SEASON, SPA.name, "fp1", state=EventState.CANCELLED), SPA.name)
    assert likely_sessions(off, (), utc("2023-07-03 00:00"))[-1].key == "fp1"


def test_a_cancelled_session_has_no_result() -> None:
    off = round_of(with_session(SEASON, SPA.name, "race1", state=EventState.CANCELLED), SPA.name)
    with pytest.raises(UserError, match="`/session restore race1`"):
        require_not_cancelled(off, session_of(off, "race1"), has_result=True)


def test_in_a_cancelled_round_only_what_was_driven_is_corrected() -> None:
    off = round_of(with_round(SEASON, SPA.name, state=EventState.CANCELLED), SPA.name)
    require_not_cancelled(off, session_of(off, "race1"), has_result=True)
    with pytest.raises(UserError, match="`/round restore 3`"):
        require_not_cancelled(off, session_of(off, "race2"), has_result=False)
