"""What is shown where somebody types is understood when it is typed back, in each language that is spoken."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands.results.result_as_form import positions_text
from bot.domain.base.days_in_words import day_in_words, days_in_words
from bot.domain.results.result import Status
from bot.domain.results.result_life import ResultLife
from bot.domain.results.result_report import LINE_EXAMPLE, ResultReport
from bot.domain.season.session import Session
from bot.languages.catalogue import phrase
from bot.languages.current import SpokenLanguage, speaking
from bot.languages.dates import day_and_month, weekday
from bot.posts.results.typed_result import typed_result_words
from bot.readers.typed.countries_and_zones import countries, country_meant, country_named, country_names
from bot.readers.typed.result_line import read_report, read_result_line
from bot.readers.typed.schedule_line import read_days
from bot.readers.typed.times.times_ahead import read_time_ahead
from bot.readers.typed.times.typed_days import written_day

REPORTS = (
    ResultReport(position=20),
    ResultReport(position=1, overall=1, grid=2, life=ResultLife.PROVISIONAL),
    ResultReport(position=3, overall=26, grid=34, life=ResultLife.FINAL),
    ResultReport(overall=11, life=ResultLife.AMENDED),
    ResultReport(status=Status.DNF, grid=5),
    ResultReport(status=Status.DNS),
    ResultReport(status=Status.DSQ, life=ResultLife.FINAL),
    ResultReport(status=Status.CLASSIFIED),
)
FRIDAY, SUNDAY = date(2023, 8, 4), date(2023, 8, 6)


@pytest.fixture(params=SpokenLanguage, autouse=True)
def _spoken(request: pytest.FixtureRequest) -> Iterator[None]:
    with speaking(request.param):
        yield


@pytest.mark.parametrize("report", REPORTS, ids=repr)
def test_a_results_line(report: ResultReport) -> None:
    sessions = [Session("race1", "Race 1"), Session("race2", "Race 2")]
    shown = typed_result_words("Race 2", report, "Silver")
    line = read_result_line(shown, sessions, ["Silver"])
    assert (line.session, line.report) == ("Race 2", report)


def test_the_line_of_positions_in_the_form_of_a_result() -> None:
    report = ResultReport(position=20, overall=26, grid=34)
    assert read_report(phrase(LINE_EXAMPLE)) == report
    assert read_report(positions_text(report)) == report


def test_a_rounds_new_days() -> None:
    days = read_days(days_in_words(FRIDAY, SUNDAY), 2023)
    assert (days.first_day, days.last_day, days.reason) == ("2023-08-04", "2023-08-06", "")
    assert written_day(day_in_words(FRIDAY), 2023) == FRIDAY
    assert written_day(day_and_month(date(2023, 7, 1)), 2023) == date(2023, 7, 1)


def test_a_weekday_with_a_time() -> None:
    at = read_time_ahead(f"{weekday(SUNDAY)} 14:20", ZoneInfo("UTC"), datetime(2023, 8, 4, 9, tzinfo=UTC))
    assert at == datetime(2023, 8, 6, 14, 20, tzinfo=UTC)


def test_countries() -> None:
    for code, name in country_names().items():
        assert country_named(name) == code
        assert country_named(countries()[code]) == code
    assert country_meant(country_names()["BE"]) == "BE"
