"""Tables of sessions, as spreadsheets and other calendars write them."""

import pytest

from bot.errors import UserError
from tests.readers.timetables.rounds import SPA, problems, read, times

ROWS = (
    ("Spa", "Race 1", "2023-07-01", "18:05", "19:05"),
    ("Spa", "Race 2", "2023-07-02", "10:25", "11:25"),
)
BOTH = {"race1": "01 18:05 +60", "race2": "02 10:25 +60"}
HEADINGS = {
    "en": ("Round", "Session", "Date", "Start", "End"),
    "sv": ("Deltävling", "Pass", "Datum", "Starttid", "Sluttid"),
    "de": ("Veranstaltung", "Sitzung", "Datum", "Beginn", "Ende"),
    "fr": ("Manche", "Séance", "Date", "Heure de début", "Heure de fin"),
    "it": ("Prova", "Sessione", "Data", "Ora inizio", "Ora fine"),
}


def csv(headings: tuple[str, ...], delimiter: str = ",") -> str:
    return "\n".join(delimiter.join(row) for row in (headings, *ROWS))


@pytest.mark.parametrize("language", HEADINGS)
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_headings_in_each_language_and_each_delimiter(language: str, delimiter: str) -> None:
    proposal = read(csv(HEADINGS[language], delimiter))
    assert (proposal.problems, proposal.left_out, proposal.understood) == ((), (), 2)
    assert times(proposal) == BOTH


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_each_encoding_that_spreadsheets_write(encoding: str) -> None:
    assert times(read(csv(HEADINGS["sv"], ";").encode(encoding))) == BOTH


def test_what_is_no_text_is_refused() -> None:
    for data in (b"\x00\x01\x02", b"\x81\x8d", b"\xff\xfe\x00"):
        with pytest.raises(UserError, match="Send the timetable as text"):
            read(data)
    with pytest.raises(UserError, match="257 KiB"):
        read(b"x" * (256 * 1024 + 1))


@pytest.mark.parametrize(
    ("headings", "row", "when"),
    [
        ("session,date,start,duration", "Race 1,1/7/2023,18:05,60", "01 18:05 +60"),
        ("session,date,start,duration", "Race 1,7/1/2023,6:05 pm,1h30m", "01 18:05 +90"),
        ("session,date,start,duration", "Race 1,01.07.2023,18.05,0:45", "01 18:05 +45"),
        ("session,date,time", "Race 1,Saturday 1 July,18:05-19:05", "01 18:05 +60"),
        ("session,start,end", "Race 1,2023-07-01T18:05:00,19:05", "01 18:05 +60"),
        ("session,start", "Race 1,2023-07-01 16:05Z", "01 18:05"),
        ("session,start", "Race 1,2023-07-01T16:05+00:00", "01 18:05"),
        ("session,date,start,timezone", "Race 1,2023-07-01,17:05,Europe/London", "01 18:05"),
        ("session,date,start,timezone", "Race 1,2023-07-01,16:05,UTC", "01 18:05"),
        ("Event,Session,Date,Start", "3,race1,2023-07-01,18:05", "01 18:05"),
        ("Event,Session,Date,Start", '"Circuit de Spa-Francorchamps","Race 1",2023-07-01,18:05', "01 18:05"),
        ("Series,Session,Date,Start", "GT4 European Series,Race 1,2023-07-01,18:05", "01 18:05"),
        ("Series,Session,Date,Start", "GT4,Race 1 of the day,2023-07-01,18:05", "01 18:05"),
        ("Subject,Start Date,Start Time,End Time", "GT4 Race 1,07/01/2023,06:05 PM,07:05 PM", "01 18:05 +60"),
        ("session,date,start,end", "Race 1,2023-07-01,23:30,00:30", "01 23:30 +60"),
        ("session, date ,START*", " Race 1 , 2023-07-01 , 18:05 ", "01 18:05"),
    ],
)  # fmt: skip
def test_the_ways_to_write_a_row(headings: str, row: str, when: str) -> None:
    proposal = read(f"{headings}\n{row}\n")
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert times(proposal) == {"race1": when}


