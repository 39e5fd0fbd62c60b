"""Pasted timetables, as organisers write them."""

from dataclasses import replace
from datetime import date

import pytest

from tests.domain.examples import READY
from tests.readers.timetables.rounds import SPA, left_out, problems, read, times, weekend

WEEKEND = {
    "fp1": "29 09:00 +45",
    "fp2": "29 14:15 +45",
    "q1": "30 09:00 +20",
    "q2": "30 09:30 +20",
    "race1": "01 18:05 +60",
    "race2": "02 10:25 +60",
}
ENGLISH = """\
Spa-Francorchamps, 29 June - 2 July 2023

Thursday June 29
Free Practice 1: 09h00-09h45
Free Practice 2: 2:15 pm - 3:00 pm

Friday 30 June
09.00–09.20 Qualifying 1
09.30–09.50 Qualifying 2

Saturday
Race 1: 18:05 (60 min)
Sunday July 2nd, 2023
10:25 Race 2 (60' + 1 lap)
"""
SWEDISH = """\
Torsdag 29 juni
Fria träning 1 kl. 09.00–09.45
Fria träning 2 kl. 14.15–15.00
Fredag den 30 juni
Kval 1: 9.00-9.20
Kval 2: 9.30-9.50
Lördag
Lopp 1 18.05 (60 minuter)
Sön 2/7
Lopp 2: kl 10.25, 60 min
"""
GERMAN = """\
Donnerstag, 29. Juni 2023
1. Freies Training 9:00 - 9:45 Uhr
2. Freies Training 14 Uhr 15 bis 15 Uhr
Freitag, 30.06.2023
Zeittraining 1: 9.00 Uhr bis 9.20 Uhr
Qualifikation 2: 9.30 - 9.50
Samstag
1. Rennen 18:05 Uhr (1h)
So 02.07.
Rennen 2: 10.25 Uhr - 11.25 Uhr
"""
FRENCH = """\
Jeudi 29 juin
Essais libres 1 : 9h00 - 9h45
Essais libres 2 : de 14h15 à 15h
Vendredi 30 juin 2023
Qualifications 1 : 9h – 9h20
Essais qualificatifs 2 : 9h30 – 9h50
Samedi 1er juillet
Course 1 : 18h05 (60 min)
Dimanche 2 juillet
2ème course : 10h25, durée 1 heure
"""
ITALIAN = """\
Giovedì 29 giugno
Prove libere 1: ore 9.00-9.45
Prove libere 2: dalle 14.15 alle 15.00
Venerdì 30 giugno
Qualifiche 1: 9:00 - 9:20
Qualifica 2: 9:30 - 9:50
Sabato 1 luglio
Gara 1: ore 18.05 (60 minuti)
Domenica 2 luglio
Gara 2: 10.25 - 11.25
"""


LANGUAGES = ("en", "sv", "de", "fr", "it")


@pytest.mark.parametrize("text", [ENGLISH, SWEDISH, GERMAN, FRENCH, ITALIAN], ids=LANGUAGES)
def test_a_weekend_in_each_language(text: str) -> None:
    proposal = read(text)
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert times(proposal) == WEEKEND
    assert proposal.understood == 6


def test_what_the_text_does_not_speak_of_stays_as_it_is() -> None:
    proposal = read("Saturday\nRace 1 18:05")
    assert times(proposal) == {"race1": "01 18:05"}
    assert [r for r in proposal.season.rounds if r.number != SPA.number] == [
        r for r in proposal.season.rounds if r.name != "Spa-Francorchamps"
    ]


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("Race 1: 12:15", "01 12:15"),
        ("12:15 Race 1", "01 12:15"),
        ("12.15\tRace 1", "01 12:15"),
        ("Race 1 12h15", "01 12:15"),
        ("Race 1 noon", "01 12:00"),
        ("Race 1 12:15 am", "01 00:15"),
        ("Race 1: 9:30AM - 10:15AM", "01 09:30 +45"),
        ("Race 1: 11:30 - 12:15 pm", "01 11:30 +45"),
        ("Race 1 | 09:00 | 10:00", "01 09:00 +60"),
        ("09:00\t10:00\tRace 1", "01 09:00 +60"),
        ("Race 1 0900-1000", "01 09:00 +60"),
        ("Race 1 23:30-00:30", "01 23:30 +60"),
        ("Race 1 24:30", "02 00:30"),
        ("Race 1 midnight", "02 00:00"),
        ("Race 1 start: 12:15 local time", "01 12:15"),
        ("• Race 1 (GT4 European Series): 12:15", "01 12:15"),
        ("GT4 Race 1 12:15", "01 12:15"),
        ("Race 1 Spa-Francorchamps 12:15", "01 12:15"),
        ("Race 1 (1h30) 12:15", "01 12:15 +90"),
        ("R1 12:15", "01 12:15"),
        ("Race I 12:15", "01 12:15"),
        ("First race 12:15", "01 12:15"),
        ("Race 1 - Saturday July 1st at 12.15pm CEST", "01 12:15"),
        ("Race 1 (LIVE im Stream) 12:15", "01 12:15"),
        ("Race 1 12:15 / 13:15", "01 12:15 +60"),
        ("Race 1 (Silver, Pro-Am, Am) 12:15", "01 12:15"),
        ("Rennen 1 – 12:15 Uhr MESZ", "01 12:15"),
    ],
)
def test_the_ways_to_write_a_session(line: str, when: str) -> None:
    proposal = read(f"Saturday July 1\n{line}")
    assert (proposal.problems, proposal.left_out) == ((), ())
    assert times(proposal) == {"race1": when}


