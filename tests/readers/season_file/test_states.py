"""Rounds and sessions that don't take place as planned, in the season file."""

import pytest

from bot.domain.season.session import EventState
from bot.readers.season_file.season_reader import read_season
from bot.writers.season_writer import write_season
from tests.readers.files import changed, only_problem

START = "start = 2023-03-26T10:25:00"
DAYS = "first_day = 2023-10-27\nlast_day = 2023-10-29"
OVERLAP = changed(DAYS, "first_day = 2023-03-26\nlast_day = 2023-03-27")


@pytest.mark.parametrize("state", ["postponed", "cancelled"])
def test_a_session_and_a_round_keep_their_state(state: str) -> None:
    text = changed(START, f'state = "{state}"')
    text = changed("last_day = 2023-10-29", f'last_day = 2023-10-29\nstate = "{state}"', text)
    season = read_season(text.encode())
    assert season.rounds[0].sessions[2].state == season.rounds[1].state == EventState(state)
    assert read_season(write_season(season).encode()) == season


def test_a_cancelled_session_keeps_its_time() -> None:
    race = read_season(changed(START, f'{START}\nstate = "cancelled"').encode()).rounds[0].sessions[2]
    assert race.start
    assert not race.is_on


def test_a_session_to_be_confirmed_is_one_without_a_time() -> None:
    assert read_season(changed(START, 'state = "tbc"').encode()) == read_season(changed(START, "").encode())


def test_a_round_to_be_confirmed_stays_that() -> None:
    text = changed("last_day = 2023-10-29", 'last_day = 2023-10-29\nstate = "tbc"')
    assert read_season(text.encode()).rounds[1].state is EventState.TBC


@pytest.mark.parametrize("state", ["postponed", "tbc"])
def test_a_time_that_the_state_rules_out_is_refused(state: str) -> None:
    problem = only_problem(START, f'{START}\nstate = "{state}"')
    assert problem.endswith(f"leave `start` out: a session that is {state} has no time.")


@pytest.mark.parametrize("wrong", ['"off"', "1", "[]", "false"])
def test_another_state_is_refused_with_those_there_are(wrong: str) -> None:
    assert "scheduled, tbc, postponed, cancelled" in only_problem(START, f"state = {wrong}")


@pytest.mark.parametrize("state", ["tbc", "postponed", "cancelled"])
def test_another_round_may_take_the_days_of_one_that_is_off(state: str) -> None:
    text = changed("last_day = 2023-03-26", f'last_day = 2023-03-26\nstate = "{state}"', OVERLAP)
    season = read_season(text.encode())
    assert read_season(write_season(season).encode()) == season


def test_a_round_that_is_on_has_its_days_for_itself() -> None:
    assert "overlaps" in only_problem(DAYS, "first_day = 2023-03-26\nlast_day = 2023-03-27")
