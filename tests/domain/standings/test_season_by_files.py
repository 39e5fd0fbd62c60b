"""A season by the organiser's files equals a table counted by hand: classes, a guest, half points, a drop.

By hand, with 10, 6, 4 for the first three of a class and 1 for its fastest lap (marked *), #99 being a guest:

                 42    7     8         60    061
    R1 race 1    6+1*  10    4         10+1* 6
       race 2    10    6+1*  4         6     10+1*     #99 won it on the road and was fastest
    R2 race 1/2  3     2     5+0.5*    5+.5* 0         half points; 061 retired
       race 2    10+1* 4     6         10    6+1*
    R3 race 1    4     10    6+1*      6+1*  10
       race 2    0     6     10+1*     10    6+1*      42 retired
    by round     17    17    8         17    17
                 14    6     11.5      15.5  7
                 4     16    18        17    17
    best two     31    33    29.5      34    34        60 won four times, 061 twice
"""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

from bot.domain.results.kept_field import KeptField
from bot.domain.season.season import Season
from bot.domain.standings.points_rules import PlacePoints, PointsRules
from bot.domain.standings.standings import Standings
from bot.domain.standings.standings_view import standings_view
from bot.readers.timing.timing_reader import read_timing
from tests.domain.examples import READY, session_of, with_ids

CREWS = {
    "42": ("Silver", "Andreas Bäckman / Jessica Bäckman"),
    "7": ("Silver", "Ann Berg / Bo Ek"),
    "8": ("Silver", "Cy Dahl / Di Lund"),
    "99": ("Silver", "Guest Driver / Some Body"),
    "60": ("Am", "Ed Falk / Flo Gran"),
    "061": ("Am", "Gus Holm"),
}
# Who finished in which order, and the fastest in order; `!` in front of one that retired.
RACES = (
    (1, "race1", "42 7 60 8 061", "42 60"),  # the provisional list, with 7 and 42 the other way about
    (1, "race1", "7 42 60 8 061", "42 60"),
    (1, "race2", "99 42 7 061 8 60", "99 7 061"),
    (2, "race1", "8 42 7 60 !061", "8 60"),
    (2, "race2", "42 8 60 7 061", "42 061"),
    (3, "race1", "7 8 061 42 60", "8 60"),
    (3, "race2", "8 7 60 061 !42", "8 061"),
)
RULES = PointsRules(
    places=(PlacePoints("race", tuple(map(Decimal, (10, 6, 4)))),),
    fastest_lap=Decimal(1),
    drop=1,
    guests=("99",),
)


def the_season() -> Season:
    season = with_ids(READY)
    rounds = list(season.rounds[:3])
    half = session_of(rounds[1], "race1")
    sessions = tuple(
        replace(session, points_factor=Decimal("0.5")) if session == half else session
        for session in rounds[1].sessions
    )
    rounds[1] = replace(rounds[1], sessions=sessions)
    return replace(season, rounds=tuple(rounds), points=RULES)


def list_of(order: str, fastest: str) -> bytes:
    """The result as a timing service's CSV has it; who is faster has a second less."""
    fastest_numbers = fastest.split()
    lines = ["Pos;No;Drivers;Class;Laps;Total Time;Best Lap;Status"]
    for place, marked in enumerate(order.split(), start=1):
        number = marked.removeprefix("!")
        class_name, crew = CREWS[number]
        rank = fastest_numbers.index(number) if number in fastest_numbers else 9
        end = f";20;58:{place:02}.500;1:4{rank}.250;DNF" if marked != number else ""
        lines.append(
            f"{'' if end else place};{number};{crew};{class_name}"
            + (end or f";20;58:{place:02}.500;1:4{rank}.250;Classified")
        )
    return "\n".join((*lines, "")).encode()


def points_of(table: Standings) -> list[tuple[int, str, str]]:
    return [(line.place, line.name, str(line.points.normalize())) for line in table.drivers]


def test_a_season_by_files_equals_the_table_counted_by_hand() -> None:
    season = the_season()
    kept_fields: list[KeptField] = []
    for number, key, order, fastest in RACES:
        (field,) = read_timing(list_of(order, fastest), f"{key} official.csv")
        session = session_of(season.rounds[number - 1], key)
        kept_fields.append(KeptField(session.id, f"{number}{key}{order}", "list.csv", field, 7))
    view = standings_view(season, kept_fields, (), None, datetime(2023, 12, 1, tzinfo=UTC))
    silver, amateur = view.tables
    assert points_of(silver) == [
        (1, "Ann Berg", "33"),
        (1, "Bo Ek", "33"),
        (2, "Andreas Bäckman", "31"),
        (2, "Jessica Bäckman", "31"),
        (3, "Cy Dahl", "29.5"),
        (3, "Di Lund", "29.5"),
    ]
    assert points_of(amateur) == [(1, "Ed Falk", "34"), (1, "Flo Gran", "34"), (2, "Gus Holm", "34")]
    assert (view.lists, view.missing) == (6, [])
