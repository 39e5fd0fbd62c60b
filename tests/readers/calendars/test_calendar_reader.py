"""Calendar files: those of organisers, of other programs, and our own that come back."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.season.calendar_events import Revision, Revisions, calendar_events
from bot.domain.season.round import Round
from bot.domain.season.season import Season
from bot.domain.season.session import EventState, Session
from bot.domain.season.session_kinds import usual_name
from bot.readers.timetables.timetable_reader import read_timetable
from bot.writers.calendar_writer import write_calendar
from tests.clocks import utc
from tests.domain.examples import READY, session_of, with_ids
from tests.domain.strategies import ZONES, seasons
from tests.readers.timetables.rounds import SPA, problems, read, times

VTIMEZONE = """\
BEGIN:VTIMEZONE
TZID:Anywhere
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
TZNAME:X
END:STANDARD
END:VTIMEZONE
"""


def calendar(*events: str, before: str = "") -> str:
    inner = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nDTSTAMP:20230101T000000Z\n{e}\nEND:VEVENT\n" for n, e in enumerate(events)
    )
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{before}{inner}END:VCALENDAR\n".replace("\n", "\r\n")


@pytest.mark.parametrize(
    "start",
    [
        "DTSTART:20230701T180500",
        "DTSTART:20230701T160500Z",
        "DTSTART;TZID=Europe/Brussels:20230701T180500",
        "DTSTART;TZID=Europe/London:20230701T170500",
        "DTSTART;TZID=W. Europe Standard Time:20230701T180500",
        "DTSTART;TZID=Anywhere:20230701T190500",
    ],
)
def test_times_on_the_venues_clock_in_utc_and_in_any_zone(start: str) -> None:
    proposal = read(
        calendar(f"SUMMARY:GT4 European Series - Race 1\n{start}\nDURATION:PT1H", before=VTIMEZONE)
    )
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert times(proposal) == {"race1": "01 18:05 +60"}


@pytest.mark.parametrize(
    ("summary", "key"),
    [
        ("Race 1", "race1"),
        ("Spa-Francorchamps: Qualifying 1", "q1"),
        ("Free Practice 2 | GT4 European Series", "fp2"),
        ("🏁 Race 2 (Spa-Francorchamps)", "race2"),
        ("GT4 European Series powered by X – Round 3 – Race 1", "race1"),
    ],
)
def test_the_ways_to_title_an_event(summary: str, key: str) -> None:
    assert times(read(calendar(f"SUMMARY:{summary}\nDTSTART:20230701T180500"))) == {key: "01 18:05"}


def test_an_all_day_event_is_a_round() -> None:
    text = calendar(
        "SUMMARY:GT4 European Series: Misano\nDTSTART;VALUE=DATE:20230721\nDTEND;VALUE=DATE:20230724"
    )
    misano = read(text).season.rounds[3]
    assert (str(misano.first_day), str(misano.last_day)) == ("2023-07-21", "2023-07-23")


def test_a_round_that_moves_takes_its_sessions_along() -> None:
    text = calendar(
        "SUMMARY:Misano\nDTSTART;VALUE=DATE:20230721\nDTEND;VALUE=DATE:20230724",
        "SUMMARY:Race 1\nLOCATION:Misano\nDTSTART:20230722T150000",
    )
    proposal = read(text)
    assert proposal.problems == ()
    assert times(proposal, proposal.season.rounds[3]) == {"race1": "22 15:00"}


@pytest.mark.parametrize(
    ("event", "problem"),
    [
        ("SUMMARY:Race 1\nDTSTART:20230701T180500\nRRULE:FREQ=DAILY", '"Race 1": it repeats'),
        (
            "SUMMARY:Race 1\nDTSTART:20230809T180500",
            '"Race 1": Wed 9 August, 18:05 is in no round of the season.',
        ),
        ("SUMMARY:Race 1\nDTSTART;TZID=Nowhere/None:20230701T180500", "time zone Nowhere/None is not known"),
        ("SUMMARY:Race 1\nDTSTART:never", '"Race 1": I can\'t read its start or end.'),
        ("SUMMARY:Race 1", '"Race 1": I can\'t read its start or end.'),
        ("SUMMARY:Race 1\nDTSTART:00010101T000000Z", "1 is not in the years 1950 to 2101."),
        ("SUMMARY:Race 1\nDTSTART:20230701T180500\nDTEND:99991231T235959", "9999 is not in the years"),
        ("SUMMARY:Race 1\nDTSTART:20230701T180500\nDTEND:20230701T190500Z", "are on different clocks"),
        ("SUMMARY:Race 1\nDTSTART:20230701T180500\nDURATION:P99999999W", "I can't read its start or end."),
        ("SUMMARY:Race 1\nDTSTART:20230701T180500\nDTEND:20230703T180600", "lasts over 48 hours"),
    ],
)
def test_what_is_wrong_is_told_with_the_events_title(event: str, problem: str) -> None:
    (said,) = problems(calendar(event))
    assert problem in said
    assert "Race 1" in said
    assert "BEGIN" not in said


def test_what_is_cancelled_or_no_session_is_left_out() -> None:
    proposal = read(
        calendar(
            "SUMMARY:Race 1\nDTSTART:20230701T180500\nSTATUS:CANCELLED",
            "SUMMARY:Race 2\nDTSTART:20230702T102500",
            "SUMMARY:Track walk\nDTSTART:20230701T100000",
            "SUMMARY:Dinner\nDTSTART;VALUE=DATE:20230701",
        )
    )
    assert times(proposal) == {"race2": "02 10:25"}
    assert [note.line for note in proposal.left_out] == [4, 17, 23]


@pytest.mark.parametrize(
    "text", ["BEGIN:VCALENDAR", "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", "BEGIN:VCALENDAR\n\x01:\n"]
)
def test_a_broken_file_is_a_problem(text: str) -> None:
    (said,) = problems(text)
    assert "calendar file" in said or "no session" in said


def test_only_one_round_may_be_asked_for() -> None:
    text = calendar("SUMMARY:Race 1\nDTSTART:20230701T180500", "SUMMARY:Race 1\nDTSTART:20230715T180500")
    proposal = read(text, SPA, only=True)
    assert (proposal.understood, len(proposal.left_out)) == (1, 1)


@st.composite
def with_states(draw: st.DrawFn) -> Season:
    """A stored season some of whose rounds and sessions are off."""
    season = with_ids(draw(seasons(ZONES)))
    states = st.sampled_from(EventState)
    rounds = []
    for round_ in season.rounds:
        sessions = [_off(s, draw(states)) for s in round_.sessions]
        rounds.append(replace(round_, sessions=tuple(sessions), state=draw(states)))
    return replace(season, rounds=tuple(rounds))


def _off(session: Session, state: EventState) -> Session:
    if state is EventState.TBC:
        return session
    return replace(session, state=state, start=None if state is EventState.POSTPONED else session.start)


@settings(deadline=None, max_examples=60)
@given(with_states())
def test_our_own_calendar_comes_back_as_the_same_season(stored: Season) -> None:
    proposal = read_timetable(calendar_of(stored), stored, stored.rounds[0], known(stored), only=False)
    assert proposal.season == stored
    assert [note for note in proposal.problems if "no session" not in note.text] == []


@settings(deadline=None, max_examples=40)
@given(seasons(ZONES))
def test_our_own_calendar_gives_a_season_its_times_back(season: Season) -> None:
    stored = with_ids(season)
    empty = without_times(stored)
    proposal = read_timetable(calendar_of(stored), empty, empty.rounds[0], known(empty), only=False)
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert starts(proposal.season) == starts(stored)


def calendar_of(season: Season) -> bytes:
    revisions = Revisions(
        {r.id: Revision(f"r{r.id}") for r in season.rounds},
        {s.id: Revision(f"s{s.id}", 1) for r in season.rounds for s in r.sessions},
    )
    events = calendar_events(season, season.rounds, revisions, ())
    return write_calendar(season.title, events, utc("2023-01-01 00:00"))


def known(season: Season) -> dict[str, tuple[Round, Session | None]]:
    rounds: dict[str, tuple[Round, Session | None]] = {f"r{r.id}": (r, None) for r in season.rounds}
    return rounds | {f"s{s.id}": (r, s) for r in season.rounds for s in r.sessions}


def without_times(season: Season) -> Season:
    rounds = (replace(r, sessions=tuple(replace(s, start=None) for s in r.sessions)) for r in season.rounds)
    return replace(season, rounds=tuple(rounds))


def starts(season: Season) -> list[tuple[str, str, object]]:
    return sorted((r.name, s.key, s.start) for r in season.rounds for s in r.sessions if s.start)


RACE = "SUMMARY:Race 1\nDTSTART:20230701T180500\nDURATION:PT1H"


def race_state(text: str) -> EventState:
    season = read_timetable(text.encode(), with_ids(READY), with_ids(READY).rounds[2], {}, only=False).season
    return session_of(season.rounds[2], "race1").state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (calendar(RACE, before="METHOD:CANCEL\n"), EventState.CANCELLED),
        (calendar(RACE.replace("Race 1", "Canceled: Race 1")), EventState.CANCELLED),
        (calendar(RACE.replace("Race 1", "[CANCELLED] Race 1")), EventState.CANCELLED),
        (calendar(RACE.replace("Race 1", "Inställt: Race 1")), EventState.CANCELLED),
        (calendar(RACE.replace("Race 1", "Postponed: Race 1")), EventState.POSTPONED),
        (calendar(RACE), EventState.SCHEDULED),
    ],
)
def test_what_does_not_take_place_is_told_by_method_status_or_title(text: str, state: EventState) -> None:
    assert race_state(text) is state


def test_a_time_that_calls_itself_a_date_is_a_time() -> None:
    event = "SUMMARY:Race 1\nDTSTART;VALUE=DATE:20230701T160500Z\nDTEND;VALUE=DATE:20230701T170500Z"
    assert times(read(calendar(event))) == {"race1": "01 18:05 +60"}


def test_a_zone_without_a_beginning_costs_nothing_but_that_zone() -> None:
    broken = VTIMEZONE.replace("DTSTART:19700101T000000\n", "")
    text = calendar("SUMMARY:Race 1\nDTSTART:20230701T160500Z\nDURATION:PT1H", before=broken)
    assert times(read(text)) == {"race1": "01 18:05 +60"}


@pytest.mark.parametrize(
    ("title", "starts"),
    [
        ("GES: Race 1 (Belgian round)", {"race1": "01 18:05 +60"}),
        ("GES Academy: Race 1", {}),
        ("Truck Series Race 1", {}),
        ("GT4 European Series - Race 1 Restarted", {}),
    ],
)
def test_a_series_is_known_by_its_initials_and_another_by_more_words(
    title: str, starts: dict[str, str]
) -> None:
    assert times(read(calendar(RACE.replace("Race 1", title)))) == starts


def test_another_series_event_beside_our_rounds_is_left_out() -> None:
    other = "SUMMARY:Truck Series Race\nDTSTART:20230801T190000Z\nDURATION:PT1H"
    proposal = read(calendar(RACE, other))
    assert proposal.problems == ()
    assert times(proposal) == {"race1": "01 18:05 +60"}
    assert proposal.others == ("truck",)


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("[F1] SPR", "sprint"),
        ("F1 WUP", "warmup"),
        ("F1: RAC", "race"),
        ("Formula 1 Belgian Grand Prix", "race"),
    ],
)
def test_official_codes_and_a_grand_prix_are_sessions(title: str, key: str) -> None:
    sessions = tuple(Session(name, usual_name(name)) for name in ("sprint", "warmup", "race"))
    round_ = replace(SPA, number=1, sessions=sessions)
    season = replace(READY, series="Formula 1", rounds=(round_,), session_keys=("sprint", "warmup", "race"))
    proposal = read(calendar(RACE.replace("Race 1", title)), round_, season)
    assert list(times(proposal, round_)) == [key]


def test_of_two_rounds_at_one_venue_the_day_says_which() -> None:
    again = replace(SPA, number=4, name="Spa again", first_day=date(2023, 9, 8), last_day=date(2023, 9, 9))
    season = replace(READY, rounds=(*READY.rounds[:3], again))
    event = f"SUMMARY:Race 1\nLOCATION:{SPA.venue}\nDTSTART:20230909T120000Z\nDURATION:PT1H"
    assert times(read(calendar(event), SPA, season), again) == {"race1": "09 14:00 +60"}


def test_a_calendar_of_more_events_than_any_season_has_is_refused() -> None:
    events = "BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 5001
    text = f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{events}END:VCALENDAR\r\n"
    assert problems(text) == ["too long: 5001 events; the limit is 5000."]
