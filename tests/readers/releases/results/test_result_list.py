"""Results lists, for one car and for several."""

import pytest

from bot.domain.base.evidence import Confidence
from bot.domain.releases.release import Claim, Fact
from bot.domain.results.result import Status
from bot.readers.releases.paragraphs import paragraphs
from bot.readers.releases.people.named_people import Cast
from bot.readers.releases.results.mentions import KnownNames
from bot.readers.releases.results.result_list import read_results

CAST = KnownNames(
    Cast(("Andreas Bäckman", "Jessica Bäckman")),
    ("Silver", "Pro-Am"),
    ("fp1", "fp2", "q1", "q2", "race1", "race2"),
    2023,
    (("Andreas Bäckman", "Jessica Bäckman"),),
)
A, J = CAST.cast.drivers


def rows(*lines: str) -> str:
    return "\n".join(lines)


def claims(text: str) -> list[Claim]:
    return read_results(paragraphs(text), CAST)[0]


def positions(text: str) -> dict[str, object]:
    return {claim.session: claim.value for claim in claims(text) if claim.fact is Fact.POSITION}


def facts(text: str) -> list[tuple[str, Fact, object]]:
    return [(claim.session, claim.fact, claim.value) for claim in claims(text)]


def crews(text: str) -> list[tuple[tuple[str, ...], str, object]]:
    return [(claim.drivers, claim.session, claim.value) for claim in claims(text)]


SIX = {"fp1": 20, "fp2": 3, "q1": 10, "q2": 24, "race1": 24, "race2": 20}


@pytest.mark.parametrize(
    "text",
    [
        rows(
            "Andreas and Jessica’s results (Silver class):",
            "Free practice 1: 20th place",
            "Free practice 2: 3rd place",
            "Qualifying 1 (Q1): 10th place",
            "Qualifying 2 (Q2): 24th place",
            "Race 1: 24th place",
            "Race 2: 20th place",
        ),
        rows(
            "Resultat:",
            "Fri träning 1: 20:e plats",
            "Fri träning 2: 3:e plats",
            "Kval 1: 10:e plats",
            "Kval 2: 24:e plats",
            "Lopp 1: 24:e plats",
            "Lopp 2: 20:e plats",
        ),
        "FP1 – P20\r\nFP2 – P3\r\nQ1 – P10\r\nQ2 – P24\r\nR1 – P24\r\nR2 – P20",
        rows(
            "* **Free practice 1:** 20th",
            "* **Free practice 2:** 3rd",
            "* **Qualifying 1:** 10th",
            "* **Qualifying 2:** 24th",
            "* **Race 1:** 24th",
            "* **Race 2:** 20th",
        ),
        "- FP1: 20\n- FP2: 3\n- Q1: 10\n- Q2: 24\n- Race 1: 24\n- Race 2: 20",
        "FP1 20th, FP2 3rd, Q1 10th, Q2 24th, Race 1 24th, Race 2 20th",
        "Results Spa: FP1 P20, FP2 P3, Q1 P10, Q2 P24, R1 P24, R2 P20 (Silver). It rained.",
        rows(
            "| Session | Result |",
            "|---|---|",
            "| FP1 | 20th |",
            "| FP2 | 3rd |",
            "| Q1 | 10th |",
            "| Q2 | 24th |",
            "| Race 1 | 24th |",
            "| Race 2 | 20th |",
        ),
        (
            "Free practice 1: 20th place Free practice 2: 3rd place Qualifying 1 (Q1): 10th place "
            "Qualifying 2 (Q2): 24th place Race 1: 24th place Race 2: 20th place"
        ),
        rows(
            "Free\xa0practice\xa01:\xa020th place",
            "",
            "Free practice 2:\t3rd place",
            "",
            "Qualifying 1 & 2: 10th and 24th place",
            "",
            "Race 1 ........ 24th",
            "Race 2 = 20th",
        ),
        "20th in FP1\n3rd in FP2\n10th in Q1\n24th in Q2\n24th in Race 1\n20th in Race 2",
        rows(
            *("FP1 (Thursday): 20th of 30", "FP2: 3rd of 30", "Q1 (Friday, wet): 10th", "Q2: 24th"),
            *("Race 1 (Saturday July 1st): 24th", "Race 2 (Sun): 20th"),
        ),
        "Fri träning 1 - 20\nFri träning 2 - 3\nKval 1 - 10\nKval 2 - 24\nLopp 1 - 24\nLopp 2 - 20",
        "Race 2: plats 20\nRace 1: plats 24\nQ2: plats 24\nQ1: plats 10\nFP2: plats 3\nFP1: plats 20",
    ],
)
def test_the_list_is_read_however_it_is_written(text: str) -> None:
    assert positions(text) == SIX


