"""Lead times and spoiler hours as people type them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.planned.lead_plan import kept_lead_plan
from bot.domain.planned.lead_times import Lead, format_leads, kept_leads
from bot.errors import UserError
from bot.readers.typed.times.lead_times import read_lead_plan, read_leads, read_spoiler_hours
from tests.domain import strategies


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("7d, 1d, 1h", "7d, 1d, 1h"),
        ("1h 7d;1d", "7d, 1d, 1h"),
        ("1H,  7 D", "7d, 1h"),
        ("2w3h30m", "2w, 3h, 30m"),
        ("1 week, 2 days, 90 min", "1w, 2d, 90m"),
        ("1d, 1d, 01d", "1d"),
        ("1 day, 1 hour", "1d, 1h"),
        ("a week", "1w"),
        ("30 minutes before", "30m"),
        ("One day and half an hour before.", "1d, 30m"),
        ("a week, two days & an hour ahead", "1w, 2d, 1h"),
        ("the day before; 15 min early", "1d, 15m"),
        ("–", "off"),
        ("off", "off"),
        ("None", "off"),
        (" ", "off"),
        ("24h, 1d", "1d, 24h"),  # a day before the round, and 24 hours before each session
    ],
)
def test_lead_times_are_read_as_people_write_them(typed: str, kept: str) -> None:
    assert format_leads(read_leads(typed)) == kept


@pytest.mark.parametrize("typed", ["1h, 60m", "1w, 7d", "2h 120m 120m"])
def test_the_same_moment_is_reminded_of_once_however_it_is_written(typed: str) -> None:
    assert len(read_leads(typed)) == 1


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("tomorrow", 'I can\'t read "tomorrow" as'),
        ("1h, soon", 'I can\'t read "soon" as'),
        ("-1h", "as how early to remind"),
        ("1.5h", "as how early to remind"),
        ("1234567h", "as how early to remind"),
        (",", "as how early to remind"),
        ("0m", "from 1m to 52w"),
        ("53w", "from 1m to 52w"),
        ("999999w", "from 1m to 52w"),
        ("1h 2h 3h 4h 5h 6h 7h 8h 9h", "up to 8"),
    ],
)
def test_what_is_no_lead_time_is_refused_with_the_way_to_write_it(typed: str, words: str) -> None:
    with pytest.raises(UserError, match=words):
        read_leads(typed)


@given(st.lists(strategies.leads, max_size=8, unique_by=lambda lead: (lead.is_of_rounds, lead.span)))
def test_lead_times_written_and_read_again_are_the_same_the_longest_first(leads: list[Lead]) -> None:
    read = read_leads(format_leads(leads))
    assert set(read) == set(leads)
    assert list(read) == sorted(read, key=lambda lead: -lead.span)
    assert read_leads(format_leads(read)) == read
    assert kept_leads(format_leads(read)) == read


@given(st.text() | st.text("0123456789wdhmWDHM ,;.-\n٣१"))
def test_any_text_is_lead_times_or_a_refusal(typed: str) -> None:
    try:
        leads = read_leads(typed)
    except UserError:
        return
    assert len(leads) <= 8
    assert all(timedelta() < lead.span <= timedelta(weeks=52) for lead in leads)


@pytest.mark.parametrize("typed", ["24", "24h", " 24 hours", "24H"])
def test_hours_are_read_as_people_write_them(typed: str) -> None:
    assert read_spoiler_hours(typed) == 24


@pytest.mark.parametrize("typed", ["off", "OFF", "none", "0"])
def test_off_is_no_spoiler_marks(typed: str) -> None:
    assert read_spoiler_hours(typed) is None


@pytest.mark.parametrize("typed", ["", "169", "1d", "-1", "24 25", "9999999"])
def test_what_is_no_number_of_hours_is_refused(typed: str) -> None:
    with pytest.raises(UserError, match="try `24`, from 1 to 168, or `off`"):
        read_spoiler_hours(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("7d, 1d, 1h", "7d, 1d, 1h"),
        ("1h | races 15m, 1h | practice off", "1h | races 1h, 15m | practice off"),
        ("off | qualifying 30 minutes", "off | qualifying 30m"),
    ],
)
def test_kinds_with_their_own_times_stand_behind_the_usual_ones(typed: str, kept: str) -> None:
    assert str(read_lead_plan(typed)) == kept
    assert str(kept_lead_plan(kept)) == kept


@pytest.mark.parametrize("typed", ["1h | races 2d", "1h | results 1h", "1h | races soon"])
def test_what_no_kind_can_have_is_refused(typed: str) -> None:
    with pytest.raises(UserError):
        read_lead_plan(typed)