HEADINGS = """
Saturday; SATURDAY; Sat; Sat.; Saturday:; -- Saturday --; Day: Saturday; Saturday 1; 1 July (Saturday)
Saturday July 1; Saturday, 1st of July 2023; July 1; Jul. 1st; 1 July 2023; 2023-07-01
Sat 1/7; Sat 7/1/2023; 01.07.2023; 01.07.; Sa 01.07
Lördag; lör 1 juli; Samstag, 1. Juli; Sonnabend; samedi 1er juillet; Sabato; sab 1 lug
"""


@pytest.mark.parametrize("heading", [text.strip() for text in HEADINGS.strip().replace("\n", ";").split(";")])
def test_the_ways_to_write_a_day(heading: str) -> None:
    proposal = read(f"{heading}\nRace 1 12:15")
    assert proposal.problems == ()
    assert times(proposal) == {"race1": "01 12:15"}


def test_a_day_may_stand_before_each_session() -> None:
    text = "Sat 1 July 18:05 Race 1\nSun 2 July 10:25 Race 2"
    assert times(read(text)) == {"race1": "01 18:05", "race2": "02 10:25"}


def test_a_session_and_its_time_may_stand_on_two_lines_in_either_order() -> None:
    for text in (
        "Saturday\nRace 1\n18:05 - 19:05\nSunday\nRace 2\n10:25",
        "Sat\n18:05 - 19:05\nRace 1\nSun\n10:25\nRace 2",
    ):
        assert times(read(text)) == {"race1": "01 18:05 +60", "race2": "02 10:25"}


def test_several_sessions_may_stand_on_a_line() -> None:
    text = "Friday: Q1 9:00-9:20, Q2 9:30-9:50\nSaturday: Race 1 18:05"
    assert times(read(text)) == {"q1": "30 09:00 +20", "q2": "30 09:30 +20", "race1": "01 18:05"}


def test_a_whole_day_may_stand_on_one_line() -> None:
    text = "Saturday July 1 / Free Practice 1: 09h00-09h45 / Race 1: 12:15"
    said = read(text.replace("Saturday July 1", "Thursday June 29"))
    assert times(said) == {"fp1": "29 09:00 +45", "race1": "29 12:15"}


@pytest.mark.parametrize(
    "title", ["Timetable (provisional)", "Subject to change", "Zeitplan V2", "Day 2", "Banan"]
)
def test_a_title_between_the_series_and_its_sessions_is_no_other_series(title: str) -> None:
    proposal = read(f"GT4 European Series\n{title}\nSaturday\nRace 1 12:15")
    assert times(proposal) == {"race1": "01 12:15"}
    assert proposal.left_out == ()


def test_a_night_goes_on_under_its_day() -> None:
    text = "Saturday\nQualifying 1 22:00\nRace 1 00:30\nSunday\nRace 2 02:00"
    assert times(read(text)) == {"q1": "01 22:00", "race1": "02 00:30", "race2": "02 02:00"}


def test_a_session_that_the_round_does_not_have_yet_is_added() -> None:
    assert times(read("Sunday\nWarm-up 08:30-08:45\nRace 3 15:00")) == {
        "warmup": "02 08:30 +15",
        "race3": "02 15:00",
    }


def test_a_round_of_one_day_needs_no_heading() -> None:
    season, round_ = weekend(date(2023, 7, 1), days=1)
    assert times(read("Race 1 12:15", round_, season), round_) == {"race1": "01 12:15"}


