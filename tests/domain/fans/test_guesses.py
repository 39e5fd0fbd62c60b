"""Guesses: until when they count, and the points that a result gives them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.fans.guesses import (
    Gain,
    Guess,
    GuessedRace,
    Standing,
    guess_tables,
    open_races,
    points_of,
    standings,
)
from bot.domain.results.result import Result, Status
from bot.domain.results.result_life import ResultLife
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.posts import spa

SEASON = spa.timed()
SPA = SEASON.rounds[2]
RACE_1, RACE_2 = spa.session("race1", SPA), spa.session("race2", SPA)
RACE = GuessedRace(SPA, RACE_2, spa.CAR)
SECOND = timedelta(seconds=1)
FINAL = Result(position=20, overall=26, grid=34)
EVA, OLE, KIM = 1, 2, 3


def guess(place: int, gain: Gain = Gain.LOSS, person_id: int = EVA, race: GuessedRace = RACE) -> Guess:
    return Guess(person_id, *race.key, place, gain, race.locks_at - SECOND)


@pytest.mark.parametrize(
    ("place", "points"), [(20, 3), (19, 1), (21, 1), (18, 1), (22, 1), (17, 0), (23, 0), (1, 0)]
)
def test_the_place_gives_three_points_or_one_within_two(place: int, points: int) -> None:
    assert points_of(guess(place), RACE, FINAL) == points


@pytest.mark.parametrize(
    ("gain", "grid", "points"),
    [
        (Gain.GAIN, 34, 1),
        (Gain.LOSS, 34, 0),
        (Gain.LOSS, 20, 1),
        (Gain.GAIN, 20, 0),
        (Gain.GAIN, 26, 0),
        (Gain.LOSS, 26, 0),
        (Gain.GAIN, None, 0),
    ],
)
def test_gain_or_loss_gives_one_more(gain: Gain, grid: int | None, points: int) -> None:
    assert points_of(guess(1, gain), RACE, replace(FINAL, grid=grid)) == points
    assert points_of(guess(20, gain), RACE, replace(FINAL, grid=grid)) == points + 3


@pytest.mark.parametrize("status", [Status.DNF, Status.DNS, Status.DSQ])
def test_a_car_that_is_not_classified_does_not_count(status: Status) -> None:
    assert points_of(guess(20), RACE, Result(status=status)) is None


@pytest.mark.parametrize(
    ("life", "counts"),
    [(ResultLife.PROVISIONAL, False), (ResultLife.FINAL, True), (ResultLife.AMENDED, True)],
)
def test_only_a_final_result_counts(life: ResultLife, *, counts: bool) -> None:
    assert (points_of(guess(20), RACE, replace(FINAL, life=life)) is not None) == counts
    assert points_of(guess(20), RACE, None) is None


def test_a_cancelled_race_and_one_of_a_cancelled_round_do_not_count() -> None:
    called_off = replace(RACE, session=replace(RACE_2, state=EventState.CANCELLED))
    assert points_of(guess(20), called_off, FINAL) is None
    round_off = replace(RACE, round=replace(SPA, state=EventState.CANCELLED))
    assert points_of(guess(20), round_off, FINAL) is None


def test_guesses_close_at_the_start_to_the_second_and_move_with_it() -> None:
    start = RACE.locks_at
    assert start == RACE_2.start
    assert RACE.is_open({}, start - SECOND)
    assert not RACE.is_open({}, start)
    delayed = replace(RACE_2, start=start + timedelta(minutes=20))
    moved_round = replace(SPA, sessions=tuple(delayed if s == RACE_2 else s for s in SPA.sessions))
    assert GuessedRace(moved_round, delayed, spa.CAR).is_open({}, start)


def test_a_guess_from_after_a_start_that_was_corrected_does_not_count() -> None:
    assert points_of(replace(guess(20), at=RACE.locks_at), RACE, FINAL) is None


def test_a_race_without_a_time_closes_when_its_round_begins_or_what_comes_before_it_ends() -> None:
    untimed = GuessedRace(spa.SPA, spa.session("race2"), spa.CAR)
    assert untimed.locks_at == spa.SPA.begins
    early = replace(spa.SPA, sessions=(RACE_1, replace(RACE_2, start=None)))
    assert GuessedRace(early, early.sessions[1], spa.CAR).locks_at == RACE_1.end


def test_a_race_with_a_result_is_closed() -> None:
    assert not RACE.is_open({RACE.key: FINAL}, RACE.locks_at - SECOND)


def test_open_are_the_races_of_the_next_round_that_has_any() -> None:
    names = [race.session.key for race in open_races(SEASON, {}, RACE.locks_at - SECOND)]
    assert names == ["race2"]
    later = open_races(SEASON, {}, RACE.locks_at)
    assert {race.round.number for race in later} == {4}
    assert {race.session.key for race in later} == {"race1", "race2"}


def test_each_car_counts_by_itself_and_a_correction_counts_anew() -> None:
    season = replace(SEASON, entries=(spa.CAR, spa.SECOND_CAR))
    other = replace(RACE, entry=spa.SECOND_CAR)
    made = [guess(20), guess(3, race=other), guess(20, person_id=OLE, race=other)]
    results = {RACE.key: FINAL, other.key: replace(FINAL, position=3)}
    assert _season_points(season, made, results) == {EVA: 6, OLE: 0}
    assert _season_points(season, made, results | {other.key: replace(FINAL, position=19)}) == {
        EVA: 3,
        OLE: 1,
    }


def _season_points(
    season: Season, made: list[Guess], results: dict[tuple[int, int], Result]
) -> dict[int, int]:
    tables = guess_tables(season, made, results, SPA.ends)
    assert tables.of_season == tables.of_round
    return {line.person_id: line.points for line in tables.of_season}


def test_the_weekends_table_has_the_round_that_began_last() -> None:
    tables = guess_tables(SEASON, [guess(20)], {RACE.key: FINAL}, SEASON.rounds[3].begins)
    assert tables.round == SEASON.rounds[3]
    assert list(tables.of_round) == []
    assert list(tables.of_season) == [Standing(1, EVA, 3)]


def test_ties_share_their_rank() -> None:
    ranks = [(line.rank, line.person_id) for line in standings({EVA: 4, OLE: 7, KIM: 4, 9: 0})]
    assert ranks == [(1, OLE), (2, EVA), (2, KIM), (4, 9)]


@given(st.dictionaries(st.integers(1, 50), st.integers(0, 12)))
def test_a_rank_is_one_more_than_how_many_have_more(points: dict[int, int]) -> None:
    for line in standings(points):
        assert line.rank == 1 + sum(others > line.points for others in points.values())


@given(st.integers(1, 60), st.sampled_from(Gain), st.integers(1, 60), st.integers(1, 60), st.integers(1, 60))
def test_nobody_gets_more_than_four(place: int, gain: Gain, position: int, overall: int, grid: int) -> None:
    points = points_of(guess(place, gain), RACE, Result(position=position, overall=overall, grid=grid))
    assert points is not None
    assert 0 <= points <= 4
    assert (points >= 3) == (place == position)


def test_without_a_place_in_class_only_the_gain_counts_and_after_the_last_race_none_is_open() -> None:
    after = SEASON.rounds[-1].ends + timedelta(days=1)
    assert open_races(SEASON, {}, after) == []
    assert points_of(guess(20, Gain.GAIN), RACE, Result(overall=26, grid=34)) == 1


def test_a_guess_on_a_race_that_is_no_longer_in_the_season_counts_nowhere() -> None:
    without = replace(SEASON, rounds=tuple(round_ for round_ in SEASON.rounds if round_ != SPA))
    tables = guess_tables(without, [guess(20)], {RACE.key: FINAL}, SPA.ends)
    assert tables == guess_tables(without, [], {RACE.key: FINAL}, SPA.ends)
