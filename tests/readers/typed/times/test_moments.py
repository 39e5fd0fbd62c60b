"""Times as somebody at the track types them: on the venue's clock, also in the nights when that changes."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.season.round import Round
from bot.errors import UserError
from bot.readers.typed.times.moments import Moment, read_moment, read_shift
from tests.clocks import utc

SPA = Round("Spa", "Circuit", "BE", "Europe/Brussels", date(2023, 6, 29), date(2023, 7, 2))
SPRING = Round("Monza", "Circuit", "IT", "Europe/Rome", date(2023, 3, 24), date(2023, 3, 26))
AUTUMN = Round("Monza", "Circuit", "IT", "Europe/Rome", date(2023, 10, 27), date(2023, 10, 29))
NOW = utc("2023-06-30 10:00")


SATURDAY_NOON = utc("2023-07-01 10:00")


def read(typed: str, round_: Round = SPA, planned: datetime | None = SATURDAY_NOON) -> Moment:
    return read_moment(typed, round_, planned, NOW)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("+20m", 20),
        ("20m", 20),
        ("90 min", 90),
        ("-1h", -60),
        ("−15m", -15),
        ("+1h30m", 90),
        ("1 h 30 min", 90),
        ("1h30", 90),
        ("1 hour 30", 90),
        ("– 5\u00a0m", -5),
        ("20", 20),
        ("-5", -5),
        (" +2H ", 120),
        ("- 5 minutes", -5),
    ],
)
def test_a_shift(typed: str, minutes: int) -> None:
    assert read_shift(typed) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    "typed",
    ["", "+", "+0", "+0m", "later", "169h", "1d", "30m 1h", "1h 1h", "1h-5m", "+20s", "٣m x", "+" * 1000],
)
def test_what_is_no_shift_is_refused_with_the_way_to_write_it(typed: str) -> None:
    with pytest.raises(UserError, match=r"`\+20m`"):
        read_shift(typed)


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("14:20", "2023-07-01 12:20"),
        ("14.20", "2023-07-01 12:20"),
        ("14h20", "2023-07-01 12:20"),
        ("1420", "2023-07-01 12:20"),
        ("0905", "2023-07-01 07:05"),
        ("Sunday 1420", "2023-07-02 12:20"),
        ("2 July 14:20", "2023-07-02 12:20"),
        ("Sun July 2nd, 14:20", "2023-07-02 12:20"),
        ("2.7. 14:20", "2023-07-02 12:20"),
        ("2:20pm", "2023-07-01 12:20"),
        ("2:20 p.m.", "2023-07-01 12:20"),
        ("2 PM", "2023-07-01 12:00"),
        ("12 am", "2023-06-30 22:00"),
        ("12:30 pm", "2023-07-01 10:30"),
        ("Sunday 14:20", "2023-07-02 12:20"),
        ("sun 14:20", "2023-07-02 12:20"),
        ("söndag kl 14.20", "2023-07-02 12:20"),
        ("Sonntag 14 Uhr 20", "2023-07-02 12:20"),
        ("dimanche 14h20", "2023-07-02 12:20"),
        ("2023-07-02 14:20", "2023-07-02 12:20"),
        ("2023-07-02T14:20", "2023-07-02 12:20"),
        ("2023-07-02T14:20:00", "2023-07-02 12:20"),
        ("Sunday at 14:20", "2023-07-02 12:20"),
        ("14 Uhr 20", "2023-07-01 12:20"),
        ("kl. 14.20", "2023-07-01 12:20"),
        ("١٤：٢٠", "2023-07-01 12:20"),
        ("Sunday noon", "2023-07-02 10:00"),
        ("2023-07-02, 2:20 pm", "2023-07-02 12:20"),
        ("today 14:20", "2023-06-30 12:20"),
        ("Tomorrow 14:20", "2023-07-01 12:20"),
        ("Saturday 24:00", "2023-07-01 22:00"),
        ("midnight", "2023-07-01 22:00"),
        ("Friday midnight", "2023-06-30 22:00"),
        ("2023-07-01T24:00", "2023-07-01 22:00"),
        ("noon", "2023-07-01 10:00"),
        ("Sunday 00:00", "2023-07-01 22:00"),
        ("<t:1688212800>", "2023-07-01 12:00"),
        ("<t:1688212800:F>", "2023-07-01 12:00"),
        (" <t:1688212800:R>. ", "2023-07-01 12:00"),
    ],
)
def test_a_moment_is_on_the_venues_clock(typed: str, at: str) -> None:
    assert read(typed) == Moment(utc(at))


@pytest.mark.parametrize(
    "typed",
    [
        "", "now", "25:00", "14:60", "14", "13:20 pm", "0:20 am", "14h",
        "24:01", "<t:>", "<t:99999999999>", "920", "2460", "14200",
        "2023-02-30 14:20", "2023-07-02",
        "ma 14:20",  # Danish Monday, Spanish Tuesday
        "0001-01-01 10:00", "9999-12-31 23:59", "14:20 14:20", "x" * 2000, "1 " * 500,
    ],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_the_way_to_write_it(typed: str) -> None:
    with pytest.raises(UserError, match="`14:20`"):
        read(typed)


def test_a_weekday_that_the_round_doesnt_have_needs_the_date() -> None:
    with pytest.raises(UserError, match=r"`2023-07-02 14:20`.*no such day"):
        read("Monday 14:20")


def test_a_weekday_that_a_long_round_has_twice_needs_the_date() -> None:
    long = Round("Le Mans", "Circuit", "FR", "Europe/Paris", date(2023, 6, 4), date(2023, 6, 11))
    with pytest.raises(UserError, match="several such days"):
        read("Sunday 14:20", long)


def test_a_session_without_a_time_needs_a_day_unless_the_round_has_one_only() -> None:
    with pytest.raises(UserError, match="Add the day"):
        read("14:20", planned=None)
    one_day = Round("Spa", "Circuit", "BE", "Europe/Brussels", date(2023, 7, 2), date(2023, 7, 2))
    assert read("14:20", one_day, None) == Moment(utc("2023-07-02 12:20"))


@pytest.mark.parametrize(
    ("planned", "typed", "meant"),
    [
        ("2023-07-01 23:30", "00:30", "2023-07-02 00:30"),
        ("2023-07-01 23:30", "midnight", "2023-07-02 00:00"),
        ("2023-07-01 23:30", "22:00", "2023-07-01 22:00"),
        ("2023-07-01 20:00", "1 am", "2023-07-02 01:00"),
        ("2023-07-01 14:00", "09:00", "2023-07-01 09:00"),
        ("2023-07-01 09:00", "21:30", "2023-07-01 21:30"),
        ("2023-07-02 00:30", "01:15", "2023-07-02 01:15"),
    ],
)
def test_a_time_alone_may_be_past_midnight(planned: str, typed: str, meant: str) -> None:
    moment = read(typed, SPA, at_spa(planned))
    assert moment.at == at_spa(meant)


@pytest.mark.parametrize(
    ("planned", "typed", "ways"),
    [
        ("2023-07-01 14:00", "00:30", "`Saturday 00:30` or `Sunday 00:30`"),
        ("2023-07-02 00:30", "23:45", "`Saturday 23:45` or `Sunday 23:45`"),
    ],
)
def test_a_time_that_may_be_on_two_days_is_asked_about(planned: str, typed: str, ways: str) -> None:
    with pytest.raises(UserError, match=ways):
        read(typed, SPA, at_spa(planned))


def at_spa(there: str) -> datetime:
    return datetime.fromisoformat(there).replace(tzinfo=SPA.zone)


@pytest.mark.parametrize("typed", ["Sunday 02:30", "2023-03-26 2:00", "2023-03-26 02:59"])
def test_a_time_that_the_clocks_skip_is_refused_with_the_reason(typed: str) -> None:
    with pytest.raises(UserError, match="doesn't exist in Europe/Rome, as the clocks go forward"):
        read(typed, SPRING)


def test_the_hour_that_comes_twice_is_the_first_unless_the_second_is_asked_for() -> None:
    first, second = read("Sunday 02:30", AUTUMN), read("Sunday 02:30 second", AUTUMN)
    assert (first.at, second.at) == (utc("2023-10-29 00:30"), utc("2023-10-29 01:30"))
    assert "comes twice" in first.note
    assert "the first (CEST) is meant" in first.note
    assert "`02:30 second`" in first.note
    assert "the second (CET) is meant" in second.note


def test_beside_those_hours_nothing_is_noted() -> None:
    assert read("Sunday 03:00", SPRING) == Moment(utc("2023-03-26 01:00"))
    assert read("Sunday 01:59", AUTUMN) == Moment(utc("2023-10-28 23:59"))
    assert read("Sunday 03:00", AUTUMN) == Moment(utc("2023-10-29 02:00"))


@given(
    st.datetimes(datetime(2023, 1, 1), datetime(2024, 12, 31)),  # noqa: DTZ001 - the venue's own
    st.sampled_from(["Europe/Rome", "Australia/Lord_Howe", "America/New_York", "Asia/Tokyo", "Pacific/Apia"]),
)
def test_what_is_read_shows_the_typed_time_there_or_is_refused(there: datetime, zone: str) -> None:
    round_ = Round("R", "C", "IT", zone, there.date(), there.date())
    try:
        moment = read(f"{there:%H:%M}", round_, None)
    except UserError as error:
        assert "doesn't exist" in str(error)  # noqa: PT017 - either is right
        return
    shown = moment.at.astimezone(ZoneInfo(zone))
    assert (f"{shown:%H:%M}", shown.date()) == (f"{there:%H:%M}", there.date())
    assert moment.at.tzinfo is UTC


def test_a_date_with_another_days_weekday_is_asked_back() -> None:
    with pytest.raises(UserError, match="Check the day: 2 July 2023 is a Sunday"):
        read("Sat 2 July 14:20")