def test_the_heading_says_whose_and_in_which_class() -> None:
    (claim,) = claims("Andreas and Jessica’s results (Silver class):\nRace 1: 24th place")
    assert claim.drivers == (A, J)
    assert claim.class_name == "Silver"
    assert (claim.line, claim.listed, claim.confidence) == (2, True, Confidence.CERTAIN)


@pytest.mark.parametrize(
    "text",
    [
        "Andreas: Race 1: 15th, Race 2: 20th\nJessica: Race 1: 7th, Race 2: DNF",
        "Andreas:\nRace 1: 15th\nRace 2: 20th\n\nJessica:\nRace 1: 7th\nRace 2: DNF",
        rows(
            "Andreas Bäckman's results:",
            "Race 1: 15th",
            "Race 2: 20th",
            "",
            "Jessica Bäckman's results:",
            "Race 1: 7th",
            "Race 2: DNF",
        ),
        rows(
            "Resultat Andreas Bäckman",
            "Lopp 1: 15:e",
            "Lopp 2: 20:e",
            "Resultat Jessica Bäckman",
            "Lopp 1: 7:a",
            "Lopp 2: Bröt",
        ),
        "Andreas – Race 1: P15. Race 2: P20\nJessica – Race 1: P7. Race 2: did not finish",
    ],
)
def test_the_form_of_two_cars_by_driver(text: str) -> None:
    assert crews(text) == [
        ((A,), "race1", 15),
        ((A,), "race2", 20),
        ((J,), "race1", 7),
        ((J,), "race2", Status.DNF),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Race 1: Andreas 15th, Jessica 7th\nRace 2: Andreas 20th, Jessica DNF",
        rows(
            "Race 1 – Andreas Bäckman: 15th | Jessica Bäckman: 7th",
            "Race 2 – Andreas Bäckman: 20th | Jessica Bäckman: DNF",
        ),
        "Race 1\nAndreas: 15th\nJessica: 7th\nRace 2\nAndreas: 20th\nJessica: DNF",
        "Race 1:\n- Andreas 15th\n- Jessica 7th\n\nRace 2:\n- Andreas 20th\n- Jessica DNF",
        "Lopp 1: Andreas 15:e plats och Jessica 7:e plats\nLopp 2: Andreas 20:e plats och Jessica bröt",
    ],
)
def test_the_form_of_two_cars_by_session(text: str) -> None:
    assert crews(text) == [
        ((A,), "race1", 15),
        ((J,), "race1", 7),
        ((A,), "race2", 20),
        ((J,), "race2", Status.DNF),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Race 2: 26th overall, 20th in class",
        "Race 2: 20th in class (26th overall)",
        "Race 2: 26th (20th in class)",
        "Race 2: 20th (26th overall)",
        "Lopp 2: 20:e i klassen, 26:e totalt",
        "Race 2: P26 overall / P20 Silver",
        "Race 2 – class: 20, overall: 26",
    ],
)
def test_in_class_and_overall_are_told_apart(text: str) -> None:
    assert {(fact, value) for _, fact, value in facts(text)} == {(Fact.POSITION, 20), (Fact.OVERALL, 26)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FP1/FP2: 20th/3rd", {"fp1": 20, "fp2": 3}),
        ("Q1 & Q2: 10th & 24th", {"q1": 10, "q2": 24}),
        ("Kval: 10:a (Q1), 24:a (Q2)", {"q1": 10, "q2": 24}),
        ("Qualifying: Q1 10th, Q2 24th", {"q1": 10, "q2": 24}),
        ("#15 Andreas Bäckman: R1 P15 R2 P20", {"race1": 15, "race2": 20}),
        ("Car 15: Race 1: 7th", {"race1": 7}),
        ("Race 1: 24th (+2)", {"race1": 24}),
        ("Race 1: 24th ↑14", {"race1": 24}),
        ("Race 1: first", {"race1": 1}),
        ("Race 1 – Winner!", {"race1": 1}),
        ("Lopp 1: seger", {"race1": 1}),
        ("Race 1 - 24th place - Jessica set the fastest lap", {"race1": 24}),
        ("Saturday: Race 1 - 24th\nSunday: Race 2 - 20th", {"race1": 24, "race2": 20}),
    ],
)
def test_shorthand_of_all_kinds(text: str, expected: dict[str, int]) -> None:
    assert positions(text) == expected


