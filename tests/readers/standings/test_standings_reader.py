"""Championship tables as organisers publish them: read whole, refused, or told from a session's results."""

from decimal import Decimal

import pytest

from bot.domain.standings.standings import Standings
from bot.errors import UserError
from bot.readers.standings import standings_reader
from bot.readers.standings.standings_reader import read_standings
from tests.readers.papers.timing_judge import timing_data

BY_CLASS = """GT4 European Series 2023;;;;
Silver Cup Drivers;;;;
Pos;Driver;Team;Monza;Total
1;Cy DAHL;Osprey GT;25;50
2;Andreas BACKMAN / Jessica BACKMAN;Backman siblings;18;43.5
;Zed Two;X;;43,5
4;Bo Ek;Y;;0
Teams;;;;
Pos;Team;Points
1;Osprey GT;66
Am Drivers;;;;
Pos;Driver;Team;Monza;Total
1;Ann Am;Q;25;25
"""
AS_A_PAGE = """
                 GT4 European Series - Drivers Championship after Spa
  Pos  Driver                     Team                     R1   R2   R3   Points
  1    Cy Dahl                    Osprey GT                25   18   10       53
  2    Andreas Backman            Backman siblings         18   25    -       43
       Jessica Backman            Backman siblings         18   25    -       43
  4    Bo Ek                      Y Racing                  1    0    0        1
"""


def lines_of(table: Standings) -> list[tuple[int, str, str]]:
    return [(line.place, line.name, str(line.points)) for line in table.drivers]


def tables_of(text: str) -> tuple[Standings, ...]:
    tables = read_standings(text.encode())
    assert tables is not None
    return tables


def test_classes_crews_shared_places_and_teams_are_read() -> None:
    silver, amateur = tables_of(BY_CLASS)
    assert (silver.class_name, amateur.class_name) == ("Silver Cup Drivers", "Am Drivers")
    assert lines_of(silver) == [
        (1, "Cy Dahl", "50"),
        (2, "Andreas Backman", "43.5"),
        (2, "Jessica Backman", "43.5"),
        (2, "Zed Two", "43.5"),
        (4, "Bo Ek", "0"),
    ]
    assert [(line.name, line.points) for line in silver.teams] == [("Osprey GT", Decimal(66))]


def test_a_class_column_parts_the_tables() -> None:
    text = "Position,Name,Class,Points\n1,Cy Dahl,Silver,50\n1,Ann Am,Am,20\n2,Bo Ek,Silver,7.5\n"
    silver, amateur = tables_of(text)
    assert [line.name for line in silver.drivers] == ["Cy Dahl", "Bo Ek"]
    assert [line.name for line in amateur.drivers] == ["Ann Am"]


def test_a_page_is_read_by_where_its_columns_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(standings_reader, "pdf_layout", lambda _data: (AS_A_PAGE,))
    tables = read_standings(b"%PDF-1.7")
    assert tables is not None
    assert lines_of(tables[0]) == [
        (1, "Cy Dahl", "53"),
        (2, "Andreas Backman", "43"),
        (2, "Jessica Backman", "43"),
        (4, "Bo Ek", "1"),
    ]


def test_a_table_goes_on_over_pages_and_classes_have_their_titles(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = AS_A_PAGE.splitlines()
    heading = lines[2]
    first = "\n".join(("Silver Drivers", *lines[2:6]))
    second = "\n".join(("  Some Cup 2023", heading, lines[6], "", "Am Drivers", heading, lines[3]))
    monkeypatch.setattr(standings_reader, "pdf_layout", lambda _data: (first, second))
    silver, amateur = read_standings(b"%PDF-1.7") or ()
    assert (silver.class_name, len(silver.drivers)) == ("Silver Drivers", 4)
    assert (amateur.class_name, len(amateur.drivers)) == ("Am Drivers", 1)


def test_names_that_run_over_two_lines_of_a_page_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    wrapped = AS_A_PAGE.replace("Cy Dahl   ", "Cy Dahl / ") + "       Di Lund\n"
    monkeypatch.setattr(standings_reader, "pdf_layout", lambda _data: (wrapped,))
    with pytest.raises(UserError, match="run over two lines"):
        read_standings(b"%PDF-1.7")


@pytest.mark.parametrize(
    "text",
    [
        BY_CLASS.replace("2;Andreas", "3;Andreas"),  # a place is missing
        BY_CLASS.replace("25;50", "25;40"),  # who is second has more
        BY_CLASS.replace("4;Bo Ek;Y;;0", "4;Bo Ek;Y;;"),  # points are missing
        BY_CLASS.replace("4;Bo Ek;Y;;0", "4;;Y;;x"),
        "Pos;Driver;Points\n1;Cy Dahl;50.0\n2;Bo Ek;43.5\n3;Zed Two;1",  # cut off behind 12.5's first figure
    ],
)
def test_what_is_not_whole_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        read_standings(text.encode())


@pytest.mark.parametrize(
    "name",
    ["spa Race 2 official results.csv", "03_Official Results_Race 2.CSV", "spa_race2.pdf"],
)
def test_a_sessions_results_are_no_standings(name: str) -> None:
    assert read_standings(timing_data(name)) is None


def test_a_result_list_with_total_times_is_no_standings() -> None:
    assert read_standings(b"Pos;No;Driver;Class;Total\n1;7;Cy Dahl;Silver;58:25.123\n") is None


def test_a_file_of_many_small_tables_is_refused_as_one_with_a_long_one_is() -> None:
    rows = "".join(f"1;Driver {chr(65 + number % 26)};Class {number};7\n" for number in range(1001))
    with pytest.raises(UserError, match="too many rows"):
        read_standings(f"Pos;Driver;Class;Points\n{rows}".encode())
