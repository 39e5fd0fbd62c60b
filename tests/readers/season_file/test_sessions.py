"""A round's sessions: which it has, in which order, and when they can start."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.season.session import Session
from bot.readers.season_file.season_reader import read_season
from bot.writers.season_writer import write_season
from tests.readers.files import GOOD, changed, only_problem, place_of, problems_of

LISTED = 'sessions = ["q1", "race1"]\n'
START = "start = 2023-03-26T10:25:00"


def sessions(tables: str, keys: str = '["fp1", "q1", "race1"]') -> tuple[Session, ...]:
    """The second round's sessions when it says this about them."""
    text = changed('["fp1", "q1", "race1"]', keys, changed(LISTED, tables))
    return read_season(text.encode()).rounds[1].sessions


def table(key: str, *lines: str) -> str:
    return "\n".join(["[[rounds.sessions]]", f'key = "{key}"', *lines, ""])


def test_a_round_has_the_seasons_sessions_unless_it_says_otherwise() -> None:
    assert [(s.key, s.name) for s in sessions("")] == [
        ("fp1", "Free practice 1"),
        ("q1", "Qualifying 1"),
        ("race1", "Race 1"),
    ]


def test_a_list_of_keys_replaces_the_seasons_list() -> None:
    assert [s.key for s in sessions('sessions = ["race2", "fp1"]\n')] == ["race2", "fp1"]


def test_a_table_gives_details_to_the_session_of_its_key() -> None:
    race = read_season(GOOD.encode()).rounds[0].sessions[2]
    assert race == Session(
        key="race1",
        name="The race",
        start=datetime(2023, 3, 26, 8, 25, tzinfo=UTC),
        duration=timedelta(hours=1),
        watch="https://example.org/live",
        replay="https://example.org/again",
    )


def test_a_table_of_a_new_key_adds_a_session_at_the_end() -> None:
    assert [s.key for s in sessions(table("warmup"))] == ["fp1", "q1", "race1", "warmup"]


def test_a_table_may_say_that_a_session_is_not_held() -> None:
    assert [s.key for s in sessions(table("q1", "held = false"))] == ["fp1", "race1"]


def test_timed_sessions_are_ordered_among_the_places_that_timed_ones_have() -> None:
    tables = table("fp1", "start = 2023-10-28T15:00:00") + table("race1", "start = 2023-10-28T09:00:00")
    assert [s.key for s in sessions(tables)] == ["race1", "q1", "fp1"]


def test_sessions_of_one_start_keep_their_order() -> None:
    tables = table("race1", "start = 2023-10-28T09:00:00") + table("q1", "start = 2023-10-28T09:00:00")
    assert [s.key for s in sessions(tables)] == ["fp1", "q1", "race1"]


