"""What stands around a table, and what a file's name says."""

from datetime import date

import pytest

from bot.domain.results.field import FieldKind
from bot.domain.results.result_life import ResultLife
from bot.readers.timing.sheet_words import read_day, read_file_name, read_heading_lines


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("19 September 2026 11:15:00", date(2026, 9, 19)),
        ("Saturday, April 11, 2026 15:50", date(2026, 4, 11)),
        ("2 juillet 2023", date(2023, 7, 2)),
        ("2. Juli 2023", date(2023, 7, 2)),
        ("2023-07-02", date(2023, 7, 2)),
        ("02.07.2023", date(2023, 7, 2)),
        ("22/07/2023", date(2023, 7, 22)),
        ("07/22/2023", date(2023, 7, 22)),
        ("05/05/2023", date(2023, 5, 5)),
        ("02/07/2023", None),
        ("31 Foo 2023", None),
        ("31 June 2023", None),
        ("no day", None),
    ],
)
def test_days_are_read_where_they_are_certain(text: str, day: date | None) -> None:
    assert read_day(text) == day


@pytest.mark.parametrize(
    ("name", "session", "life", "kind"),
    [
        ("03_Provisional Results_Race 1.CSV", "race1", ResultLife.PROVISIONAL, FieldKind.RESULT),
        ("05_Official Results by Class_Race 2.CSV", "race2", ResultLife.FINAL, FieldKind.RESULT),
        ("03_Classification_Free Practice 2.CSV", "fp2", None, FieldKind.RESULT),
        ("spa_q1.pdf", "q1", None, FieldKind.RESULT),
        ("Qualifying 2 final.pdf", "q2", ResultLife.FINAL, FieldKind.RESULT),
        ("Pre-Qualifying.pdf", "pre qualifying", None, FieldKind.RESULT),
        ("Combined Qualifying.csv", "q", None, FieldKind.GRID),
        ("Startaufstellung Rennen 1.csv", "race1", None, FieldKind.GRID),
        ("Course 2 - Résultats officiels.pdf", "race2", ResultLife.FINAL, FieldKind.RESULT),
        ("Qualifying 1 & 2 combined.csv", "q1", None, FieldKind.GRID),
        ("liste.csv", "", None, FieldKind.RESULT),
    ],
)
def test_a_file_name_names_session_state_and_kind(
    name: str, session: str, life: ResultLife | None, kind: FieldKind
) -> None:
    words = read_file_name(name)
    assert (*words.session_words, "")[0] == session
    assert (words.life, words.kind) == (life, kind)


@pytest.mark.parametrize(
    ("line", "track"),
    [
        ("Circuit Paul Ricard, Length: 5822 m", "Circuit Paul Ricard"),
        ("GT4    Brands Hatch Indy   1.2079 miles", "Brands Hatch Indy"),
        ("Brands Hatch Indy 1.2079 miles", "Brands Hatch Indy"),
        ("Autodromo di Monza (5,793 km)", "Autodromo di Monza"),
        ("12 August 2026   1.2 km", None),
        ("AIR 21 °C", None),
    ],
)
def test_the_track_is_what_has_a_length(line: str, track: str | None) -> None:
    assert read_heading_lines([line]).track == track


def test_whether_it_is_a_race_goes_by_its_usual_name() -> None:
    assert read_heading_lines(["Race 2"]).is_race is True
    assert read_heading_lines(["Qualifying 2"]).is_race is False
    assert read_heading_lines(["Pre-Qualifying"]).is_race is False
    assert read_heading_lines(["Media day"]).is_race is None
    assert read_heading_lines(["GT World Challenge Sprint Cup", "Qualifying"]).is_race is False
