"""Which season is meant: by what is typed, and where nothing is, by the day."""

from dataclasses import replace

import pytest

from bot.domain.season.season import Season
from bot.domain.season.season_choice import (
    Looking,
    Placing,
    SeasonDays,
    SeasonName,
    find_season,
    is_rival,
    likely_placing,
    season_of_each_series,
    season_of_the_day,
)
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain.examples import READY, with_round

GT4 = "GT4 European Series"
TEAM = "Bäckman Racing"
GT4_2023 = SeasonName(1, GT4, 2023, TEAM, f"{GT4} 2023", in_force=False)
GT4_2024 = SeasonName(2, GT4, 2024, TEAM, f"{GT4} 2024", in_force=True)
TCR_2024 = SeasonName(3, "TCR Denmark", 2024, TEAM, "TCR Denmark 2024", in_force=True)
ALL = (GT4_2024, TCR_2024, GT4_2023)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023", GT4_2023),
        ("gt4 european series 2023", GT4_2023),
        ("tcr", TCR_2024),
        ("id:3", TCR_2024),  # as buttons and forms say it
        ("gt4", GT4_2024),  # the only one of that name in force
        ("tcr 2024", TCR_2024),
        ("2023 gt4", GT4_2023),
        ("gt4 bäck 2023", GT4_2023),
        ("gt4 23", GT4_2023),
        ("gt4 2022", None),
        ("!", None),
        ("2024", None),  # two of them
        ("bäckman", None),
        ("2019", None),
    ],
)
def test_a_season_is_found_by_year_series_or_team(typed: str, meant: SeasonName | None) -> None:
    assert find_season(typed, ALL) == meant


def days(id_: int, season: Season, years_later: int = 0) -> SeasonDays:
    rounds = []
    for round_ in season.rounds:
        first_day = round_.first_day.replace(year=round_.first_day.year + years_later)
        last_day = round_.last_day.replace(year=round_.last_day.year + years_later)
        rounds.append(replace(round_, first_day=first_day, last_day=last_day, sessions=()))
    return SeasonDays(id_, season.year + years_later, tuple(rounds))


OLD, NEW = days(1, READY), days(2, READY, years_later=1)


@pytest.mark.parametrize(
    ("at", "ahead", "back"),
    [
        ("2023-06-30 12:00", OLD, OLD),
        ("2023-10-01 12:00", OLD, OLD),  # the last day of the last round
        ("2023-10-02 12:00", NEW, OLD),  # the new year's calendar, the old year's results
        ("2024-01-01 00:00", NEW, OLD),
        ("2024-04-30 12:00", NEW, NEW),
        ("2030-01-01 00:00", NEW, NEW),
    ],
)
def test_over_the_turn_of_the_year_the_next_round_and_the_last_results_are_meant(
    at: str, ahead: SeasonDays, back: SeasonDays
) -> None:
    assert season_of_the_day([OLD, NEW], Looking.AHEAD, utc(at)) is ahead
    assert season_of_the_day([OLD, NEW], Looking.BACK, utc(at)) is back


def test_before_any_round_both_mean_the_first_to_come() -> None:
    for looking in Looking:
        assert season_of_the_day([NEW, OLD], looking, utc("2023-01-01 00:00")) is OLD


def test_a_round_that_is_off_is_no_reason() -> None:
    off = days(3, with_round(READY, "Spa-Francorchamps", state=EventState.CANCELLED))
    spa_alone = replace(OLD, rounds=OLD.rounds[2:3])
    assert season_of_the_day([off, spa_alone], Looking.AHEAD, utc("2023-06-30 12:00")) is spa_alone
    assert season_of_the_day([off, spa_alone], Looking.BACK, utc("2023-06-30 12:00")) is spa_alone


def test_on_one_weekend_the_first_saved_is_meant() -> None:
    twin = days(9, READY)
    for looking in Looking:
        assert season_of_the_day([OLD, twin], looking, utc("2023-06-30 12:00")) is OLD


OTHER_CREW = replace(READY, team="Other", entries=(replace(READY.entries[0], drivers=("Ada Lind",)),))
ELSEWHEN = replace(READY, series="TCR", rounds=tuple(replace(r, first_day=r.last_day) for r in READY.rounds))


@pytest.mark.parametrize(
    ("season", "at", "likely"),
    [
        (replace(READY, team="New name"), "2023-06-30", Placing.INSTEAD),
        (OTHER_CREW, "2023-06-30", Placing.BESIDE),
        (replace(READY, series="GT4 Europe"), "2023-06-30", Placing.INSTEAD),  # the same days
        (ELSEWHEN, "2023-06-30", Placing.BESIDE),
        (ELSEWHEN, "2023-12-01", None),  # the other one is over
        (replace(READY, year=2024), "2023-06-30", None),  # the next year is just the next
    ],
)
def test_a_new_season_is_asked_about_where_it_could_be_another_one(
    season: Season, at: str, likely: Placing | None
) -> None:
    assert is_rival(season, READY, utc(f"{at} 12:00")) is (likely is not None)
    if likely is not None:
        assert likely_placing(season, READY) is likely


def test_of_each_series_followed_the_season_of_the_day_is_shown_the_next_to_be_on_first() -> None:
    old = replace(READY, id=1)
    next_year = replace(READY, id=2, year=2024, rounds=NEW.rounds)
    tcr = replace(READY, id=3, series="TCR Denmark", rounds=READY.rounds[3:])
    other_team = replace(READY, id=4, team="Other Team", rounds=READY.rounds[4:])
    in_force = (old, next_year, tcr, other_team)
    june, next_june = utc("2023-06-01 12:00"), utc("2024-06-01 12:00")
    assert [season.id for season in season_of_each_series(in_force, june)] == [1, 3, 4]
    assert [season.id for season in season_of_each_series(in_force, next_june)] == [2, 3, 4]
    assert season_of_each_series((), june) == []