@pytest.mark.parametrize(
    ("tables", "path", "words"),
    [
        ('sessions = ["q1", "q1"]\n', "rounds[2].sessions[2]", '"q1" is there already'),
        ("sessions = []\n", "rounds[2].sessions", "put at least one into the list"),
        ('sessions = ["q1", {key = "x"}]\n', "rounds[2].sessions", "or else [[rounds.sessions]] tables"),
        ("sessions = 4\n", "rounds[2].sessions", "to replace the season's list"),
        ('sessions = ["Q1"]\n', "rounds[2].sessions[1]", "as a session key"),
        (table("q1") + table("q1"), "rounds[2].sessions[2].key", '"q1" is there already'),
        (table("q1", "held = 1"), "rounds[2].sessions[1].held", "write `held = false` or `held = true`"),
        (
            table("q1", "held = false", 'name = "Q"'),
            "rounds[2].sessions[1].held",
            'leave out "name": a session that isn\'t held',
        ),
        (
            table("q9", "held = false"),
            "rounds[2].sessions[1].key",
            '"q9" isn\'t one of the season\'s sessions ("fp1", "q1", "race1")',
        ),
        (
            "".join(table(key, "held = false") for key in ("fp1", "q1", "race1")),
            "rounds[2].sessions",
            "keep at least one session",
        ),
        (
            "".join(table(f"x{n}") for n in range(28)),
            "rounds[2].sessions",
            "there are 31 sessions, and at most 30",
        ),
        (
            "".join(table(f"x{n}") for n in range(31)),
            "rounds[2].sessions",
            "there are 31, and at most 30",
        ),
    ],
)
def test_a_list_of_sessions_that_cannot_be_is_refused(tables: str, path: str, words: str) -> None:
    text = changed(LISTED, tables)
    problem = problems_of(text)[0]
    outer_path = re.sub(r"(\.\w+|\[\d+\])$", "", path)  # the last key or index is in the line itself
    assert problem.startswith(f"{place_of(outer_path, text)}, “")
    assert words in problem


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2023-03-26T10:25:00Z", "write the local time at the venue without an offset"),
        ("2023-03-26T10:25:00+02:00", "has a UTC offset"),
        ("2023-03-26", "only half of it"),
        ("10:25:00", "only half of it"),
        ('"2023-03-26T10:25:00"', "write it without quotes"),
        ("5", "as a date and time"),
        ("9999-12-31T23:59:59", "not in the years"),
        ("0001-01-01T00:00:00", "not in the years"),
        (
            "2023-03-27T00:00:00",
            "27 March 2023, 00:00 is outside the round's days, 24 March 2023 to 26 March 2023",
        ),
        ("2023-03-23T23:59:59", "outside the round's days"),
        ("2023-03-26T02:30:00", "doesn't exist in Europe/Rome: the clocks go forward"),
        ("2023-03-26T02:00:00", "doesn't exist in Europe/Rome"),
    ],
)
def test_a_start_that_cannot_be_is_refused(start: str, words: str) -> None:
    problem = only_problem(START, f"start = {start}")
    assert problem.startswith(f'round 1 "Misano", session 1 "The race", “start = {start}”: ')
    assert words in problem


@pytest.mark.parametrize("at", ["02:00:00", "02:59:59"])
def test_a_start_that_exists_twice_is_refused(at: str) -> None:
    (problem,) = problems_of(changed(LISTED, table("race1", f"start = 2023-10-29T{at}")))
    assert problem.startswith(
        f'round 2 "Barcelona", session 1 "race1", “start = 2023-10-29T{at}”: 29 October 2023, 02:'
    )
    assert "exists twice in Europe/Madrid: the clocks go back" in problem
    assert f"Say which with its offset: `2023-10-29T{at}+02:00` or `2023-10-29T{at}+01:00`." in problem


@pytest.mark.parametrize(("offset", "utc"), [("+02:00", "00:30"), ("+01:00", "01:30")])
def test_an_offset_says_which_of_two_is_meant_and_is_written_again(offset: str, utc: str) -> None:
    text = changed(LISTED, table("race1", f"start = 2023-10-29T02:30:00{offset}"))
    season = read_season(text.encode())
    (start,) = [s.start for s in season.rounds[1].sessions if s.key == "race1"]
    assert f"{start:%Y-%m-%d %H:%M %Z}" == f"2023-10-29 {utc} UTC"
    assert f"start = 2023-10-29 02:30:00{offset}" in write_season(season)
    assert read_season(write_season(season).encode()) == season


@pytest.mark.parametrize(
    "start", ["2023-10-29T02:30:00Z", "2023-10-29T02:30:00+03:00", "2023-10-29T12:00:00+01:00"]
)
def test_any_other_offset_is_refused(start: str) -> None:
    (problem,) = problems_of(changed(LISTED, table("race1", f"start = {start}")))
    assert "has a UTC offset" in problem


@pytest.mark.parametrize("start", ["2023-03-26T01:59:59", "2023-03-26T03:00:00", "2023-03-24T00:00:00"])
def test_starts_beside_a_change_of_clocks_and_at_midnight_are_read(start: str) -> None:
    race = read_season(changed(START, f"start = {start}").encode()).rounds[0].sessions[2]
    local = race.start and race.start.astimezone(read_season(GOOD.encode()).rounds[0].zone)
    assert local
    assert local.replace(tzinfo=None) == datetime.fromisoformat(start)
