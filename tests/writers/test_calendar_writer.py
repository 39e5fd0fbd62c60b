"""A season as an iCalendar file: read back by the standard's words, not by the library that wrote it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.planned.lead_times import kept_leads
from bot.domain.season.calendar_events import Revision, Revisions, calendar_events
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.writers.calendar_writer import write_calendar
from tests.clocks import utc
from tests.domain.examples import READY, moved, round_of, timed, with_ids, with_round, with_session
from tests.readers.calendar_files import Part, instant, plain, take_apart
from tests.readers.strategies import ODD_ZONES

NOW = utc("2023-05-01 10:00")
CHANGED = utc("2023-04-30 09:00")


def written(season: Season, leads: str = "off", sequence: int = 0) -> Part:
    revisions = Revisions(
        {r.id: Revision(f"r{r.id}") for r in season.rounds},
        {
            s.id: Revision(f"s{s.id}", sequence, CHANGED if sequence else None)
            for r in season.rounds
            for s in r.sessions
        },
    )
    events = calendar_events(season, season.rounds, revisions, kept_leads(leads))
    return take_apart(write_calendar(season.title, events, NOW))


def event(calendar: Part, uid: str) -> Part:
    (found,) = [e for e in calendar.all("VEVENT") if e.get("UID") == f"{uid}@pitboard"]
    return found


@pytest.fixture(scope="module")
def season() -> Season:
    watched = with_session(timed(), "Spa-Francorchamps", "race2", watch="https://example.org/live?a=1,2;b")
    return with_ids(watched)


def test_the_file_says_what_it_is_and_who_made_it(season: Season) -> None:
    calendar = written(season)
    assert calendar.name == "VCALENDAR"
    assert calendar.get("VERSION") == "2.0"
    assert calendar.get("PRODID")
    assert plain(calendar.get("X-WR-CALNAME")) == "GT4 European Series 2023"
    assert calendar.get("METHOD") is None, "nobody is invited"


def test_a_session_is_at_its_time_at_the_venue(season: Season) -> None:
    calendar = written(season)
    race = event(calendar, "s306")
    assert (race.get("DTSTART"), race.parameters("DTSTART")) == ("20230702T102500", ";TZID=Europe/Brussels")
    assert race.get("DTEND") == "20230702T113500"
    assert instant(race, "DTSTART", calendar) == utc("2023-07-02 08:25")
    assert plain(race.get("SUMMARY")) == "Race 2, Spa-Francorchamps (GT4 European Series)"
    assert plain(race.get("LOCATION")) == "Circuit de Spa-Francorchamps, Belgium"
    assert race.get("STATUS") == "CONFIRMED"


def test_a_round_takes_its_days_and_leaves_people_free(season: Season) -> None:
    misano = event(written(season), "r4")
    assert (misano.get("DTSTART"), misano.parameters("DTSTART")) == ("20230714", ";VALUE=DATE")
    assert (misano.get("DTEND"), misano.parameters("DTEND")) == ("20230717", ";VALUE=DATE")
    assert misano.get("TRANSP") == "TRANSPARENT"
    assert plain(misano.get("SUMMARY")) == "Misano (GT4 European Series)"


def test_the_live_link_is_in_the_entry_as_it_is(season: Season) -> None:
    race = event(written(season), "s306")
    assert race.get("URL") == "https://example.org/live?a=1,2;b"
    assert "https://example.org/live?a=1,2;b" in plain(race.get("DESCRIPTION"))


def test_a_length_that_is_only_assumed_is_told_as_such(season: Season) -> None:
    calendar = written(season)
    assert "one hour assumed" in plain(event(calendar, "s305").get("DESCRIPTION"))
    assert "assumed" not in plain(event(calendar, "s306").get("DESCRIPTION"))


def test_each_entry_says_which_revision_it_is_and_when_the_file_was_made(season: Season) -> None:
    for one in written(season).all("VEVENT"):
        assert [one.get(key) for key in ("SEQUENCE", "LAST-MODIFIED")] == ["0", None]
        assert one.get("DTSTAMP") == "20230501T100000Z"
    race = event(written(season, sequence=4), "s306")
    assert (race.get("SEQUENCE"), race.get("LAST-MODIFIED")) == ("4", "20230430T090000Z")


def test_a_session_that_lost_its_time_is_tentative() -> None:
    race = event(written(with_ids(moved(timed(), "race2", None)), sequence=1), "s306")
    assert (race.get("DTSTART"), race.get("STATUS")) == ("20230629", "TENTATIVE")


def test_alarms_ring_as_early_as_reminders(season: Season) -> None:
    calendar = written(season, "7d, 1d, 1h")
    triggers = {uid: [a.get("TRIGGER") for a in event(calendar, uid).all("VALARM")] for uid in ("r4", "s306")}
    assert triggers == {"r4": ["-P6DT15H", "-PT15H"], "s306": ["-PT1H"]}
    for alarm in event(calendar, "s306").all("VALARM"):
        assert (alarm.get("ACTION"), bool(alarm.get("DESCRIPTION"))) == ("DISPLAY", True)


def test_each_zone_that_a_time_is_in_is_there_once(season: Season) -> None:
    assert [zone.get("TZID") for zone in written(season).all("VTIMEZONE")] == ["Europe/Brussels"]
    assert written(with_ids(READY)).all("VTIMEZONE") == [], "days need none"


def test_a_venue_on_utc_needs_no_zone() -> None:
    spa = replace(round_of(with_ids(timed()), "Spa-Francorchamps"), timezone="UTC")
    calendar = written(replace(with_ids(timed()), rounds=(spa,)))
    assert calendar.all("VTIMEZONE") == []
    assert event(calendar, "s306").get("DTSTART") == "20230702T082500Z"


@pytest.mark.parametrize("name", ["a,b;c\\d", "x" * 80, "é" * 80, "🏁" * 80, 'q"u:o', "BEGIN:VEVENT"])
def test_a_name_of_any_kind_comes_back_as_it_was(name: str) -> None:
    named = with_ids(with_session(timed(), "Spa-Francorchamps", "race2", name=name))
    summary = plain(event(written(named), "s306").get("SUMMARY"))
    assert summary == f"{name}, Spa-Francorchamps (GT4 European Series)"


def at_misano(zone: str, start: datetime) -> Season:
    """A season of one round with one session."""
    day = start.astimezone(ZoneInfo(zone)).date()
    session = Session("race1", "Race 1", start, timedelta(hours=24), id=11)
    round_ = Round("Misano", "Misano", "IT", zone, day, day + timedelta(days=1), (session,), 1, 1)
    return replace(READY, rounds=(round_,))


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(ODD_ZONES), st.datetimes(datetime(2023, 1, 1), datetime(2025, 1, 1)))  # noqa: DTZ001
def test_every_instant_is_told_by_the_zone_in_the_file_alone(zone: str, at: datetime) -> None:
    start = utc(f"{at:%Y-%m-%d %H:%M}")
    calendar = written(at_misano(zone, start))
    (race,) = [e for e in calendar.all("VEVENT") if e.get("UID") == "s11@pitboard"]
    assert instant(race, "DTSTART", calendar) == start
    assert instant(race, "DTEND", calendar) == start + timedelta(hours=24)


@pytest.mark.parametrize(
    ("start", "written_as"),
    [
        ("2023-03-26 00:59", "20230326T015900"),
        ("2023-03-26 01:00", "20230326T030000"),
        ("2023-10-29 00:30", "20231029T003000Z"),  # the first 02:30, which readers take for the second
        ("2023-10-29 01:30", "20231029T013000Z"),  # the second, which local time can't tell from it
        ("2023-10-29 02:00", "20231029T030000"),
    ],
)
def test_the_hours_about_a_change_of_clocks(start: str, written_as: str) -> None:
    calendar = written(at_misano("Europe/Rome", utc(start)))
    race = event(calendar, "s11")
    assert race.get("DTSTART") == written_as
    assert instant(race, "DTSTART", calendar) == utc(start)


def test_the_library_reads_the_same_file(season: Season) -> None:
    revisions = Revisions(
        {r.id: Revision(f"r{r.id}") for r in season.rounds},
        {s.id: Revision(f"s{s.id}") for r in season.rounds for s in r.sessions},
    )
    data = write_calendar("x", calendar_events(season, season.rounds, revisions, ()), NOW)
    read = icalendar.Calendar.from_ical(data)
    starts = {str(e["uid"]): e.start for e in read.events}
    assert starts["s306@pitboard"] == utc("2023-07-02 08:25")
    assert starts["r4@pitboard"] == date(2023, 7, 14)
    assert read.get_missing_tzids() == set()


@pytest.mark.parametrize(
    ("state", "status", "before"),
    [
        (EventState.CANCELLED, "CANCELLED", "Cancelled: "),
        (EventState.POSTPONED, "CANCELLED", "Postponed: "),
        (EventState.TBC, "TENTATIVE", ""),
    ],
)
def test_a_round_that_is_off_says_so_with_its_sessions_and_rings_no_alarm(
    season: Season, state: EventState, status: str, before: str
) -> None:
    calendar = written(with_round(season, "Spa-Francorchamps", state=state), "1d, 1h")
    for uid, name in (("r3", "Spa-Francorchamps"), ("s306", "Race 2, Spa-Francorchamps")):
        entry = event(calendar, uid)
        assert entry.get("STATUS") == status
        assert plain(entry.get("SUMMARY")) == f"{before}{name} (GT4 European Series)"
        assert not entry.all("VALARM")
    assert event(calendar, "r4").get("STATUS") == "CONFIRMED"


def test_a_cancelled_session_stays_at_its_time_as_cancelled(season: Season) -> None:
    off = with_session(season, "Spa-Francorchamps", "race2", state=EventState.CANCELLED)
    race = event(written(off, "1h"), "s306")
    assert (race.get("STATUS"), race.get("DTSTART")) == ("CANCELLED", "20230702T102500")
    assert not race.all("VALARM")
