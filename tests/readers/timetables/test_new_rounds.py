"""Rounds that a table or calendar tells of and the season doesn't have: made only where all of it is said."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from bot.domain.schedule.timetable_changes import NewRoundFacts, NoteKind, TimetableProposal
from bot.domain.season.round import Round
from bot.readers.timetables.timetable_reader import read_timetable
from tests.domain.examples import READY
from tests.readers.calendars.test_calendar_reader import calendar
from tests.readers.timetables.rounds import SPA, read, times

SERIES = "GT4 European Series"
IMOLA_DAYS = "DTSTART;VALUE=DATE:20230811\nDTEND;VALUE=DATE:20230814"
AT_IMOLA = "LOCATION:Autodromo di Imola\\, Italy"


def new_rounds(proposal: TimetableProposal) -> list[Round]:
    known_names = [round_.name for round_ in READY.rounds]
    return [round_ for round_ in proposal.season.rounds if round_.name not in known_names]


def told(round_: Round) -> tuple[str, ...]:
    facts = (round_.name, round_.venue, round_.country, round_.timezone, round_.first_day, round_.last_day)
    return tuple(map(str, facts))


IMOLA = ("Imola", "Autodromo di Imola", "IT", "Europe/Rome", "2023-08-11", "2023-08-13")


@pytest.mark.parametrize(
    "text",
    [
        "Round,Venue,Country,Date,End date\nImola,Autodromo di Imola,Italy,2023-08-11,2023-08-13",
        "Omgång;Bana;Land;Datum;Slutdatum\nImola;Autodromo di Imola;Italien;2023-08-11;2023-08-13",
        'Round,Location,Date,End date\nImola,"Autodromo di Imola, Italia",11/08/2023,13/08/2023',
        calendar(f"SUMMARY:{SERIES} - Imola\n{AT_IMOLA}\n{IMOLA_DAYS}"),
        calendar(f"SUMMARY:{SERIES}: Imola (test)\n{AT_IMOLA}\n{IMOLA_DAYS}").replace(" (test)", ""),
    ],
)
def test_a_round_with_its_place_and_days_is_new(text: str) -> None:
    proposal = read(text)
    assert proposal.problems == ()
    (imola,) = new_rounds(proposal)
    assert told(imola) == IMOLA
    assert [session.key for session in imola.sessions] == list(READY.session_keys)


def test_its_sessions_come_along_and_say_its_days() -> None:
    table = (
        "Round,Venue,Country,Session,Date,Start\n"
        "Imola,Autodromo di Imola,Italy,Race 1,2023-08-12,14:00\n"
        "Imola,Autodromo di Imola,Italy,Race 2,2023-08-13,10:25\n"
    )
    events = calendar(
        f"SUMMARY:{SERIES} - Imola - Race 1\n{AT_IMOLA}\nDTSTART:20230812T120000Z",
        f"SUMMARY:{SERIES} - Imola - Race 2\n{AT_IMOLA}\nDTSTART:20230813T082500Z",
    )
    for text in (table, events):
        (imola,) = new_rounds(read(text))
        assert told(imola)[4:] == ("2023-08-12", "2023-08-13")
        assert times(read(text), imola) == {"race1": "12 14:00", "race2": "13 10:25"}


def test_a_calendars_sessions_find_a_round_that_stands_below_them() -> None:
    text = calendar(
        f"SUMMARY:Race 1\n{AT_IMOLA}\nDTSTART:20230812T120000Z",
        f"SUMMARY:{SERIES} - Imola\n{AT_IMOLA}\n{IMOLA_DAYS}",
    )
    (imola,) = new_rounds(read(text))
    assert told(imola) == IMOLA
    assert times(read(text), imola) == {"race1": "12 14:00"}


@pytest.mark.parametrize(
    "text",
    [
        "Round,Session,Date,Start\nImola,Race 1,2023-08-12,14:00\nSpa,Race 1,2023-07-01,18:05",
        "Round,Country,Session,Date,Start\nSebring,USA,Race 1,2023-08-12,14:00\nSpa,,Race 1,2023-07-01,18:05",
        calendar(
            f"SUMMARY:{SERIES} - Imola - Race 1\nDTSTART:20230812T120000Z",
            "SUMMARY:Race 1\nDTSTART:20230701T160500Z",
        ),
    ],
)
def test_without_a_certain_place_it_is_asked_and_the_rest_can_be_saved(text: str) -> None:
    proposal = read(text)
    (question,) = [str(note) for note in proposal.left_out if note.kind is NoteKind.QUESTION]
    assert "to say where it is: this season has no such round yet." in question
    assert (proposal.problems, new_rounds(proposal)) == ((), [])
    assert times(proposal) == {"race1": "01 18:05"}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Round,Country,Date\nMisannno,Italy,2023-08-12", 'Did you mean "Misano"?'),
        ("Round,Country,Date\nImola,Italy,2023-07-01", 'I don\'t know which round "Imola" is.'),
        ("Round,Country,Session,Start\nImola,Italy,Race 1,14:00", 'I don\'t know which round "Imola" is.'),
    ],
)
def test_what_can_only_be_a_known_round_is_a_problem(text: str, why: str) -> None:
    (problem,) = map(str, read(text).problems)
    assert why in problem


@pytest.mark.parametrize(
    "text",
    [
        "Series,Round,Country,Session,Date,Start\nTruck Cup,Imola,Italy,Race 1,2023-08-12,14:00\n",
        "Round,Country,Session,Date,Start\nImola,Italy,Truck Cup Race 1,2023-08-12,14:00\n",
        calendar(f"SUMMARY:Truck Cup Race 1\n{AT_IMOLA}\nDTSTART:20230812T120000Z"),
        calendar(f"SUMMARY:Truck Cup - Imola\n{AT_IMOLA}\n{IMOLA_DAYS}"),
        calendar(f"SUMMARY:Team dinner\n{AT_IMOLA}\n{IMOLA_DAYS}"),
    ],
)
def test_another_series_makes_no_round(text: str) -> None:
    assert new_rounds(read(text)) == []


def test_only_the_round_that_was_typed_is_read() -> None:
    text = calendar(f"SUMMARY:{SERIES} - Imola\n{AT_IMOLA}\n{IMOLA_DAYS}")
    assert new_rounds(read(text, SPA, only=True)) == []


def test_of_a_number_and_a_venue_the_day_says_which_is_right() -> None:
    assert times(read(f"Round,Track,Session,Date,Start\n2,{SPA.venue},Race 1,2023-07-01,18:05")) == {
        "race1": "01 18:05"
    }
    (problem,) = map(
        str, read(f"Round,Track,Session,Date,Start\n2,{SPA.venue},Race 1,2023-09-01,18:05").problems
    )
    assert "are two rounds; name one of them" in problem


def test_a_race_day_alone_moves_no_round() -> None:
    spa = read("Round,Date\nSpa,2023-07-02").season.rounds[2]
    assert (spa.first_day, spa.last_day) == (SPA.first_day, SPA.last_day)


def test_an_event_with_a_name_of_its_own_at_a_known_venue_is_asked() -> None:
    proposal = read("Event,Track,Country,Date\nSpa Classic,Spa,Belgium,2023-05-20")
    (question,) = map(str, proposal.left_out)
    assert 'Press "Add Spa Classic" if' in question
    assert new_rounds(proposal) == []


ZOLDER = NewRoundFacts("Zolder", "Zolder Classic", "Circuit Zolder", "BE", "Europe/Brussels")


def test_a_round_that_staff_have_said_more_of_is_new_with_its_times() -> None:
    table = "Round,Session,Date,Start\nZolder,Race 1,2023-05-06,15:00\nZolder,Race 2,2023-05-07,11:00"
    proposal = read_timetable(table.encode(), READY, SPA, {}, only=False, answers=(ZOLDER,))
    (zolder,) = new_rounds(proposal)
    assert (zolder.name, zolder.venue, zolder.country) == ("Zolder Classic", "Circuit Zolder", "BE")
    assert (zolder.first_day, zolder.last_day) == (date(2023, 5, 6), date(2023, 5, 7))
    starts = {session.key: session.start for session in zolder.sessions if session.start}
    assert starts["race1"] == datetime(2023, 5, 6, 13, tzinfo=UTC)
    assert proposal.left_out == ()


def test_an_event_at_a_known_venue_is_a_new_round_when_staff_say_so() -> None:
    facts = NewRoundFacts("Spa Classic", "Spa Classic", SPA.venue, SPA.country, SPA.timezone)
    table = "Event,Track,Country,Date\nSpa Classic,Spa,Belgium,2023-05-20"
    proposal = read_timetable(table.encode(), READY, SPA, {}, only=False, answers=(facts,))
    assert [round_.name for round_ in new_rounds(proposal)] == ["Spa Classic"]


def test_a_test_day_in_a_calendar_is_a_round_when_staff_say_so() -> None:
    title = f"{SERIES} - Imola - Official Test"
    text = calendar(f"SUMMARY:{title}\n{AT_IMOLA}\n{IMOLA_DAYS}")
    (note,) = read(text).left_out
    assert note.round is not None
    assert note.round.asked == title
    answer = replace(note.round, country="IT", timezone="Europe/Rome")
    proposal = read_timetable(text.encode(), READY, SPA, {}, only=False, answers=(answer,))
    assert [round_.name for round_ in new_rounds(proposal)] == ["Imola"]


@pytest.mark.parametrize(
    "event",
    [
        f"SUMMARY:{SERIES} - Test day\n{AT_IMOLA}\n{IMOLA_DAYS}",
        f"SUMMARY:{SERIES} - Official test\n{AT_IMOLA}\nDTSTART:20230812T080000Z",
        f"SUMMARY:{SERIES} - Race 1 podium\n{AT_IMOLA}\n{IMOLA_DAYS}",
    ],
)
def test_a_test_day_of_our_series_is_asked_about(event: str) -> None:
    proposal = read(calendar(event))
    assert new_rounds(proposal) == []
    assert proposal.problems == ()
    (question,) = proposal.left_out
    assert question.kind is NoteKind.QUESTION
