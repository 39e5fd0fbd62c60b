"""Tables as text, whichever way a timing service or a spreadsheet writes them."""

import pytest

from bot.domain.results.field import Field, FieldCar, FieldKind, FieldStatus
from bot.domain.results.result_life import ResultLife
from bot.errors import UserError
from bot.readers.timing.timing_reader import read_timing

PLAIN = (
    "Pos;No.;Drivers;Team;Class;Laps;Time;Gap;Best lap\n"
    "1;7;Ann Öberg / Bo Ek;Alfa;Silver;20;1:00:00.000;;2:30.000\n"
    "2;007;Cy Fahlén / Di Gran;Beta;Pro-Am;20;1:00:01.500;1.500;2:30.100\n"
    "3;42;Ed Holm / Fy Ivar;Gamma;Silver;19;1:00:02.000;1 lap;2:31.000\n"
    "DNF;9;Gé Jönsson;Delta;Silver;3;;;2:40.000\n"
)


def read(text: str, name: str = "race 1.csv", encoding: str = "utf-8") -> Field:
    (field,) = read_timing(text.encode(encoding), name)
    return field


def car_of(field: Field, number: str) -> FieldCar:
    (car,) = [car for car in field.cars if car.number == number]
    return car


@pytest.mark.parametrize("delimiter", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_any_delimiter_and_encoding_is_the_same(delimiter: str, encoding: str) -> None:
    field = read(PLAIN.replace(";", delimiter), encoding=encoding)
    assert field == read(PLAIN)
    assert car_of(field, "42").drivers == ("Ed Holm", "Fy Ivar")


def test_places_in_class_are_counted_and_numbers_are_text() -> None:
    field = read(PLAIN)
    assert [car.number for car in field.cars] == ["7", "007", "42", "9"]
    assert [car.in_class for car in field.cars] == [1, 1, 2, None]
    assert car_of(field, "42").gap_laps == 1
    assert car_of(field, "9").status is FieldStatus.DNF


@pytest.mark.parametrize("crew", ["/".join(f"Ann Öberg{n}" for n in range(31)), "Ann " + "Ö" * 1000])
def test_a_car_with_more_drivers_or_letters_than_any_list_has_is_refused(crew: str) -> None:
    with pytest.raises(UserError, match=r"at most 30 drivers and 1000 letters in a cell \(line 2\)"):
        read(PLAIN.replace("Ann Öberg", crew))


def test_of_endless_lines_above_a_table_the_beginning_is_read() -> None:
    field = read("Nordic Cup " * 9000 + "\nRace 1\n" + PLAIN)
    assert [len(heading) for heading in field.headings] == [400, 6]
    assert field.session_words == ("race1",)


def test_headings_in_french() -> None:
    field = read(
        "Classement;N°;Pilotes;Équipe;Catégorie;Tours;Temps total;Écart;Meilleur tour\r\n"
        "1;27;Léa Martin / Noé Petit;Écurie Alpha;Am;18;45'12.345;;2'01.234\r\n"
        "2;31;Zoé Roux / Luc Noël;Écurie Bêta;Am;17;45'20.000;1 Tour;2'02.000\r\n"
        "Non classés\r\n"
        ";5;Max Faure;Écurie Gamma;Am;2;;;2'05.000\r\n"
        "Disqualifiés\r\n"
        ";6;Guy Blanc;Écurie Delta;Am;18;45'11.000;;2'00.500\r\n"
    )
    assert car_of(field, "27").total_ms == 2_712_345
    assert car_of(field, "31").gap_laps == 1
    assert car_of(field, "5").status is FieldStatus.DNF
    assert car_of(field, "6").status is FieldStatus.DSQ


def test_lines_above_the_table_tell_the_event() -> None:
    above = (
        "Nordic GT4 Cup\nRace 2 - Provisional Results;13 August 2026 14:05\nAnderstorp Raceway;4.025 km\n\n"
    )
    field = read(above + PLAIN, "results.csv")
    assert field.session_words[0] == "race2"
    assert field.life is ResultLife.PROVISIONAL
    assert str(field.day) == "2026-08-13"
    assert field.track == "Anderstorp Raceway"
    assert "Nordic GT4 Cup" in field.headings


def test_a_column_that_is_headed_car_may_hold_the_numbers() -> None:
    field = read("Pos,Car,Driver,Laps\n1,12,Ann Öberg,10\n2,8,Bo Ek,10\n")
    assert [car.number for car in field.cars] == ["12", "8"]


def test_places_that_begin_anew_with_each_class_are_in_class() -> None:
    field = read("Pos,No,Driver,Class,Laps\n1,12,Ann Öberg,Am,10\n2,8,Bo Ek,Am,10\n1,4,Cy Dahl,Pro,10\n")
    assert [(car.position, car.in_class) for car in field.cars] == [(None, 1), (None, 2), (None, 1)]


def test_last_names_first_are_turned_round() -> None:
    field = read('Pos,No,Driver,Laps\n1,12,"Bäckman, Andreas",10\n2,8,"EK, Bo / DAHL, Cy",10\n')
    assert car_of(field, "12").drivers == ("Andreas Bäckman",)
    assert car_of(field, "8").drivers == ("Bo Ek", "Cy Dahl")


def test_a_list_without_numbers_has_drivers() -> None:
    field = read("Position,Driver,Laps\n1,Ann Öberg,10\n2,Bo Ek,10\n")
    assert [car.drivers for car in field.cars] == [("Ann Öberg",), ("Bo Ek",)]


@pytest.mark.parametrize(
    "name", ["02_Starting Grid_Race 2.CSV", "Grille de départ course 2.csv", "Race 2 grid.csv"]
)
def test_a_grid_is_no_result(name: str) -> None:
    field = read("POSITION;NUMBER;CLASS;DRIVERS\n1;7;Am;Ann Öberg\n2;8;Am;Bo Ek\n", name)
    assert field.kind is FieldKind.GRID
    assert [(car.grid, car.position) for car in field.cars] == [(1, None), (2, None)]


@pytest.mark.parametrize(
    ("name", "life"),
    [
        ("03_Provisional Results_Race 1.CSV", ResultLife.PROVISIONAL),
        ("03_Official Results_Race 1.CSV", ResultLife.FINAL),
        ("Race 1 final.csv", ResultLife.FINAL),
        ("Course 1 provisoire.csv", ResultLife.PROVISIONAL),
        ("race1.csv", None),
    ],
)
def test_the_file_name_says_how_official_it_is(name: str, life: ResultLife | None) -> None:
    field = read(PLAIN, name)
    assert field.life is life
    assert field.session_words[0] == "race1"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Name;Born;Town\nAnn;1990;Ystad\n", "headings are Name, Born, Town"),
        ("NUMBER; LAP_NUMBER; LAP_TIME;S1\n1;1;2:30.000;30.1\n", "a list of laps"),
        ("POS;NO;NAME;MPH\n1;7;Ann Öberg;151.2\n", "a list of speeds"),
        ("just a text", "no table that I can read"),
        (PLAIN.replace("Alfa", '"' + "x" * 140_000), "Send the file again"),
        (PLAIN.replace("3;42", "4;42"), "place 3 of the whole field is missing"),
        (PLAIN.replace("2;007", "2;7"), "2 times"),
        (PLAIN.replace("1:00:01.500", "1:00:61.500"), "as a time (line 3)"),
        (PLAIN.replace(";20;1:00:01", ";x;1:00:01"), "as a number (line 3)"),
        (PLAIN.replace("2;007;", "2;"), "line 3 isn't whole"),
        (PLAIN.split("\n", maxsplit=1)[0] + "\n", "no car below it"),
    ],
)
def test_what_is_no_whole_list_is_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(UserError, match=r".+") as refused:
        read(text)
    assert words in str(refused.value)


