from bot.domain.results.result_sessions import likely_sessions
from tests.clocks import utc
from tests.domain.examples import READY, round_of, timed, with_ids

SPA = round_of(with_ids(timed()), "Spa-Francorchamps")
MISANO = round_of(with_ids(READY), "Misano")


def keys(told: set[str], at: str) -> list[str]:
    ids = {session.id for session in SPA.sessions if session.key in told}
    return [session.key for session in likely_sessions(SPA, ids, utc(at))]


def test_what_has_just_run_comes_first_and_what_is_ahead_last() -> None:
    assert keys(set(), "2023-06-30 12:00") == ["q2", "q1", "fp2", "fp1", "race1", "race2"]


def test_what_has_a_result_comes_after_what_has_none_but_before_what_is_ahead() -> None:
    assert keys({"fp1", "fp2", "q1"}, "2023-06-30 12:00") == ["q2", "q1", "fp2", "fp1", "race1", "race2"]
    assert keys({"q2"}, "2023-06-30 12:00") == ["q1", "fp2", "fp1", "q2", "race1", "race2"]


def test_without_times_the_first_without_a_result_comes_first() -> None:
    told = {session.id for session in MISANO.sessions[:2]}
    found = [session.key for session in likely_sessions(MISANO, told, utc("2023-07-15 12:00"))]
    assert found == ["q1", "q2", "race1", "race2", "fp2", "fp1"]