def test_links_come_along() -> None:
    proposal = read("session,date,start,watch\nRace 1,2023-07-01,18:05,https://example.org/live")
    (race,) = [s for r in proposal.season.rounds for s in r.sessions if s.start]
    assert race.watch == "https://example.org/live"


def test_a_row_without_a_session_says_a_rounds_days() -> None:
    proposal = read("round,date,last day\nSpa,2023-06-30,2023-07-03\nMisano,2023-07-21,2023-07-23")
    spa, misano = proposal.season.rounds[2:4]
    assert (str(spa.first_day), str(spa.last_day)) == ("2023-06-30", "2023-07-03")
    assert (str(misano.first_day), str(misano.last_day)) == ("2023-07-21", "2023-07-23")


def test_rows_of_other_series_are_counted() -> None:
    ours, other = "GT4 European Series,Race 1,2023-07-01,18:05", "Porsche Cup,Race 1,2023-07-01,20:00"
    proposal = read(f"series,session,date,start\n{ours}\n{other}")
    assert (times(proposal), proposal.others, proposal.left_out) == (
        {"race1": "01 18:05"},
        ("Porsche Cup",),
        (),
    )


def test_only_one_round_may_be_asked_for() -> None:
    text = "round,session,date,start\nSpa,Race 1,2023-07-01,18:05\nMisano,Race 1,2023-07-15,18:05"
    proposal = read(text, SPA, only=True)
    assert times(proposal) == {"race1": "01 18:05"}
    assert proposal.understood == 1
    assert len(proposal.left_out) == 1


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("Imola,Race 1,2023-07-01,18:05,,", 'line 2: I don\'t know which round "Imola" is.'),
        (
            "Spa,Race 1,2023-07-09,18:05,,",
            'line 2: "2023-07-09" is not in the days 2023-06-29 to 2023-07-02.',
        ),
        (",Race 1,2023-08-09,18:05,,", 'line 2: "2023-08-09" is not in'),
        ("Spa,Race 1,soon,18:05,,", 'line 2: I can\'t read "soon" as a date (try 2023-06-29).'),
        ("Spa,Race 1,2023-07-01,later,,", 'line 2: I can\'t read "later" as a time (try 10:25).'),
        ("Spa,Race 1,2023-07-01,18:05,ages,", 'line 2: I can\'t read "ages" as a length (try 60m or 1h30m).'),
        ("Spa,Race 1,2023-07-01,18:05,,Mars", 'line 2: I can\'t read "Mars" as a time zone'),
        ("Spa,,,18:05,,", "line 2: add a session to this row"),
        ("Spa,Race 1,,0001-01-01T00:00Z,,", "line 2: 1 is not in the years 1950 to 2101."),
        ("Spa,Race 1,,9999-12-31T23:59-12:00,,", "line 2: 9999 is not in the years 1950 to 2101."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(row: str, problem: str) -> None:
    (said,) = problems(f"round,session,date,start,duration,timezone\n{row}")
    assert said.startswith(problem)


def test_a_link_that_is_none_is_a_problem() -> None:
    (said,) = problems("session,date,start,watch\nRace 1,2023-07-01,18:05,javascript:x")
    assert said.startswith("line 2: ")
    assert "no link" in said


def test_a_record_of_several_lines_is_told_by_its_first() -> None:
    (said,) = problems('session,date,start\n"Race\n1",2023-07-01,18:05\nRace 2,2023-07-01,nope')
    assert said.startswith("line 4: ")


def test_a_table_from_a_phone_is_read() -> None:
    text = (
        "“Round”,“Session”,“Date”,“Start”,“End”\n"
        "Spa,“Race\u00a01”,2023–07–01,18:05,19:05\n"
        "Spa,Race ２,2023−07−02,１０:２５,11:25\n"
    )
    assert times(read(text)) == BOTH