def test_the_reason_of_a_retirement_needs_no_brackets() -> None:
    assert facts("R1: Bröt pga punktering")[-1] == ("race1", Fact.NOTE, "pga punktering")
    assert facts("Race 1: DNF after contact")[-1] == ("race1", Fact.NOTE, "after contact")


def test_a_table_has_its_columns_from_its_head() -> None:
    head = rows("| Session | Class | Overall |", "|---|---|---|")
    table = rows(head, "| Race 1 | DNF | – |", "| Race 2 | 6 | 15 |")
    assert facts(table) == [
        ("race1", Fact.STATUS, Status.DNF),
        ("race2", Fact.POSITION, 6),
        ("race2", Fact.OVERALL, 15),
    ]
    table = rows("| | Andreas | Jessica |", "|---|---|---|", "| Race 1 | 15 | 7 |", "| Race 2 | 20 | DNF |")
    assert crews(table) == [
        ((A,), "race1", 15),
        ((J,), "race1", 7),
        ((A,), "race2", 20),
        ((J,), "race2", Status.DNF),
    ]


def test_a_heading_may_say_that_the_list_is_overall() -> None:
    assert facts("Results (overall):\nRace 1: 26th") == [("race1", Fact.OVERALL, 26)]


def test_a_grid_position_and_a_remark() -> None:
    assert facts("Race 2: 20th (from 34th on the grid)") == [
        ("race2", Fact.POSITION, 20),
        ("race2", Fact.GRID, 34),
    ]
    assert facts("Race 2: DNF (broken gearbox)") == [
        ("race2", Fact.STATUS, Status.DNF),
        ("race2", Fact.NOTE, "broken gearbox"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In Race 2, we had rain and 15 cars retired.",
        "Click to watch Race 1",
        "Race 1: 15 cars retired",
        "April 21st-23rd - Monza, Italy",
        "the third round of the GT4 European Series",
        "Race 1: 2023-07-01 18:05",
        "Race 1: Saturday 1 July at 14:05",
    ],
)
def test_what_is_no_list_gives_nothing(text: str) -> None:
    assert claims(text) == []


def test_a_table_with_a_column_for_each_session() -> None:
    text = rows("| Drivers | Race 1 | Race 2 |", "|---|---|---|", "| Andreas / Jessica | P4 | DNF |")
    assert crews(text) == [((A, J), "race1", 4), ((A, J), "race2", Status.DNF)]


def test_another_cars_row_of_such_a_table_is_not_ours() -> None:
    text = rows("| Car | Race 1 | Race 2 |", "| 7 | P1 | P1 |", "| Svensson | P2 | P3 |")
    assert claims(text) == []


def test_a_mere_figure_in_such_a_table_may_be_points() -> None:
    text = rows("| Driver | Race 1 | Race 2 |", "| Andreas | 12 | 18 |")
    assert [claim.confidence for claim in claims(text)] == [Confidence.LIKELY, Confidence.LIKELY]


def test_two_places_side_by_side_are_no_practice() -> None:
    assert claims(rows("| Race 1 | Race 2 |", "| P1 | P2 |"))[0].session == "race1"


@pytest.mark.parametrize("line", ["1. løb: nr. 4", "Race 1 – nr 4", "Rennen 1: Nr. 4"])
def test_a_number_right_behind_a_session_is_a_place(line: str) -> None:
    assert positions(line) == {"race1": 4}


def test_places_before_their_session_are_each_theirs() -> None:
    assert crews("Andreas – P2, Jessica – P4 in Race 1") == [((A,), "race1", 2), ((J,), "race1", 4)]
    assert crews("Bo Lind – P1, Jessica – P4 in Race 1") == [((J,), "race1", 4)]
    assert crews("P4 for Jessica in Race 1") == [((J,), "race1", 4)]
