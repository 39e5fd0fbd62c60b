"""Until when something is to be held back, as staff type it: on the venue's clock, and never too early."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.readers.typed.times.embargoes import FARTHEST, read_embargo
from tests.clocks import utc

SPA, YORK, LORD_HOWE = map(ZoneInfo, ("Europe/Brussels", "America/New_York", "Australia/Lord_Howe"))
NOON = utc("2023-07-01 10:00")  # Saturday, 12:00 at Spa


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18:00", "2023-07-01 16:00"),
        (" 18.00 ", "2023-07-01 16:00"),
        ("18h05", "2023-07-01 16:05"),
        ("6 pm", "2023-07-01 16:00"),
        ("9:30", "2023-07-02 07:30"),
        ("12:00", "2023-07-02 10:00"),
        ("today 12:30", "2023-07-01 10:30"),
        ("tomorrow 9:30", "2023-07-02 07:30"),
        ("i morgon 9:30", "2023-07-02 07:30"),
        ("demain 9h30", "2023-07-02 07:30"),
        ("Sunday 18:00", "2023-07-02 16:00"),
        ("fri 18:00", "2023-07-07 16:00"),
        ("2023-07-02 18:00", "2023-07-02 16:00"),
        ("2023-07-02T18:00", "2023-07-02 16:00"),
        ("2024-01-05  09:00", "2024-01-05 08:00"),
        ("+90m", "2023-07-01 11:30"),
        ("+1h30m", "2023-07-01 11:30"),
        ("midnight", "2023-07-01 22:00"),
        ("24:00", "2023-07-01 22:00"),
        ("00:00", "2023-07-01 22:00"),
        ("Sunday midnight", "2023-07-02 22:00"),
        ("noon", "2023-07-02 10:00"),
        ("<t:1688212800>", "2023-07-01 12:00"),
        ("<t:1688212800:R>", "2023-07-01 12:00"),
    ],
)
def test_a_time_is_read_as_the_next_one_at_the_venue(typed: str, meant: str) -> None:
    assert read_embargo(typed, SPA, NOON) == utc(meant)


@pytest.mark.parametrize("typed", ["", "soon", "25:00", "18:60", "2023-02-30 10:00", "18", "noday 18:00"])
def test_what_is_no_time_is_refused_with_how_to_write_it(typed: str) -> None:
    with pytest.raises(UserError, match=r"I can't read .* as a time.*`18:00`"):
        read_embargo(typed, SPA, NOON)


@pytest.mark.parametrize("typed", ["2023-07-01 12:00", "today 11:00", "Saturday 9:00"])
def test_the_past_is_refused_with_what_to_do(typed: str) -> None:
    with pytest.raises(UserError, match=r"leave the embargo out to post now: .* is past in Europe/Brussels"):
        read_embargo(typed, SPA, NOON)


def test_more_than_a_year_ahead_is_taken_for_a_slip() -> None:
    with pytest.raises(UserError, match="more than a year ahead"):
        read_embargo("2024-07-05 12:00", SPA, NOON)


def test_an_hour_that_comes_twice_is_the_later_one_also_between_the_two() -> None:
    for now in ("2023-10-28 20:00", "2023-10-29 00:40"):  # the evening before; 02:40, the first time
        assert read_embargo("02:30", SPA, utc(now)) == utc("2023-10-29 01:30")
    assert read_embargo("02:30", SPA, utc("2023-10-29 01:40")) == utc("2023-10-30 01:30")


@pytest.mark.parametrize("typed", ["02:30", "Sunday 2:30", "2023-03-26 02:30"])
def test_a_time_that_the_clocks_skip_is_refused_with_the_reason(typed: str) -> None:
    with pytest.raises(UserError, match="doesn't exist in Europe/Brussels, as the clocks go forward"):
        read_embargo(typed, SPA, utc("2023-03-25 20:00"))


NOWS = st.integers(0, 4 * 365 * 24 * 3600).map(
    lambda seconds: utc("2023-01-01 00:00") + timedelta(seconds=seconds)
)
ZONES = st.sampled_from([SPA, YORK, LORD_HOWE])
TIMES = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(NOWS, TIMES, ZONES)
def test_a_bare_time_is_the_next_that_the_venues_clock_shows(now: datetime, at: time, zone: ZoneInfo) -> None:
    try:
        moment = read_embargo(f"{at:%H:%M}", zone, now)
    except UserError as error:
        assert "doesn't exist" in str(error)  # noqa: PT017 - either is right
        return
    assert now < moment <= now + timedelta(hours=25)
    assert moment.astimezone(zone).time() == at


@given(NOWS, st.integers(2, 365), TIMES, ZONES)
def test_no_reading_of_a_day_and_time_is_later(now: datetime, days: int, at: time, zone: ZoneInfo) -> None:
    day = (now + timedelta(days=days)).date()
    readings = [datetime.combine(day, at.replace(fold=f), zone).astimezone(UTC) for f in (0, 1)]
    try:
        assert read_embargo(f"{day} {at:%H:%M}", zone, now) == max(readings)
    except UserError as error:
        assert "doesn't exist" in str(error) or max(readings) - now > FARTHEST  # noqa: PT017


@given(st.text(max_size=30) | st.text("0123456789:-+hmapTtsundy .,", max_size=20), NOWS)
def test_whatever_is_typed_is_a_moment_ahead_or_refused(typed: str, now: datetime) -> None:
    try:
        moment = read_embargo(typed, SPA, now)
    except UserError:
        return
    assert moment.tzinfo is UTC
    assert now < moment <= now + FARTHEST
