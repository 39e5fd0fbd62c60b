"""Tables of sessions, as spreadsheets and other calendars write them."""

from dataclasses import replace
from datetime import date

import pytest

from bot.domain.season.session import EventState
from bot.errors import UserError
from tests.domain.examples import READY, session_of
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
        with pytest.raises(UserError, match="Send it as text"):
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
        ("Imola,Race 1,2023-07-01,18:05,,", 'I don\'t know which round "Imola" is.'),
        (
            "Spa,Race 1,2023-07-09,18:05,,",
            '"2023-07-09" is not in the days 29 June 2023 to 2 July 2023.',
        ),
        (",Race 1,2023-08-09,18:05,,", '"2023-08-09" is not in'),
        ("Spa,Race 1,soon,18:05,,", 'I can\'t read "soon" as a date (try 2023-06-29).'),
        ("Spa,Race 1,2023-07-01,later,,", 'I can\'t read "later" as a time (try 10:25).'),
        ("Spa,Race 1,2023-07-01,18:05,ages,", 'I can\'t read "ages" as a length (try 60m or 1h30m).'),
        ("Spa,Race 1,2023-07-01,18:05,,Mars", 'I can\'t read "Mars" as a time zone'),
        ("Spa,,,18:05,,", "add a session to this row"),
        ("Spa,Race 1,,0001-01-01T00:00Z,,", "1 is not in the years 1950 to 2101."),
        ("Spa,Race 1,,9999-12-31T23:59-12:00,,", "9999 is not in the years 1950 to 2101."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(row: str, problem: str) -> None:
    (said,) = problems(f"round,session,date,start,duration,timezone\n{row}")
    assert said.startswith(f'"{row}": ')
    assert problem in said


def test_a_link_that_is_none_is_a_problem() -> None:
    (said,) = problems("session,date,start,watch\nRace 1,2023-07-01,18:05,javascript:x")
    assert said.startswith('"Race 1,2023-07-01,18:05,javascript:x": ')
    assert "as a link" in said


def test_a_record_of_several_lines_is_told_by_its_first() -> None:
    (said,) = problems('session,date,start\n"Race\n1",2023-07-01,18:05\nRace 2,2023-07-01,nope')
    assert said.startswith('"Race 2,2023-07-01,nope": ')


def test_a_table_from_a_phone_is_read() -> None:
    text = (
        "“Round”,“Session”,“Date”,“Start”,“End”\n"
        "Spa,“Race\u00a01”,2023–07–01,18:05,19:05\n"
        "Spa,Race ２,2023−07−02,１０:２５,11:25\n"
    )
    assert times(read(text)) == BOTH


@pytest.mark.parametrize(
    ("headings", "row", "when"),
    [
        (
            "Round,Date,Qualifying 1,Race 1",
            "Spa,2023-07-01,12:00,18:05",
            {"q1": "01 12:00", "race1": "01 18:05"},
        ),
        ("date,fp1,race 2", "2023-07-02,,10:25", {"race2": "02 10:25"}),
        ("Event Date,Race Name,Circuit,Start Time", "2023-07-01,Race 1,Spa,18:05", {"race1": "01 18:05"}),
        ("session_type;date_start;time_start", "Race 1;2023-07-01;18:05", {"race1": "01 18:05"}),
        ("session,date,start", "Race 1,45108,18:05", {"race1": "01 18:05"}),
        ("session,date,start", "Race 1,45108,0.7534722222", {"race1": "01 18:05"}),
        ("session,start", "Race 1,45108.7534722222", {"race1": "01 18:05"}),
    ],
)
def test_tables_as_public_calendars_and_spreadsheets_have_them(
    headings: str, row: str, when: dict[str, str]
) -> None:
    proposal = read(f"{headings}\n{row}\n")
    assert proposal.problems == ()
    assert times(proposal) == when


def test_excels_separator_line_is_no_heading() -> None:
    assert times(read(f"sep=;\r\n{csv(HEADINGS['en'], ';')}")) == BOTH


def test_a_date_stands_once_above_its_sessions() -> None:
    table = "date,session,start\n2023-07-01,Qualifying 1,12:00\n,Race 1,18:05\n2023-07-02,Race 2,10:25\n"
    assert times(read(table)) == {"q1": "01 12:00", "race1": "01 18:05", "race2": "02 10:25"}


def test_unknown_columns_with_times_are_named_and_no_day_moves() -> None:
    (problem,) = problems("Round,Date,Superrun,Megarun\nSpa,2023-07-01,09:00,11:00\n")
    assert problem.startswith(
        '"Spa,2023-07-01,09:00,11:00": I don\'t know the columns "Superrun", "Megarun". Use Session'
    )


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("Cancelled", EventState.CANCELLED),
        ("postponed", EventState.POSTPONED),
        ("inställd", EventState.CANCELLED),
        ("Abgesagt", EventState.CANCELLED),
        ("confirmed", EventState.SCHEDULED),
        ("", EventState.SCHEDULED),
    ],
)
def test_a_status_column_says_what_takes_place(said: str, state: EventState) -> None:
    season = read(f"session,date,start,status\nRace 1,2023-07-01,18:05,{said}\n").season
    assert session_of(season.rounds[2], "race1").state is state
    season = read(f"round,date,last day,status\nSpa,2023-06-29,2023-07-02,{said}\n").season
    assert season.rounds[2].state is state


def test_of_two_rounds_at_one_venue_the_day_says_which() -> None:
    again = replace(SPA, number=4, name="Spa again", first_day=date(2023, 9, 8), last_day=date(2023, 9, 9))
    season = replace(READY, rounds=(*READY.rounds[:3], again))
    table = f"venue,session,date,start\n{SPA.venue},Race 1,2023-09-09,14:00\n"
    assert times(read(table, season=season), again) == {"race1": "09 14:00"}


HEADED = "round,session,date,last day,start\n"


@pytest.mark.parametrize(
    ("rows", "problem"),
    [
        (",,2023-07-01,,\n", "add a session to this row, or a round with its dates."),
        ("Spa,,2023-07-08,2023-07-01,\n", "can't be from Sat 8 July to Sat 1 July."),
        ("Spa,,2023-07-08,2023-07-09,\nSpa,,2023-07-15,2023-07-16,\n", "has other days above; keep one"),
        ("Spa,Race 1,2023-07-01,,18:05\n" * 3001, "too long: more than 3000 rows."),
        ('Spa,"Race 1' + "x" * 140_000 + ",2023-07-01,,18:05\n", "I can't read this as a CSV table"),
        (
            "".join(f"Spa,Practice {n},2023-06-30,,{n % 12:02}:{n // 12:02}\n" for n in range(1, 30)),
            "would have 33 sessions; at most 30.",
        ),
    ],
)
def test_rows_that_cannot_be_are_told_with_the_reason(rows: str, problem: str) -> None:
    assert any(problem in told for told in problems(HEADED + rows))


def test_a_session_without_a_time_is_left_out_and_a_day_named_after_a_round_is_that_rounds() -> None:
    proposal = read("session,date,start\nMisano,2023-07-21,\nRace 2,2023-07-02,\nRace 1,2023-07-01,18:05\n")
    assert [str(note) for note in proposal.left_out] == ['"Race 2": it has no time']
    assert times(proposal) == {"race1": "01 18:05"}
    assert proposal.problems == ()