MIXED = """\
Saturday 1 July
GT World Challenge Europe
Free Practice 09:00-10:00
GT4 European Series
Race 1 18:05-19:05
Porsche Carrera Cup
Race 1 20:00
Sunday
GT4 European Series
Race 2 10:25
"""
COLUMNS = """\
GT4 EUROPEAN SERIES POWERED BY SOMEBODY
TIMETABLE V3 - 27/06/2023
CIRCUIT DE SPA-FRANCORCHAMPS - 29 JUNE - 2 JULY 2023
THURSDAY 29TH JUNE
START\tEND\tDURATION\tSERIES\tSESSION
08:30\t08:50\t20'\tLamborghini Super Trofeo\tFree Practice 1
10:00\t11:00\t60'\tGT4 European Series\tFree Practice 1
12:00\t12:45\t45'\tAll Series\tPit Walk
SATURDAY 1ST JULY
16:30\t19:30\t3h\tGT World Challenge Europe\tRace
18:05\t19:05\t60'\tGT4 European Series\tRace 1
"""
EMOJI = """\
📅 Thursday
🏎️ FP1 – 10:00
📅 Saturday
🏁 Race 1 – 18:05 (local time)
📅 **Sunday**
🏁 Race 2 – 10:25 (local time)
"""


def test_under_the_heading_of_another_series_nothing_is_ours() -> None:
    proposal = read(MIXED)
    assert times(proposal) == {"race1": "01 18:05 +60", "race2": "02 10:25"}
    assert '"Race 1 20:00": listed under "Porsche Carrera Cup"' in map(str, proposal.left_out)


def test_a_programme_of_all_series_in_columns() -> None:
    proposal = read(COLUMNS)
    assert times(proposal) == {"fp1": "29 10:00 +60", "race1": "01 18:05 +60"}
    assert proposal.others == ("lamborghini super trofeo", "gt world challenge europe")
    assert [note.line for note in proposal.left_out] == [8]


def test_a_post_with_pictures() -> None:
    assert times(read(EMOJI)) == {"fp1": "29 10:00", "race1": "01 18:05", "race2": "02 10:25"}


def test_lines_that_name_another_series_are_counted_where_ours_is_named_too() -> None:
    proposal = read("Saturday\nGT4 European Series - Race 1 18:05\nLamborghini Super Trofeo - Race 1 12:00")
    assert times(proposal) == {"race1": "01 18:05"}
    assert (proposal.others, proposal.left_out) == (("lamborghini super trofeo",), ())


def test_where_ours_is_not_named_they_are_told_with_their_lines() -> None:
    assert left_out("Saturday\nRace 1 18:05\nPorsche Race 1 12:00") == [
        '"Porsche Race 1 12:00": another series'
    ]


def test_a_sponsors_name_beside_the_series_is_no_other_series() -> None:
    assert times(read("Saturday\nGT4 European Series powered by Somebody - Race 1 18:05")) == {
        "race1": "01 18:05"
    }


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("Pit walk 13:30", "not a session of this round"),
        ("Race 1 podium 19:10", "about a session, not the session itself"),
        ("Qualifying 9:00", "it could be Qualifying 1 or Qualifying 2"),
        ("Qualifying 1 & 2 9:00", "it could be several sessions"),
        ("Race 2", "a session without a time"),
        ("14:00", "a time without a session"),
        ("Race 2 10:00 11:00 12:00", "several times; put each session on its own line"),
    ],
)
def test_what_is_no_session_is_left_out_with_its_line_and_the_reason(line: str, why: str) -> None:
    assert left_out(f"Saturday\nRace 1 18:05\n{line}") == [f'"{line}": {why}']


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Friday July 1\nRace 1 12:15", '"friday july 1": 1 July 2023 is a Saturday.'),
        ("June 24\nRace 1 12:15", '"june 24" is not in the days 29 June 2023 to 2 July 2023.'),
        ("Saturday July 1 2022\nRace 1 12:15", "is not in the days"),
        ("Monday\nRace 1 12:15", '"monday" is not in the days 29 June 2023 to 2 July 2023.'),
        ("Race 1 12:15", '"Race 1 12:15": no day above it; put each day above its sessions.'),
        (
            "Saturday\nRace 1 12:15\nRace 1 13:15",
            '"Race 1 13:15": Race 1 has another time above; keep one of them.',
        ),
        (
            "All times UTC\nSaturday\nRace 1 12:15",
            '"All times UTC": it mentions UTC; write venue times',
        ),
        ("Sunday\nRace 1 25:10", "is outside the round's days"),
        ("", "I found no session with a time."),
        ("See you at Spa!", "I found no session with a time."),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, problem: str) -> None:
    (said,) = problems(text)
    assert problem in said


def test_below_a_day_that_is_wrong_nothing_more_is_said() -> None:
    assert len(problems("Monday\nRace 1 12:15\nRace 2 13:15\nSaturday\nQ1 09:00")) == 1