def test_a_file_that_is_no_text_is_refused() -> None:
    with pytest.raises(UserError, match="as PDF or CSV"):
        read_timing(b"\x00\x01\x02", "photo.png")


def test_practice_without_a_time_has_no_place() -> None:
    field = read(
        "POS;NUMBER;LAP;TIME;GAP_FIRST;KPH; LAPS;TEAM\n1;7;3;2:30.000;-;160.0;5;A\n;8;;;;;0;B\n",
        "Free Practice 1.csv",
    )
    assert car_of(field, "7").best_ms == 150_000
    assert car_of(field, "8").status is FieldStatus.NO_TIME


def test_remarks_below_the_table_are_no_cars() -> None:
    field = read(PLAIN + "Car 42: 11 seconds added, pit stop\nThese results are subject to scrutineering\n")
    assert len(field.cars) == 4
    assert car_of(field, "42").penalty == "11 seconds added, pit stop"


def test_numbers_may_be_headed_car_and_then_cars_aren_t() -> None:
    assert [car.number for car in read(PLAIN.replace("No.", "Car")).cars] == ["7", "007", "42", "9"]
    field = read(PLAIN.replace("No.", "Car").replace("1;7;", "1;Audi R8;"))
    assert (field.cars[0].number, field.cars[0].car) == ("", "Audi R8")


@pytest.mark.parametrize(
    ("first", "total_ms", "best_ms"), [("45:00.000", 2_700_000, None), ("2:00.000", None, 120_000)]
)
def test_a_list_of_times_alone_is_a_races_where_one_is_longer_than_a_lap(
    first: str, total_ms: int | None, best_ms: int | None
) -> None:
    car = read(f"Pos;No.;Drivers;Time\n1;7;Ann Öberg;{first}\n2;8;Bo Ek;{first}\n", "list.csv").cars[0]
    assert (car.total_ms, car.best_ms) == (total_ms, best_ms)


def test_a_status_in_the_place_of_the_time_is_no_time() -> None:
    car = read(PLAIN.replace("DNF;9;Gé Jönsson;Delta;Silver;3;;", ";9;Gé Jönsson;Delta;Silver;3;DNF;")).cars[
        -1
    ]
    assert (car.status, car.total_ms) == (FieldStatus.DNF, None)


def test_what_stands_below_the_fastest_laps_is_no_more_of_the_list() -> None:
    below = "Fastest lap;7;Ann Öberg;Alfa;Silver;20;;;2:30.000\n5;99;Hy Ivarsson;Eta;Silver;1;;;\n"
    assert read(PLAIN + below).cars == read(PLAIN).cars
