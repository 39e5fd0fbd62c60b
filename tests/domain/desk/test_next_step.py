"""What staff would do next, from where things stand."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.desk.next_step import Step, next_step
from bot.domain.season.season import Season
from tests.clocks import utc
from tests.domain.examples import READY

SPA = 2


def timed() -> Season:
    """Spa's sessions are on the Saturday, two hours apart; each has an id."""
    rounds = list(READY.rounds)
    first = utc("2023-07-01 06:00")
    sessions = [
        replace(session, start=first + timedelta(hours=2 * place), duration=timedelta(hours=1), id=place + 1)
        for place, session in enumerate(rounds[SPA].sessions)
    ]
    rounds[SPA] = replace(rounds[SPA], sessions=tuple(sessions))
    return replace(READY, rounds=tuple(rounds))


def test_a_session_that_is_over_without_a_result_comes_first() -> None:
    step = next_step(timed(), [], utc("2023-07-01 07:30"))
    assert (step.step, step.session and step.session.id) == (Step.TYPE_RESULT, 1)


def test_while_a_session_is_on_there_is_nothing_to_type() -> None:
    step = next_step(timed(), [], utc("2023-07-01 06:30"))
    assert step.step is not Step.TYPE_RESULT


def test_with_the_last_result_in_the_recap_is_next() -> None:
    sessions = timed().rounds[SPA].sessions
    step = next_step(timed(), [session.id for session in sessions], utc("2023-07-02 12:00"))
    assert step.step is Step.WRITE_RECAP


def test_a_round_ahead_without_times_asks_for_them() -> None:
    assert next_step(READY, [], utc("2023-01-10 12:00")).step is Step.ADD_TIMES


def test_after_the_season_there_is_nothing_to_do() -> None:
    assert next_step(replace(READY, rounds=()), [], utc("2024-01-10 12:00")).step is Step.DONE
