"""PDFs' pages as their layout has them: SRO's two lines a car, TSL's and Orbits' one."""

from pathlib import Path

import pytest

from bot.domain.results.field import Field, FieldStatus
from bot.errors import UserError
from bot.readers.timing.pdf_sheet import read_pdf_pages
from bot.readers.timing.sheet_table import field_of

PAGES = Path(__file__).parent / "pages"

SRO = (PAGES / "sro.txt").read_text()

SILVER = (
    SRO.replace("Result List - Official", "Result List - Official          Silver")
    .replace(SRO[SRO.index("   2     8") : SRO.index("   3    42")], "")
    .replace(SRO[SRO.index("Did not start") : SRO.index("FASTEST")], "")
    .replace("   3    42", "   2    42")
)

TSL = (PAGES / "tsl.txt").read_text()

ORBITS = (PAGES / "orbits.txt").read_text()


def read(*pages: str) -> Field:
    (sheet,) = read_pdf_pages(pages)
    return field_of(sheet)


def test_sro_lists_have_two_lines_a_car() -> None:
    field = read(SRO)
    assert [car.number for car in field.cars] == ["911", "8", "42", "77", "78"]
    assert field.cars[0].drivers == ("C.de Kant", "P.Petit")
    assert field.cars[1].drivers == ("A.Cresswell", "B.Noël", "D.O'Brien")
    assert [car.class_name for car in field.cars] == ["Silver", "Pro-Am", "Silver", "Silver", "Pro-Am"]
    assert [car.in_class for car in field.cars] == [1, 1, 2, None, None]
    assert field.cars[2].gap_laps == 1
    assert [car.status for car in field.cars[3:]] == [FieldStatus.DNF, FieldStatus.DNS]
    assert (str(field.day), field.track) == ("2026-04-11", "Circuit Paul Ricard")
    assert field.session_words[0] == "race1"


def test_a_page_of_one_class_tells_the_same_cars_again() -> None:
    assert read(SRO, SILVER) == read(SRO)


def test_pages_that_disagree_are_refused() -> None:
    with pytest.raises(UserError, match="its page of Silver has other cars"):
        read(SRO, SILVER.replace("   1   911", "   1     8").replace("   2    42", "   2   911"))


def test_a_page_of_one_class_alone_has_places_in_class() -> None:
    field = read(SILVER)
    assert [(car.position, car.in_class) for car in field.cars] == [(None, 1), (None, 2), (None, None)]


def test_a_missing_page_is_told() -> None:
    with pytest.raises(UserError, match="1 of 3 pages"):
        read(SRO.replace("Page 1 / 1", "Page 1 / 3"))


def test_tsl_lists_are_read_by_their_heading() -> None:
    field = read(TSL)
    assert [car.number for car in field.cars] == ["12", "60", "060", "5", "6"]
    assert field.cars[0].team == "Alfa Motorsport with Friends"
    assert [car.in_class for car in field.cars[:3]] == [1, 1, 2]
    assert [car.grid for car in field.cars] == [2, 1, 3, 4, 5]
    assert [car.status for car in field.cars[3:]] == [FieldStatus.DNF, FieldStatus.DSQ]
    assert field.life == "provisional"
    assert field.track == "Brands Hatch Indy"


def test_a_book_has_a_field_for_each_session() -> None:
    other = TSL.replace("RACE 5", "RACE 6")
    sheets = read_pdf_pages([TSL, other])
    assert [field_of(sheet).session_words[0] for sheet in sheets] == ["race5", "race6"]


def test_a_list_of_speeds_in_a_book_is_left_out() -> None:
    speeds = "Club Cup\nRACE 5 - SPEED TRAP\nPOS   NO   NAME        MPH\n  1   12   Ann Öberg   120.1\n"
    assert read(TSL, speeds) == read(TSL)
    with pytest.raises(UserError, match="a list of speeds"):
        read(speeds)


def test_orbits_lists_are_read_by_their_heading() -> None:
    field = read(ORBITS)
    assert [(car.number, car.position, car.gap_ms) for car in field.cars] == [
        ("7", 1, None),
        ("11", 2, 1500),
        ("13", None, None),
    ]
    assert field.cars[1].car == "Porsche 718"
    assert str(field.day) == "2026-08-12"


def test_a_line_that_fits_no_column_is_refused_with_its_words() -> None:
    with pytest.raises(UserError, match="page 1"):
        read(TSL.replace("20:13.345     1.000", "20:13.3x5     1.000"))


def test_a_page_without_a_table_names_what_was_seen() -> None:
    with pytest.raises(UserError, match="headings are Name, Born, Town"):
        read("Name    Born    Town\nAnn     1990    Ystad\n")


def test_notes_on_penalties_below_the_table_are_of_their_cars() -> None:
    field = read(TSL + "Car 60: 10 seconds added for track limits\nNo. 12 - 5 second penalty\n")
    assert [car.penalty for car in field.cars[:3]] == [
        "5 second penalty",
        "10 seconds added for track limits",
        None,
    ]


def test_rows_that_stand_beside_their_headings_are_read_by_order_and_kind() -> None:
    field = read((PAGES / "sro_shifted.txt").read_text())
    assert [(car.number, car.position, car.in_class) for car in field.cars] == [
        ("911", 1, 1),
        ("8", 2, 1),
        ("42", 3, 1),
        ("77", None, None),
        ("5", None, None),
    ]
    assert [car.gap_ms or car.gap_laps for car in field.cars] == [None, 1000, 1, None, None]
    assert field.cars[1].team == "L'Écurie de la Rouge Maison du Sud Motorsport"
    assert [car.best_ms for car in field.cars[:2]] == [125_147, 125_200]


CLASSIFIED = "  2   60   B        1   Cy Dahl"
RETIRED = "DNF    5   B            Ed Fahl"
WRAPPED = "                                                     Friends"


@pytest.mark.parametrize("word", ["XYZ", "OUT", "abgw"])
def test_a_car_behind_a_word_that_is_no_status_is_its_own_and_no_part_of_the_one_above(word: str) -> None:
    field = read(TSL.replace(RETIRED, f"{word:<4}   5   B            Ed Fahl"))
    assert field.cars == read(TSL).cars  # its section says that it isn't classified
    with pytest.raises(UserError, match="place 2"):
        read(TSL.replace(CLASSIFIED, f"{word:<4}  60   B        1   Cy Dahl"))


def test_a_wrapped_name_is_another_driver_and_a_wrapped_team_may_begin_with_a_figure() -> None:
    field = read(TSL.replace(WRAPPED, "                             Xy Zed                  24 Friends"))
    assert field.cars[0].drivers == ("Ann Öberg", "Bo Ek", "Xy Zed")
    assert field.cars[0].team == "Alfa Motorsport with 24 Friends"


@pytest.mark.parametrize("number", ["60A", "6X"])
def test_a_number_may_end_in_a_letter(number: str) -> None:
    field = read(TSL.replace("  2   60   B", f"  2 {number:>4}   B"))
    assert field.cars[1].number == number
    assert field.cars[1].class_name == "B"


def test_what_stands_above_the_first_car_of_a_table_is_refused_with_its_words() -> None:
    first = TSL[TSL.index("  1   12   A        1") : TSL.index("Ann Öberg")]
    with pytest.raises(UserError, match=r"page 1, “Ann Öberg / Bo Ek"):
        read(TSL.replace(first, " " * len(first)))
