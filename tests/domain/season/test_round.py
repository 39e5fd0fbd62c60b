"""A round: its days, its clock, what is on and what is next."""

from dataclasses import replace
from datetime import UTC, date, time, timedelta

import pytest
from hypothesis import given, settings

from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState
from tests.clocks import utc
from tests.domain.examples import READY, round_of, session_of, timed, with_round, with_session
from tests.domain.strategies import seasons

SPA = round_of(timed(), "Spa-Francorchamps")
FEW = settings(max_examples=40, deadline=None)


def test_a_round_without_sessions_opens_at_no_known_time() -> None:
    empty = round_of(with_round(READY, "Misano", sessions=()), "Misano")
    assert empty.opens is None
    assert empty.ends == utc("2023-07-16 22:00")


@pytest.mark.parametrize(
    ("at", "on", "ahead"),
    [
        ("2023-06-29 07:59", None, "fp1"),
        ("2023-06-29 08:00", "fp1", "fp2"),
        ("2023-06-29 08:59", "fp1", "fp2"),
        ("2023-06-29 09:00", None, "fp2"),  # one hour assumed
        ("2023-07-02 09:34", "race2", None),  # 70 minutes are known
        ("2023-07-02 09:35", None, None),
    ],
)
def test_mid_weekend_it_knows_what_is_on_and_what_is_next(at: str, on: str | None, ahead: str | None) -> None:
    now_on, following = SPA.session_on(utc(at)), SPA.session_next(utc(at))
    assert (now_on.key if now_on else None) == on
    assert (following.key if following else None) == ahead


def test_a_session_without_a_time_is_never_on_nor_next() -> None:
    misano = round_of(READY, "Misano")
    assert misano.session_next(utc("2023-07-14 12:00")) is None
    assert misano.session_on(utc("2023-07-14 12:00")) is None
    assert misano.sessions[0].end is None


@pytest.mark.parametrize(
    ("day", "at", "instant"),
    [
        (date(2023, 7, 2), time(10, 25), "2023-07-02 08:25"),
        (date(2023, 1, 2), time(10, 25), "2023-01-02 09:25"),
        (date(2023, 3, 26), time(2, 30), "2023-03-26 01:30"),  # doesn't exist: the moment after the gap
        (date(2023, 10, 29), time(2, 30), "2023-10-29 00:30"),  # exists twice: the first
    ],
)
def test_local_times_become_instants_on_the_venues_clock(day: date, at: time, instant: str) -> None:
    assert SPA.local(day, at) == utc(instant)
    assert SPA.local(day, at).tzinfo is UTC


@given(seasons())
@FEW
def test_a_round_never_ends_before_it_begins_nor_after_the_last_days_last_session(season: Season) -> None:
    for round_ in season.rounds:
        assert round_.begins < round_.ends <= round_.local(round_.last_day + timedelta(days=1))
        assert round_.session_next(round_.ends) is None


def test_zones_are_the_venues_own() -> None:
    tokyo = Round("Fuji", "Fuji Speedway", "JP", "Asia/Tokyo", date(2023, 7, 5), date(2023, 7, 6))
    assert tokyo.begins == utc("2023-07-04 15:00")
    assert session_of(SPA, "race2").start == utc("2023-07-02 08:25")


def test_a_round_ends_with_the_last_session_that_is_held() -> None:
    race1 = session_of(SPA, "race1")
    off = with_session(timed(), SPA.name, "race2", state=EventState.CANCELLED)
    assert round_of(off, SPA.name).ends == race1.end
    assert SPA.ends > round_of(off, SPA.name).ends


def test_a_round_whose_sessions_are_all_off_ends_with_its_last_day() -> None:
    sessions = tuple(replace(s, state=EventState.CANCELLED) for s in SPA.sessions)
    off = replace(SPA, sessions=sessions)
    assert (off.opens, off.ends) == (None, utc("2023-07-02 22:00"))
