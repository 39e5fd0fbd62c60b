"""A season: the round that is in focus at an instant, and what it has of each."""

from datetime import date, datetime

import pytest
from hypothesis import given, settings

from bot.domain.season.entry import Entry
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_round
from tests.domain.strategies import instants, seasons

SPA = round_of(timed(), "Spa-Francorchamps")
FEW = settings(max_examples=40, deadline=None)


def focus(season: Season, at: str) -> str | None:
    round_ = season.round_in_focus(utc(at))
    return round_.name if round_ else None


def last_begun(season: Season, at: str) -> str | None:
    round_ = season.round_last_begun(utc(at))
    return round_.name if round_ else None


def test_on_the_fifth_of_july_the_next_round_is_misano_the_fourth_of_six() -> None:
    misano = READY.round_in_focus(utc("2023-07-05 12:00"))
    assert misano is not None
    assert (misano.name, misano.number, len(READY.rounds)) == ("Misano", 4, 6)
    assert (misano.first_day, misano.last_day) == (date(2023, 7, 14), date(2023, 7, 16))


@pytest.mark.parametrize(
    ("at", "in_focus", "begun", "under_way"),
    [
        ("2023-01-01 00:00", "Monza", None, False),
        ("2023-04-20 21:59", "Monza", None, False),
        ("2023-04-20 22:00", "Monza", "Monza", True),  # midnight at the venue
        ("2023-05-10 12:00", "Paul Ricard", "Monza", False),
        ("2023-06-28 22:00", "Spa-Francorchamps", "Spa-Francorchamps", True),
        ("2023-07-02 21:59", "Spa-Francorchamps", "Spa-Francorchamps", True),
        ("2023-07-02 22:00", "Misano", "Spa-Francorchamps", False),
        ("2023-10-01 21:59", "Barcelona", "Barcelona", True),
        ("2023-10-01 22:00", None, "Barcelona", False),
    ],
)
def test_without_times_a_round_lasts_from_midnight_to_midnight_at_the_venue(
    at: str, in_focus: str | None, begun: str | None, *, under_way: bool
) -> None:
    assert focus(READY, at) == in_focus
    assert last_begun(READY, at) == begun
    assert (READY.round_under_way(utc(at)) is not None) == under_way


def test_with_times_a_round_is_over_with_its_last_session() -> None:
    assert focus(timed(), "2023-07-02 09:34") == "Spa-Francorchamps"  # Race 2: 10:25 local, 70 minutes
    assert focus(timed(), "2023-07-02 09:35") == "Misano"


def test_a_last_session_without_a_time_leaves_the_round_open_until_its_last_day_is_over() -> None:
    assert focus(moved(timed(), "race2", None), "2023-07-02 21:59") == "Spa-Francorchamps"
    assert focus(moved(timed(), "race2", None), "2023-07-02 22:00") == "Misano"


def test_the_latest_end_counts_when_a_session_before_the_last_runs_longer() -> None:
    late = moved(timed(), "race1", utc("2023-07-02 15:00"))
    assert focus(late, "2023-07-02 15:59") == "Spa-Francorchamps"
    assert focus(late, "2023-07-02 16:00") == "Misano"


def test_a_race_is_known_by_its_key() -> None:
    assert [session.key for session in SPA.sessions if session.kind.is_race] == ["race1", "race2"]
    assert Session("race", "The race").kind.is_race


def test_drivers_and_classes_are_named_once() -> None:
    cars = (Entry("A", "Silver", ("Ada", "Bo")), Entry("B", "Silver", ("Bo", "Cy"), "7"))
    season = Season("GT4", 2023, "Team", (), cars, ())
    assert season.drivers == ("Ada", "Bo", "Cy")
    assert season.classes == ("Silver",)
    assert [car.label for car in cars] == ["Ada / Bo", "#7 Bo / Cy"]
    assert season.title == "GT4 2023"


@given(seasons(), instants)
@FEW
def test_the_round_in_focus_is_the_first_that_is_not_over(season: Season, now: datetime) -> None:
    round_ = season.round_in_focus(now)
    over = [r for r in season.rounds if r.ends <= now]
    assert list(season.rounds[: len(over)]) == over
    assert round_ == (season.rounds[len(over)] if len(over) < len(season.rounds) else None)


@given(seasons(), instants)
@FEW
def test_the_round_last_begun_is_the_one_under_way_or_the_last_that_was(
    season: Season, now: datetime
) -> None:
    begun, under_way = season.round_last_begun(now), season.round_under_way(now)
    assert (begun is None) == (now < season.rounds[0].begins)
    assert under_way is None or under_way == begun == season.round_in_focus(now)
    assert all(r.begins > now for r in season.rounds if begun and r.number > begun.number)


@pytest.mark.parametrize(
    ("at", "name"),
    [
        ("2023-07-02 09:00", "Spa-Francorchamps"),
        ("2023-07-02 21:59", "Spa-Francorchamps"),  # its races are over by the timetable
        ("2023-07-02 22:00", "Misano"),  # midnight at the venue
    ],
)
def test_a_round_is_at_hand_to_the_end_of_its_last_day(at: str, name: str) -> None:
    round_ = timed().round_at_hand(utc(at))
    assert round_
    assert round_.name == name


def test_rounds_without_a_date_are_those_postponed_or_to_be_confirmed() -> None:
    season = with_round(READY, SPA.name, state=EventState.POSTPONED)
    season = with_round(season, "Misano", state=EventState.TBC)
    season = with_round(season, "Monza", state=EventState.CANCELLED)
    assert [r.name for r in season.rounds_without_date] == [SPA.name, "Misano"]