def test_the_same_session_said_twice_alike_is_no_problem() -> None:
    assert times(read("Sat\nRace 1 12:15\nSat 1 July\nRace 1 12:15-13:15")) == {"race1": "01 12:15"}


def test_more_days_of_one_weekday_need_a_date() -> None:
    season, round_ = weekend(date(2023, 7, 1), days=9)
    assert "could be 1 July 2023 or 8 July 2023" in problems("Saturday\nRace 1 12:15", round_, season)[0]


@pytest.mark.parametrize(
    ("text", "first", "problem"),
    [
        ("Sunday\nRace 1 02:30", date(2023, 3, 24), "26 March 2023, 02:30 doesn't exist in Europe/Rome"),
        ("Sunday\nRace 1 02:30", date(2023, 10, 27), "29 October 2023, 02:30 exists twice in Europe/Rome"),
    ],
)
def test_times_that_the_clocks_skip_or_repeat_are_refused(text: str, first: date, problem: str) -> None:
    season, round_ = weekend(first)
    (said,) = problems(text, round_, season)
    assert problem in said
    assert said.startswith('"Race 1 02:30": Race 1: ')


def test_a_race_through_the_change_of_clocks_lasts_as_long_as_it_does() -> None:
    season, round_ = weekend(date(2023, 3, 24))
    assert times(read("Saturday\nRace 1 23:00-05:00", round_, season), round_) == {"race1": "25 23:00 +300"}


@pytest.mark.parametrize(
    "line",
    [
        "All times are UK time",
        "All times UK time",
        "Times: British",
        "Brittisk tid",
        "Orari inglesi",
        "Heures britanniques",
    ],
)
def test_a_clock_that_is_named_first_holds_for_what_stands_below(line: str) -> None:
    proposal = read(f"{line}\nSaturday\nRace 1 17:05-18:05\n")
    assert times(proposal) == {"race1": "01 18:05 +60"}
    assert "read on the clock of Europe/London" in str(proposal.left_out[0])


@pytest.mark.parametrize("line", ["Svensk tid", "All times are Italian time", "Ortszeit, deutsche Zeit"])
def test_a_clock_that_runs_like_the_venues_is_no_other(line: str) -> None:
    assert times(read(f"{line}\nSaturday\nRace 1 18:05\n")) == {"race1": "01 18:05"}


@pytest.mark.parametrize("time", ["2:05 p.m. ET", "14:05 ET", "2:05 PM (ET)", "14:05 Eastern time"])
def test_a_foreign_clock_at_a_time_is_never_the_venues(time: str) -> None:
    (problem,) = problems(f"Saturday\nRace 1 {time}\n")
    assert "write venue times" in problem


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Lördag\n18,05 Race 1 (TV3)", {"race1": "01 18:05"}),
        ("Sabato 1 luglio\nProve libere 1 ore 13.30", {"fp1": "01 13:30"}),
        ("Race 1 18:05 Sat (60 min)\nRace 2 10:25 Sun", {"race1": "01 18:05 +60", "race2": "02 10:25"}),
        ("Updated 14th June\nSaturday\nRace 1 18:05", {"race1": "01 18:05"}),
        ("Uppdaterad 2 juli\nLördag\nRace 1 18:05", {"race1": "01 18:05"}),
        ("Saturday\n18:05 GT4 European Series Race 1", {"race1": "01 18:05"}),
        ("Saturday\n18:05 Race 1\n18:45 Race 1 restart", {"race1": "01 18:05"}),
        ("Lördag\n12:00 Officiell tidsträning 1", {"q1": "01 12:00"}),
        ("Saturday\n18:05 Race 1 (Eurosport)", {"race1": "01 18:05"}),
    ],
)
def test_more_words_that_stand_around_a_session(text: str, when: dict[str, str]) -> None:
    proposal = read(text)
    assert proposal.problems == ()
    assert times(proposal) == when


@pytest.mark.parametrize("line", ["The lap is 12,40 km long", "Race 1,2 and 3", "Tickets 13,40 kr"])
def test_a_comma_in_a_figure_makes_no_time(line: str) -> None:
    assert times(read(f"Saturday\n{line}\n18:05 Race 1")) == {"race1": "01 18:05"}


def test_a_series_whose_name_has_a_sessions_word_is_told_apart_from_the_session() -> None:
    season = replace(READY, series="Falcon Sprint Challenge")
    text = "Saturday\n10:00 Falcon Sprint Challenge Free practice 1\n12:00 Porsche Sprint Challenge Race 1"
    assert times(read(text, season=season)) == {"fp1": "01 10:00"}
